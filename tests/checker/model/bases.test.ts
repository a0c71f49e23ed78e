import { describe, expect, it } from 'vitest';
import { Source } from '../../../src/checker/index.ts';
import {
  baseOfStage,
  isShellless,
  libcOf,
  packagesOf,
  pythonOf,
} from '../../../src/checker/model/bases.ts';
import type { Stage } from '../../../src/checker/model/dockerfile.ts';
import { parse } from '../../../src/checker/model/parse.ts';
import { userInForce } from '../../../src/checker/model/runtime.ts';
import { workdirOfBase } from '../../../src/checker/model/workdir.ts';

function stage(text: string): Stage {
  const { final } = parse(new Source(text.includes('\n') ? text : `FROM ${text}\n`));
  if (!final) throw new Error('a stage is needed');
  return final;
}

describe('what is known of an image', () => {
  it.each([
    ['debian:13', 'root'],
    ['python:3.13-slim-trixie', 'root'],
    ['docker.io/library/python:3.13', 'root'],
    ['tomcat', 'root'],
    ['our-base:2', undefined],
    ['localhost/tomcat', undefined],
    ['gcr.io/distroless/static-debian13', 'root'],
    ['gcr.io/distroless/static-debian13:nonroot', 'nonroot'],
    ['gcr.io/distroless/static-debian13:debug-nonroot', 'nonroot'],
    ['cgr.dev/chainguard/python:latest', '65532'],
    ['nginxinc/nginx-unprivileged:1.29', '101'],
    ['bitnami/redis', '1001'],
    ['bitnamilegacy/postgresql:16', '1001'],
    ['bitnami/wordpress:6', '1001'],
    ['bitnami/wordpress:5', undefined],
    ['bitnami/node:22', 'root'],
    ['bitnami/minideb:bookworm', 'root'],
    ['bitnami/keycloak:26', undefined],
    ['jenkins/jenkins:lts', 'jenkins'],
    ['jenkins/ssh-agent', undefined],
    ['confluentinc/cp-kafka:7.8.0', 'appuser'],
    ['confluentinc/cp-kafka:5.3.1', undefined],
    ['registry.access.redhat.com/ubi9/python-312', '1001'],
    ['registry.access.redhat.com/ubi9/openjdk-17', undefined],
    ['registry.access.redhat.com/ubi8/s2i-core', undefined],
    ['opensearchproject/opensearch:2', '1000'],
    ['opensearchproject/data-prepper:2', undefined],
    ['geonetwork:4.2', 'jetty'],
    ['geonetwork:3.12', undefined],
    ['prom/prometheus:v3.1.0', 'nobody'],
    ['prom/snmp-exporter:v0.26.0', undefined],
    ['mcr.microsoft.com/mssql/server:2022-latest', 'mssql'],
    ['mcr.microsoft.com/mssql/server:2017-latest', undefined],
    ['scratch', 'root'],
    ['mcr.microsoft.com/dotnet/aspnet:9.0', 'root'],
    ['mcr.microsoft.com/dotnet/aspnet:9.0-noble-chiseled', '1654'],
    ['example.com/team/app:1', undefined],
    ['team/app', undefined],
  ])('%s starts as %s', (image, user) => {
    expect(userInForce(stage(image))).toBe(user);
  });

  it.each([
    ['debian:13', '/'],
    ['node:24', '/'],
    ['golang:1.27', '/go'],
    ['golang:1.27-windowsservercore-ltsc2025', undefined],
    ['php:8.4-fpm', '/var/www/html'],
    ['php:8.4-cli', undefined],
    ['redis', '/data'],
    ['scratch', '/'],
    ['example.com/team/app:1', undefined],
  ])('%s works in %s', (image, folder) => {
    expect(workdirOfBase(stage(image))).toBe(folder);
  });

  it.each([
    ['python:3.13-alpine3.22', 'musl', 'apk'],
    ['python:3.13', 'glibc', 'apt'],
    ['python:3.13-slim', 'glibc', 'apt'],
    [
      'alpine@sha256:4f1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d5e6f708192a3b4c5d6e7f8',
      'musl',
      'apk',
    ],
    ['fedora:43', 'glibc', 'rpm'],
    ['openjdk:17', 'glibc', 'rpm'],
    ['openjdk:17-jdk-slim', 'glibc', 'apt'],
    ['maven:3.9-eclipse-temurin-21', 'glibc', 'apt'],
    ['maven:3.9-amazoncorretto-21', undefined, undefined],
    ['mcr.microsoft.com/dotnet/aspnet:9.0', 'glibc', 'apt'],
    ['mcr.microsoft.com/dotnet/aspnet:9.0-nanoserver-ltsc2025', undefined, undefined],
    ['eclipse-temurin:21-jre-alpine', 'musl', 'apk'],
    ['eclipse-temurin:21-jre', 'glibc', 'apt'],
    ['public.ecr.aws/docker/library/node:24-alpine', 'musl', 'apk'],
    ['arm64v8/alpine:3.22', 'musl', 'apk'],
    ['gcr.io/distroless/static-debian13', 'none', 'none'],
    ['gcr.io/distroless/python3-debian13', 'glibc', 'none'],
    ['scratch', 'none', 'none'],
    ['python:3.13-windowsservercore-ltsc2025', undefined, undefined],
    [
      'python@sha256:4f1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d5e6f708192a3b4c5d6e7f8',
      undefined,
      undefined,
    ],
    ['ARG T\nFROM python:$T\n', undefined, undefined],
  ])('%s is linked with %s and understands %s', (image, libc, packages) => {
    expect([libcOf(stage(image)), packagesOf(stage(image))]).toEqual([libc, packages]);
  });

  it.each([
    ['python:3.13-slim', '3.13'],
    ['python:3.13.1-alpine3.21', '3.13'],
    ['python:3.14rc2-slim', '3.14'],
    ['gcr.io/distroless/python3-debian12:nonroot', '3.11'],
    ['python:3', undefined],
    ['python:slim', undefined],
    ['ruby:3.4', undefined],
  ])('%s runs Python %s', (image, python) => {
    expect(pythonOf(stage(image))).toBe(python);
  });

  it.each([
    ['scratch', true],
    ['gcr.io/distroless/cc-debian13:nonroot', true],
    ['gcr.io/distroless/cc-debian13:debug', false],
    ['gcr.io/distroless/cc-debian13:debug-nonroot', false],
    ['cgr.dev/chainguard/static', true],
    ['cgr.dev/chainguard/python:latest-dev', false],
    ['busybox:1.37', false],
    ['team/app', false],
    ['ARG T=nonroot\nFROM gcr.io/distroless/cc-debian13:$T\n', true],
  ])('%s has no shell: %s', (image, expected) => {
    expect(isShellless(stage(image))).toBe(expected);
  });

  it('is known of the image at the root of a line of stages', () => {
    expect(baseOfStage(stage('FROM node:24 AS a\nFROM a AS b\nFROM b\n')).accounts).toMatchObject({
      node: 1000,
    });
  });

  it('says nothing of a distroless tag that cannot be known', () => {
    expect(isShellless(stage('ARG T\nFROM gcr.io/distroless/cc-debian13:$T\n'))).toBe(false);
    expect(userInForce(stage('ARG T\nFROM gcr.io/distroless/cc-debian13:$T\n'))).toBe(undefined);
  });
});
