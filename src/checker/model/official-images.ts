/**
 * Docker Official Images whose tags read `version-variant-distribution`.
 * Source: https://github.com/docker-library/official-images/tree/master/library
 */
export interface OfficialImage {
  /** How many numbers name a release line: `3.13` of Python is two, `22` of Node is one. */
  readonly line: 1 | 2;
  /** Whether the same version is published on several releases of Debian, Ubuntu or Alpine. */
  readonly distributions: boolean;
}

const minor: OfficialImage = { line: 2, distributions: true };
const major: OfficialImage = { line: 1, distributions: true };
const minorOnly: OfficialImage = { line: 2, distributions: false };
const majorOnly: OfficialImage = { line: 1, distributions: false };

const images: Readonly<Record<string, OfficialImage>> = {
  python: minor,
  golang: minor,
  ruby: minor,
  php: minor,
  rust: minor,
  perl: minor,
  elixir: minor,
  haskell: majorOnly,
  pypy: minor,
  node: major,
  erlang: major,
  gcc: major,
  swift: minor,
  julia: minor,
  postgres: major,
  redis: major,
  nginx: minorOnly,
  httpd: minorOnly,
  haproxy: minorOnly,
  traefik: minorOnly,
  caddy: majorOnly,
  alpine: minorOnly,
  ubuntu: minorOnly,
  debian: majorOnly,
  fedora: majorOnly,
  rockylinux: majorOnly,
  almalinux: majorOnly,
  amazonlinux: majorOnly,
  oraclelinux: majorOnly,
  archlinux: majorOnly,
  busybox: minorOnly,
  mysql: minorOnly,
  mariadb: minorOnly,
  mongo: majorOnly,
  memcached: minorOnly,
  rabbitmq: minorOnly,
  'eclipse-temurin': majorOnly,
  amazoncorretto: majorOnly,
  maven: minorOnly,
  gradle: majorOnly,
  tomcat: minorOnly,
  composer: majorOnly,
  wordpress: majorOnly,
  docker: majorOnly,
  buildpack: majorOnly,
  'buildpack-deps': majorOnly,
  registry: majorOnly,
  vault: minorOnly,
  consul: minorOnly,
  influxdb: majorOnly,
  telegraf: minorOnly,
};

/** Names of official images, the most used first. */
export const commonImages: readonly string[] = Object.keys(images);

/** What is known of an official image's tags; `undefined` for all others. */
export const officialImage = (registry: string | undefined, name: string | undefined) =>
  name !== undefined && (registry === 'docker.io' || registry === 'index.docker.io')
    ? Object.hasOwn(images, name)
      ? images[name]
      : undefined
    : undefined;

/** Names of releases of Debian, Ubuntu and openSUSE, as tags spell them. */
export const distributionName =
  /(?:^|-)(?:wheezy|jessie|stretch|buster|bullseye|bookworm|trixie|forky|precise|trusty|xenial|bionic|focal|jammy|noble|oracular|plucky|questing|resolute)(?:-|$)/;
