import type { Family } from './package-managers.ts';

export type Libc = 'glibc' | 'musl' | 'none';

/** What an image brings. A part that is absent is not known. */
export interface Base {
  /** The user that containers start as: a name, or a number where the image gives none. */
  readonly user?: string;
  /** Accounts it adds or is known for, with their numbers. */
  readonly accounts?: Readonly<Record<string, number>>;
  /** Whether it holds no other accounts than `accounts` and those of its distribution. */
  readonly noOtherAccounts?: boolean;
  /** `none` for an image that holds no C library at all. */
  readonly libc?: Libc;
  readonly packages?: Family | 'none';
  readonly shell?: boolean;
  /** The working directory it sets, and `/` where it sets none. */
  readonly workdir?: string;
  /** Ports it listens on as it comes. */
  readonly ports?: readonly number[];
  /** Its ENTRYPOINT, where that is the program itself rather than a script that runs CMD. */
  readonly entrypoint?: readonly string[];
  /** Whether its own entrypoint starts as root and goes on as another user. */
  readonly dropsPrivileges?: boolean;
  /** Whether these two are there. */
  readonly curl?: boolean;
  readonly wget?: boolean;
  /** The minor version of its Python: `3.13`. */
  readonly python?: string;
  /** Whether compilers and headers are there: what a build wants and a running program does not. */
  readonly toolchain?: boolean;
}

/** Facts of the images that `image` and, where it is given, `tag` match. */
export interface BaseRow extends Base {
  /** Matched against the name; a registry other than Docker Hub stands in front of it. */
  readonly image: RegExp;
  /** A row that has one is left out where the tag is unknown; no tag reads as `latest`. */
  readonly tag?: RegExp;
}

/** Images of Docker Hub's library with a Debian underneath unless the tag names another system. */
const onDebian =
  /^(?:python|node|golang|rust|ruby|perl|php|pypy|gcc|haskell|julia|elixir|erlang|dart|r-base|buildpack-deps|nginx|httpd|postgres|redis|valkey|memcached|haproxy|wordpress|drupal|nextcloud|joomla|ghost|redmine|cassandra|couchdb|solr|rethinkdb|influxdb|telegraf|tomcat\/debian|debian)$/;
const otherSystem = /alpine|windows|nanoserver|servercore|ubuntu|jammy|noble|focal/;
const anyDebianTag = new RegExp(`^(?!.*(?:${otherSystem.source}))`);
const suite = /(?:^|-)(?:stretch|buster|bullseye|bookworm|trixie|forky)(?:-|$)/;
const ubuntuSuite = /(?:^|-)(?:ubuntu|xenial|bionic|focal|jammy|noble|resolute)/;

const notWindows = /^(?!.*(?:windows|nanoserver|servercore))/;

/** For a row that must give way to a tag nobody knows. */
const anyTag = /^/;

/** Those among them that come in a full variant, with compilers, curl and wget, and a slim one without. */
const withSlim = /^(?:python|node|golang|rust|ruby|perl|php|pypy|gcc|haskell|elixir|erlang)$/;
const full = /^(?!.*(?:slim|alpine|windows|nanoserver|servercore))/;

/** Images for a language or a system, to which one adds one's own user. */
const plain =
  /^(?:python|golang|rust|ruby|perl|pypy|gcc|haskell|julia|elixir|erlang|dart|buildpack-deps|debian|ubuntu|alpine|busybox|fedora|centos|rockylinux|almalinux|oraclelinux|amazonlinux|archlinux|eclipse-temurin|amazoncorretto|openjdk|maven|composer|php|node|nginx|httpd|gradle)$/;

/** What a Docker Hub name without a slash means, unless a row above says otherwise. */
const library = /^[^/]+$/;

/** Of Docker Hub's library, those that containers of start as root, the ones that are kept no longer included. */
const asRoot = (
  'aerospike almalinux alpine alt amazoncorretto amazonlinux arangodb archlinux backdrop bash bonita ' +
  'buildpack-deps busybox caddy cassandra centos chronograf cirros clearlinux clefos clickhouse clojure composer consul ' +
  'convertigo couchbase couchdb crate crux dart debian docker drupal eclipse-mosquitto eclipse-temurin elixir erlang ' +
  'fedora flink friendica gazebo gcc ghost golang gradle haskell haxe httpd hylang ' +
  'ibm-semeru-runtimes ibmjava influxdb iojs java joomla jruby julia kapacitor mageia mariadb matomo maven ' +
  'mediawiki mongo mono mysql nats neo4j neurodebian nextcloud nginx node openjdk opensuse ' +
  'oraclelinux orientdb owncloud percona perl photon php phpmyadmin piwik postfixadmin postgres pypy python r-base ' +
  'rabbitmq rakudo-star redis redmine registry rethinkdb rockylinux ros ruby rust sapmachine scratch sl sourcemage spiped ' +
  'swift swipl telegraf tomcat tomee traefik ubuntu ubuntu-debootstrap ubuntu-upstart unit valkey vault wordpress ' +
  'xwiki yourls znc zookeeper'
).split(' ');

const bins = { curl: false, wget: false };

/**
 * Rows from the special to the general: the first that states a fact decides it; accounts add up.
 * Official images: https://github.com/docker-library/official-images/tree/master/library, each with
 * its Dockerfile. Where a row has another source, it stands above it.
 */
export const baseRows: readonly BaseRow[] = [
  // https://github.com/GoogleContainerTools/distroless/blob/main/common/variables.bzl
  { image: /^gcr\.io\/distroless\//, tag: /nonroot/, user: 'nonroot' },
  { image: /^gcr\.io\/distroless\//, tag: /debug/, shell: true, wget: true },
  // https://github.com/GoogleContainerTools/distroless/tree/main/python3
  { image: /^gcr\.io\/distroless\/python3-debian11$/, python: '3.9' },
  { image: /^gcr\.io\/distroless\/python3-debian12$/, python: '3.11' },
  { image: /^gcr\.io\/distroless\/python3-debian13$/, python: '3.13' },
  { image: /^gcr\.io\/distroless\/python3\b/, entrypoint: ['python3'] },
  { image: /^gcr\.io\/distroless\/nodejs/, entrypoint: ['node'] },
  { image: /^gcr\.io\/distroless\/java(?!-base)/, entrypoint: ['java', '-jar'] },
  { image: /^gcr\.io\/distroless\/static\b/, libc: 'none' },
  { image: /^gcr\.io\/distroless\//, tag: anyTag, user: 'root', shell: false, ...bins },
  {
    image: /^gcr\.io\/distroless\//,
    accounts: { nonroot: 65532, nobody: 65534 },
    noOtherAccounts: true,
    libc: 'glibc',
    packages: 'none',
    curl: false,
  },
  // https://edu.chainguard.dev/chainguard/chainguard-images/about/images-compared/
  {
    image: /^cgr\.dev\/[^/]+\/(?:wolfi-base|chainguard-base|busybox|bash)$/,
    user: 'root',
    packages: 'apk',
    shell: true,
    libc: 'glibc',
  },
  { image: /^cgr\.dev\//, tag: /-dev$/, packages: 'apk', shell: true },
  {
    image: /^cgr\.dev\/[^/]+\/(?:static|glibc-dynamic|cc-dynamic|python|jre)$/,
    tag: anyTag,
    shell: false,
  },
  { image: /^cgr\.dev\/[^/]+\/python$/, entrypoint: ['python'] },
  { image: /^cgr\.dev\/[^/]+\/node$/, entrypoint: ['node'] },
  { image: /^cgr\.dev\/[^/]+\/jre$/, entrypoint: ['java'] },
  { image: /^cgr\.dev\/[^/]+\/static$/, libc: 'none' },
  { image: /^cgr\.dev\//, user: '65532', accounts: { nonroot: 65532 }, libc: 'glibc' },
  // https://docs.docker.com/dhi/about/what/
  { image: /^dhi\.io\//, tag: /-dev/, user: 'root', shell: true },
  { image: /^dhi\.io\//, tag: anyTag, user: 'nonroot', accounts: { nonroot: 65532 } },
  // https://github.com/dotnet/dotnet-docker/blob/main/documentation/ubuntu-chiseled.md
  {
    image: /^mcr\.microsoft\.com\/dotnet\//,
    tag: /^[67]\..*chiseled/,
    user: 'app',
    accounts: { app: 101 },
  },
  {
    image: /^mcr\.microsoft\.com\/dotnet\//,
    tag: /chiseled|distroless/,
    user: '1654',
    shell: false,
    packages: 'none',
    libc: 'glibc',
    ...bins,
  },
  // https://github.com/dotnet/dotnet-docker/blob/main/documentation/supported-tags.md
  {
    image: /^mcr\.microsoft\.com\/dotnet\//,
    tag: /alpine/,
    libc: 'musl',
    packages: 'apk',
    shell: true,
  },
  {
    image: /^mcr\.microsoft\.com\/dotnet\//,
    tag: /bookworm|trixie|jammy|noble|resolute/,
    libc: 'glibc',
    packages: 'apt',
    shell: true,
  },
  {
    image: /^mcr\.microsoft\.com\/dotnet\/(?:sdk|runtime|aspnet|runtime-deps)$/,
    tag: /^(?:[6-9]|10)\.0(?:\.\d+)?(?:-(?:amd64|arm64v8|arm32v7))?$/,
    libc: 'glibc',
    packages: 'apt',
    shell: true,
  },
  { image: /^mcr\.microsoft\.com\/dotnet\/(?:nightly\/)?sdk$/, toolchain: true },
  {
    image: /^mcr\.microsoft\.com\/dotnet\/(?!framework)/,
    tag: /^(?!.*(?:nanoserver|servercore|windows|ltsc))/,
    user: 'root',
  },
  {
    image: /^mcr\.microsoft\.com\/dotnet\/(?!framework)/,
    tag: /^(?:[89]|1\d)(?:\.|$)/,
    accounts: { app: 1654 },
  },
  // https://github.com/nginx/docker-nginx-unprivileged
  {
    image: /^(?:quay\.io\/|ghcr\.io\/)?nginx(?:inc)?\/nginx-unprivileged$/,
    user: '101',
    accounts: { nginx: 101 },
    ports: [8080],
  },
  // https://github.com/bitnami/containers, where what runs as another says so in its Dockerfile, and nothing else does
  {
    image:
      /^bitnami(?:legacy)?\/(?:redis|postgresql|mysql|mariadb|mongodb|nginx|apache|kafka|rabbitmq|kubectl)$/,
    user: '1001',
  },
  { image: /^bitnami(?:legacy)?\/wordpress$/, tag: /^(?:[6-9]|latest)/, user: '1001' },
  {
    image:
      /^bitnami(?:legacy)?\/(?:minideb|git|node|python|ruby|golang|java|php-fpm|laravel|moodle|magento|aspnet-core)$/,
    user: 'root',
  },
  { image: /^bitnami(?:legacy)?\//, packages: 'apt', libc: 'glibc' },
  // https://github.com/jenkinsci/docker
  { image: /^jenkins\/(?:jenkins|agent|inbound-agent)$/, user: 'jenkins' },
  { image: /^jenkins\/(?:jenkins|(?:inbound-|ssh-)?agent)$/, accounts: { jenkins: 1000 } },
  // https://github.com/grafana/grafana/blob/main/Dockerfile
  {
    image: /^grafana\/grafana(?:-oss|-enterprise)?$/,
    tag: /^(?:[6-9]|1\d)\.|^(?:latest|main)$/,
    user: '472',
    accounts: { grafana: 472 },
    ports: [3000],
  },
  // Each has a Dockerfile of its own: https://github.com/prometheus/prometheus/blob/main/Dockerfile
  {
    image: /^(?:quay\.io\/prometheus|prom)\/prometheus$/,
    tag: /^(?:v[23]|latest|main)/,
    user: 'nobody',
  },
  {
    image:
      /^(?:quay\.io\/prometheus|prom)\/(?:alertmanager|(?:node|mysqld|statsd|memcached)-exporter)$/,
    user: 'nobody',
  },
  {
    image: /^(?:quay\.io\/prometheus|prom)\/(?!busybox|golang)/,
    accounts: { nobody: 65534 },
  },
  // https://airflow.apache.org/docs/docker-stack/entrypoint.html
  {
    image: /^apache\/airflow$/,
    user: 'airflow',
    accounts: { airflow: 50000 },
    packages: 'apt',
    libc: 'glibc',
  },
  // https://github.com/SeleniumHQ/docker-selenium
  {
    image: /^selenium\//,
    user: '1200',
    accounts: { seluser: 1200 },
    packages: 'apt',
    libc: 'glibc',
  },
  // https://github.com/jupyter/docker-stacks
  {
    image: /^(?:quay\.io\/)?jupyter\//,
    user: '1000',
    accounts: { jovyan: 1000 },
    packages: 'apt',
    libc: 'glibc',
  },
  // https://circleci.com/docs/circleci-images/
  { image: /^(?:cimg|circleci)\//, user: 'circleci', packages: 'apt', libc: 'glibc' },
  // https://github.com/gitpod-io/workspace-images
  { image: /^gitpod\/workspace-/, user: 'gitpod', packages: 'apt', libc: 'glibc' },
  // https://github.com/mamba-org/micromamba-docker
  { image: /^mambaorg\/micromamba$/, user: 'mambauser', libc: 'glibc' },
  // https://www.keycloak.org/server/containers
  { image: /^quay\.io\/keycloak\/keycloak$/, user: '1000', packages: 'none', ports: [8080] },
  // https://www.elastic.co/docs/deploy-manage/deploy/self-managed/install-elasticsearch-with-docker
  {
    image: /^(?:docker\.elastic\.co\/elasticsearch\/)?elasticsearch$/,
    tag: /^[89](?:\.|$)/,
    user: '1000',
  },
  {
    image: /^(?:docker\.elastic\.co\/\w+\/)?(?:kibana|logstash)$/,
    tag: /^[6-9](?:\.|$)/,
    user: '1000',
  },
  // https://github.com/opensearch-project/opensearch-build/tree/main/docker
  { image: /^opensearchproject\/opensearch(?:-dashboards)?$/, user: '1000' },
  // https://github.com/curl/curl-container
  {
    image: /^(?:quay\.io\/curl\/curl|curlimages\/curl)$/,
    user: 'curl_user',
    libc: 'musl',
    packages: 'apk',
    curl: true,
  },
  // https://github.com/node-red/node-red-docker
  { image: /^nodered\/node-red$/, user: 'node-red', accounts: { 'node-red': 1000 } },
  // https://github.com/puppeteer/puppeteer/tree/main/docker
  { image: /^ghcr\.io\/puppeteer\/puppeteer$/, user: 'pptruser', packages: 'apt', libc: 'glibc' },
  // https://github.com/microsoft/mssql-docker; that of 2017 starts as root
  {
    image: /^mcr\.microsoft\.com\/mssql\/server$/,
    tag: /^(?:2019|202\d|latest)/,
    user: 'mssql',
  },
  { image: /^mcr\.microsoft\.com\/mssql\/server$/, ports: [1433] },
  // https://github.com/confluentinc/common-docker/blob/master/base/Dockerfile.ubi8; before 6 they were on Debian, as root
  {
    image: /^confluentinc\/cp-/,
    tag: /^(?:[6-9]|latest)/,
    user: 'appuser',
    accounts: { appuser: 1000 },
  },
  // https://github.com/pgadmin-org/pgadmin4/blob/master/Dockerfile
  { image: /^dpage\/pgadmin4$/, user: '5050' },
  // https://github.com/Homebrew/brew/blob/main/Dockerfile
  { image: /^(?:ghcr\.io\/)?homebrew\/brew$/, user: 'linuxbrew', packages: 'apt', libc: 'glibc' },
  // https://catalog.redhat.com/software/base-images
  {
    image:
      /^registry\.(?:access\.)?redhat\.(?:com|io)\/ubi\d+\/?ubi-micro$|^registry\.(?:access\.)?redhat\.(?:com|io)\/ubi\d+-micro$/,
    user: 'root',
    libc: 'glibc',
    packages: 'none',
    shell: true,
    ...bins,
  },
  {
    image:
      /^registry\.(?:access\.)?redhat\.(?:com|io)\/ubi\d+(?:-minimal|-init|\/ubi(?:-minimal|-init)?)?$/,
    user: 'root',
    libc: 'glibc',
    packages: 'rpm',
    shell: true,
  },
  {
    image:
      /^registry\.(?:access\.)?redhat\.(?:com|io)\/ubi\d+\/(?:nodejs|python|ruby|php|perl|nginx|httpd)/,
    user: '1001',
  },
  {
    image:
      /^registry\.(?:access\.)?redhat\.(?:com|io)\/ubi\d+\/(?:nodejs|python|ruby|php|perl|nginx|httpd|openjdk|s2i)/,
    libc: 'glibc',
    packages: 'rpm',
    shell: true,
  },
  // https://hub.docker.com/r/nvidia/cuda
  {
    image: /^(?:nvcr\.io\/)?nvidia\/cuda$/,
    tag: /ubuntu/,
    user: 'root',
    libc: 'glibc',
    packages: 'apt',
    shell: true,
    noOtherAccounts: true,
  },
  {
    image: /^(?:nvcr\.io\/)?nvidia\/cuda$/,
    tag: /ubi|rockylinux|centos/,
    user: 'root',
    libc: 'glibc',
    packages: 'rpm',
    shell: true,
  },
  { image: /^(?:nvcr\.io\/)?nvidia\/cuda$/, user: 'root' },
  // https://github.com/astral-sh/uv/blob/main/Dockerfile
  { image: /^ghcr\.io\/astral-sh\/uv$/, tag: /alpine/, libc: 'musl', packages: 'apk', shell: true },
  { image: /^ghcr\.io\/astral-sh\/uv$/, tag: suite, libc: 'glibc', packages: 'apt', shell: true },
  { image: /^ghcr\.io\/astral-sh\/uv$/, user: 'root' },
  // https://github.com/continuumio/docker-images
  {
    image: /^(?:continuumio\/(?:mini|ana)conda3|condaforge\/(?:miniforge3|mambaforge))$/,
    user: 'root',
    libc: 'glibc',
    packages: 'apt',
    shell: true,
  },
  // https://gallery.ecr.aws/lambda
  {
    image: /^public\.ecr\.aws\/lambda\//,
    libc: 'glibc',
    packages: 'rpm',
    shell: true,
    entrypoint: [],
  },

  // Official images that start as another user than root, each as its Dockerfile says.
  { image: /^solr$/, user: 'solr', accounts: { solr: 8983 }, ports: [8983] },
  { image: /^memcached$/, user: 'memcache', accounts: { memcache: 11211 }, ports: [11211] },
  { image: /^haproxy$/, tag: /^(?:2\.[4-9]|3|latest|lts|alpine)/, user: 'haproxy' },
  { image: /^haproxy$/, tag: /^(?:1|2\.[0-3])/, user: 'root' },
  { image: /^varnish$/, user: 'varnish' },
  { image: /^jetty$/, user: 'jetty' },
  { image: /^odoo$/, user: 'odoo', ports: [8069] },
  { image: /^groovy$/, user: 'groovy' },
  { image: /^(?:open|websphere)-liberty$/, user: '1001' },
  { image: /^rocket\.chat$/, user: 'rocketchat' },
  { image: /^liquibase$/, user: 'liquibase' },
  { image: /^spark$/, user: 'spark' },
  { image: /^kong$/, user: 'kong' },
  { image: /^api-firewall$/, user: 'api-firewall' },
  { image: /^eggdrop$/, user: 'eggdrop' },
  { image: /^irssi$/, user: 'user' },
  { image: /^adminer$/, user: 'adminer' },
  { image: /^jenkins$/, user: 'jenkins', accounts: { jenkins: 1000 } },
  { image: /^sonarqube$/, tag: /^(?:10|2\d)/, user: 'sonarqube' },
  { image: /^sonarqube$/, ports: [9000] },
  { image: /^lightstreamer$/, user: 'lightstreamer' },
  { image: /^geonetwork$/, tag: /^(?:4|latest)/, user: 'jetty' },
  { image: /^emqx$/, user: 'emqx' },
  { image: /^fluentd$/, user: 'fluent' },
  { image: /^percona$/, user: 'mysql' },

  // Accounts and ports of official images.
  { image: /^node$/, accounts: { node: 1000 } },
  { image: /^nginx$/, accounts: { nginx: 101 }, ports: [80] },
  { image: /^(?:php|httpd|nginx)$/, tag: /alpine/, accounts: { 'www-data': 82 } },
  { image: /^php$/, tag: /apache/, ports: [80], curl: true },
  { image: /^php$/, tag: /fpm/, ports: [9000], curl: true },
  { image: /^php$/, curl: true },
  { image: /^httpd$/, ports: [80] },
  { image: /^(?:wordpress|nextcloud|drupal|joomla)$/, tag: /^(?!.*fpm)/, ports: [80] },
  { image: /^caddy$/, ports: [80, 443, 2019] },
  { image: /^traefik$/, ports: [80] },
  { image: /^postgres$/, tag: /alpine/, accounts: { postgres: 70 } },
  { image: /^postgres$/, tag: anyDebianTag, accounts: { postgres: 999 } },
  { image: /^postgres$/, ports: [5432] },
  { image: /^(?:redis|valkey)$/, ports: [6379], accounts: { redis: 999 } },
  { image: /^(?:mysql|mariadb)$/, ports: [3306], accounts: { mysql: 999 } },
  { image: /^mongo$/, ports: [27017], accounts: { mongodb: 999 } },
  { image: /^rabbitmq$/, ports: [4369, 5671, 5672, 15691, 15692, 25672] },
  { image: /^tomcat$/, ports: [8080] },
  { image: /^ghost$/, ports: [2368] },
  { image: /^registry$/, ports: [5000] },
  { image: /^gradle$/, accounts: { gradle: 1000 } },
  {
    image: /^ubuntu$/,
    tag: /^(?:2[4-9]\.|noble|latest|rolling|devel|resolute)/,
    accounts: { ubuntu: 1000 },
  },

  // Working directories of official images.
  { image: /^golang$/, tag: notWindows, workdir: '/go' },
  { image: /^httpd$/, workdir: '/usr/local/apache2' },
  { image: /^tomcat$/, workdir: '/usr/local/tomcat' },
  { image: /^(?:redis|valkey)$/, workdir: '/data' },
  { image: /^wordpress$/, tag: /^(?!cli)/, workdir: '/var/www/html' },
  { image: /^php$/, tag: /apache|fpm/, workdir: '/var/www/html' },
  { image: /^composer$/, workdir: '/app' },
  { image: /^caddy$/, tag: notWindows, workdir: '/srv' },
  { image: /^gradle$/, workdir: '/home/gradle' },
  // https://github.com/sclorg/s2i-base-container/blob/master/core/Dockerfile.rhel9
  {
    image:
      /^(?:registry\.(?:access\.)?redhat\.(?:com|io)\/ubi\d+|quay\.io\/sclorg)\/(?:nodejs|python|ruby|php|perl|nginx|httpd|s2i)-/,
    workdir: '/opt/app-root/src',
  },
  {
    image:
      /^(?:debian|ubuntu|alpine|busybox|fedora|rockylinux|almalinux|amazonlinux|buildpack-deps|python|node|ruby|rust|nginx|postgres|eclipse-temurin)$/,
    tag: notWindows,
    workdir: '/',
  },

  // Entrypoints that end in gosu, su-exec or setpriv.
  {
    image:
      /^(?:postgres|postgis\/postgis|timescale\/timescaledb|redis|valkey|valkey\/valkey|mysql|mariadb|mongo|rabbitmq|cassandra|couchdb|zookeeper|ghost|neo4j|vault|hashicorp\/vault|consul|hashicorp\/consul|rethinkdb|influxdb|telegraf|flink|znc)$/,
    dropsPrivileges: true,
  },

  // Compilers and headers, which these variants leave out.
  { image: /^buildpack-deps$/, tag: /(?:^|-)(?:curl|scm)$/, toolchain: false },
  { image: /^swift$/, tag: /slim/, toolchain: false },
  { image: /^buildpack-deps$/, curl: true, wget: true },
  { image: withSlim, tag: full, curl: true, wget: true },
  {
    image: /^(?:golang|rust|gcc|maven|gradle|haskell|swift|dart|buildpack-deps)$/,
    toolchain: true,
  },
  { image: /^(?:eclipse-temurin|openjdk)$/, tag: /\bjre\b/, toolchain: false },
  { image: /^(?:eclipse-temurin|openjdk|amazoncorretto)$/, tag: /\bjdk\b/, toolchain: true },
  { image: withSlim, tag: full, toolchain: true },

  // Systems, by name or by tag.
  { image: /^scratch$/, user: 'root', libc: 'none', packages: 'none', shell: false, ...bins },
  {
    image: library,
    tag: /alpine/,
    libc: 'musl',
    packages: 'apk',
    shell: true,
    wget: true,
  },
  {
    image: /^alpine$/,
    libc: 'musl',
    packages: 'apk',
    shell: true,
    curl: false,
    wget: true,
  },
  { image: /^busybox$/, tag: /glibc/, libc: 'glibc' },
  { image: /^busybox$/, tag: /musl/, libc: 'musl' },
  { image: /^busybox$/, packages: 'none', shell: true, curl: false, wget: true },
  { image: /^ubuntu$/, libc: 'glibc', packages: 'apt', shell: true, ...bins },
  { image: /^buildpack-deps$/, libc: 'glibc', packages: 'apt', shell: true },
  { image: /^debian$/, libc: 'glibc', packages: 'apt', shell: true, ...bins },
  { image: library, tag: suite, libc: 'glibc', packages: 'apt', shell: true },
  { image: library, tag: ubuntuSuite, libc: 'glibc', packages: 'apt', shell: true },
  { image: /^openjdk$/, tag: /slim/, libc: 'glibc', packages: 'apt', shell: true },
  { image: /^openjdk$/, tag: /^(?:1[2-9]|2\d)/, libc: 'glibc', packages: 'rpm', shell: true },
  { image: onDebian, tag: anyDebianTag, libc: 'glibc', packages: 'apt', shell: true },
  // https://github.com/carlossg/docker-maven, https://github.com/gradle/docker-gradle
  {
    image: /^(?:maven|gradle)$/,
    tag: /^(?!.*(?:alpine|corretto|openjdk|ibm|ubi|graal|liberica|sapmachine|azulzulu|microsoft|mandrel|windows|al2))/,
    libc: 'glibc',
    packages: 'apt',
    shell: true,
  },
  {
    image: /^eclipse-temurin$/,
    tag: /^(?!.*(?:ubi|centos|alpine|windows|nanoserver|servercore))/,
    libc: 'glibc',
    packages: 'apt',
    shell: true,
  },
  {
    image:
      /^(?:centos|fedora|rockylinux|almalinux|oraclelinux|amazonlinux|rockylinux\/rockylinux|quay\.io\/centos\/centos|quay\.io\/fedora\/fedora)$/,
    user: 'root',
    libc: 'glibc',
    packages: 'rpm',
    shell: true,
  },
  {
    image: /^opensuse\/(?:leap|tumbleweed)$/,
    user: 'root',
    libc: 'glibc',
    packages: 'zypper',
    shell: true,
  },
  { image: /^archlinux$/, libc: 'glibc', packages: 'pacman', shell: true },
  { image: /^(?:python|node|ruby|perl)$/, tag: /slim/, curl: false, wget: false },
  { image: /^(?:python|node|ruby|golang|rust)$/, tag: /alpine/, curl: false },
  { image: plain, noOtherAccounts: true },
  // Official images that start as root, if only to drop it in their entrypoint. A name without a slash
  // that is none of Docker Hub's is somebody's own image.
  {
    image: new RegExp(`^(?:${asRoot.join('|')})$`),
    user: 'root',
  },
];

/** Accounts that the base systems create themselves, whatever their number. */
export const systemAccounts: ReadonlySet<string> = new Set(
  (
    'root daemon bin sys sync games man lp mail news uucp proxy www-data backup list irc gnats _apt nobody ' +
    'adm shutdown halt operator postmaster cron ftp sshd at squid xfs cyrus vpopmail ntp smmsp guest svn ' +
    'dbus systemd-network systemd-timesync systemd-resolve messagebus tss alpm http uuidd'
  ).split(' '),
);
