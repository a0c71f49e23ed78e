/**
 * Releases that get no more fixes, with the month of the last. Only ended ones are listed: the
 * checker has no clock, so that the same text gives the same report.
 */
export interface EndedReleases {
  /** What people call it. */
  readonly title: string;
  /** Names of its images. */
  readonly image: RegExp;
  /** By the release as a tag spells it. */
  readonly ended: Readonly<Record<string, string>>;
  /** How many numbers of the tag name a release. */
  readonly numbers: 1 | 2;
}

const debian: Readonly<Record<string, string>> = {
  '7': '2018-05',
  '8': '2020-06',
  '9': '2022-06',
  '10': '2024-06',
  '11': '2026-08',
  wheezy: '2018-05',
  jessie: '2020-06',
  stretch: '2022-06',
  buster: '2024-06',
  bullseye: '2026-08',
};

const ubuntu: Readonly<Record<string, string>> = {
  '12.04': '2017-04',
  '14.04': '2019-04',
  '16.04': '2021-04',
  '16.10': '2017-07',
  '17.04': '2018-01',
  '17.10': '2018-07',
  '18.04': '2023-05',
  '18.10': '2019-07',
  '19.04': '2020-01',
  '19.10': '2020-07',
  '20.04': '2025-05',
  '20.10': '2021-07',
  '21.04': '2022-01',
  '21.10': '2022-07',
  '22.10': '2023-07',
  '23.04': '2024-01',
  '23.10': '2024-07',
  '24.10': '2025-07',
  '25.04': '2026-01',
  '25.10': '2026-07',
  precise: '2017-04',
  trusty: '2019-04',
  xenial: '2021-04',
  bionic: '2023-05',
  focal: '2025-05',
  groovy: '2021-07',
  hirsute: '2022-01',
  impish: '2022-07',
  kinetic: '2023-07',
  lunar: '2024-01',
  mantic: '2024-07',
  oracular: '2025-07',
  plucky: '2026-01',
  questing: '2026-07',
};

const alpine: Readonly<Record<string, string>> = {
  '3.1': '2016-11',
  '3.2': '2017-05',
  '3.3': '2017-11',
  '3.4': '2018-05',
  '3.5': '2018-11',
  '3.6': '2019-05',
  '3.7': '2019-11',
  '3.8': '2020-05',
  '3.9': '2020-11',
  '3.10': '2021-05',
  '3.11': '2021-11',
  '3.12': '2022-05',
  '3.13': '2022-11',
  '3.14': '2023-05',
  '3.15': '2023-11',
  '3.16': '2024-05',
  '3.17': '2024-11',
  '3.18': '2025-05',
  '3.19': '2025-11',
  '3.20': '2026-04',
  '3.21': '2026-11',
};

/** The distributions that tags of other images name, by how they name them. */
export const distributions = { debian, ubuntu, alpine };

/** Source: https://endoflife.date, and the projects' own release pages it cites. */
export const endedReleases: readonly EndedReleases[] = [
  // https://wiki.debian.org/LTS
  { title: 'Debian', image: /^debian$/, numbers: 1, ended: debian },
  // https://ubuntu.com/about/release-cycle
  {
    title: 'Ubuntu',
    image: /^ubuntu$/,
    numbers: 2,
    ended: ubuntu,
  },
  // https://alpinelinux.org/releases/
  { title: 'Alpine', image: /^alpine$/, numbers: 2, ended: alpine },
  // https://docs.fedoraproject.org/en-US/releases/lifecycle/
  {
    title: 'Fedora',
    image: /^(?:fedora|(?:quay\.io\/fedora|registry\.fedoraproject\.org)\/fedora(?:-minimal)?)$/,
    numbers: 1,
    ended: {
      '20': '2015-06',
      '21': '2015-12',
      '22': '2016-07',
      '23': '2016-12',
      '24': '2017-08',
      '25': '2017-12',
      '26': '2018-05',
      '27': '2018-11',
      '28': '2019-05',
      '29': '2019-11',
      '30': '2020-05',
      '31': '2020-11',
      '32': '2021-05',
      '33': '2021-11',
      '34': '2022-06',
      '35': '2022-12',
      '36': '2023-05',
      '37': '2023-12',
      '38': '2024-05',
      '39': '2024-11',
      '40': '2025-05',
      '41': '2025-12',
      '42': '2026-05',
    },
  },
  // https://en.opensuse.org/Lifetime
  {
    title: 'openSUSE Leap',
    image: /^opensuse(?:\/leap)?$/,
    numbers: 2,
    ended: {
      '42.1': '2017-05',
      '42.2': '2018-01',
      '42.3': '2019-07',
      '15.0': '2019-12',
      '15.1': '2021-02',
      '15.2': '2022-01',
      '15.3': '2022-12',
      '15.4': '2023-12',
      '15.5': '2024-12',
      '15.6': '2026-04',
      '42': '2019-07',
      '15': '2026-04',
    },
  },
  // https://aws.amazon.com/amazon-linux-2/faqs/
  {
    title: 'Amazon Linux',
    image: /^amazonlinux$/,
    numbers: 1,
    ended: { '1': '2023-12', '2018': '2023-12', '2': '2026-06' },
  },
  // https://devguide.python.org/versions/
  {
    title: 'Python',
    image: /^python$/,
    numbers: 2,
    ended: {
      '2': '2020-01',
      '2.7': '2020-01',
      '3.3': '2017-09',
      '3.4': '2019-03',
      '3.5': '2020-09',
      '3.6': '2021-12',
      '3.7': '2023-06',
      '3.8': '2024-10',
      '3.9': '2025-10',
      '3.10': '2026-10',
    },
  },
  // https://nodejs.org/en/about/previous-releases
  {
    title: 'Node.js',
    image: /^node$/,
    numbers: 1,
    ended: {
      '0': '2016-12',
      '4': '2018-04',
      '5': '2016-06',
      '6': '2019-04',
      '7': '2017-06',
      '8': '2019-12',
      '9': '2018-06',
      '10': '2021-04',
      '11': '2019-06',
      '12': '2022-04',
      '13': '2020-06',
      '14': '2023-04',
      '15': '2021-06',
      '16': '2023-09',
      '17': '2022-06',
      '18': '2025-04',
      '19': '2023-06',
      '20': '2026-04',
      '21': '2024-06',
      '23': '2025-06',
      '25': '2026-06',
      argon: '2018-04',
      boron: '2019-04',
      carbon: '2019-12',
      dubnium: '2021-04',
      erbium: '2022-04',
      fermium: '2023-04',
      gallium: '2023-09',
      hydrogen: '2025-04',
      iron: '2026-04',
    },
  },
  // https://www.ruby-lang.org/en/downloads/branches/
  {
    title: 'Ruby',
    image: /^ruby$/,
    numbers: 2,
    ended: {
      '1': '2015-02',
      '1.9': '2015-02',
      '2': '2023-03',
      '2.0': '2016-02',
      '2.1': '2017-03',
      '2.2': '2018-03',
      '2.3': '2019-03',
      '2.4': '2020-03',
      '2.5': '2021-03',
      '2.6': '2022-04',
      '2.7': '2023-03',
      '3.0': '2024-04',
      '3.1': '2025-03',
      '3.2': '2026-03',
    },
  },
  // https://www.php.net/eol.php
  {
    title: 'PHP',
    image: /^php$/,
    numbers: 2,
    ended: {
      '5': '2018-12',
      '5.3': '2014-08',
      '5.4': '2015-09',
      '5.5': '2016-07',
      '5.6': '2018-12',
      '7': '2022-11',
      '7.0': '2019-01',
      '7.1': '2019-12',
      '7.2': '2020-11',
      '7.3': '2021-12',
      '7.4': '2022-11',
      '8.0': '2023-11',
      '8.1': '2025-12',
    },
  },
  // https://go.dev/doc/devel/release#policy
  {
    title: 'Go',
    image: /^golang$/,
    numbers: 2,
    ended: Object.fromEntries([
      ['1.4', '2016-02'],
      ['1.5', '2016-08'],
      ['1.6', '2017-02'],
      ['1.7', '2017-08'],
      ['1.8', '2018-02'],
      ['1.9', '2018-08'],
      ['1.10', '2019-02'],
      ['1.11', '2019-09'],
      ['1.12', '2020-02'],
      ['1.13', '2020-08'],
      ['1.14', '2021-02'],
      ['1.15', '2021-08'],
      ['1.16', '2022-03'],
      ['1.17', '2022-08'],
      ['1.18', '2023-02'],
      ['1.19', '2023-08'],
      ['1.20', '2024-02'],
      ['1.21', '2024-08'],
      ['1.22', '2025-02'],
      ['1.23', '2025-08'],
      ['1.24', '2026-02'],
      ['1.25', '2026-08'],
    ]),
  },
  // https://httpd.apache.org/, https://endoflife.date/apache-http-server
  { title: 'httpd', image: /^httpd$/, numbers: 2, ended: { '2.2': '2017-07' } },
  // https://tomcat.apache.org/whichversion.html
  {
    title: 'Tomcat',
    image: /^tomcat$/,
    numbers: 2,
    ended: {
      '6': '2016-12',
      '6.0': '2016-12',
      '7': '2021-03',
      '7.0': '2021-03',
      '8': '2024-03',
      '8.0': '2018-06',
      '8.5': '2024-03',
      '10.0': '2022-10',
    },
  },
  // https://www.postgresql.org/support/versioning/
  {
    title: 'PostgreSQL',
    image: /^postgres$/,
    numbers: 1,
    ended: {
      '9': '2021-11',
      '10': '2022-11',
      '11': '2023-11',
      '12': '2024-11',
      '13': '2025-11',
      '14': '2026-11',
    },
  },
  // https://endoflife.date/mysql
  {
    title: 'MySQL',
    image: /^mysql$/,
    numbers: 2,
    ended: { '5.5': '2018-12', '5.6': '2021-02', '5.7': '2023-10', '8.0': '2026-04' },
  },
  // https://mariadb.org/about/#maintenance-policy
  {
    title: 'MariaDB',
    image: /^mariadb$/,
    numbers: 2,
    ended: {
      '5': '2020-04',
      '5.5': '2020-04',
      '10.0': '2019-03',
      '10.1': '2020-10',
      '10.2': '2022-05',
      '10.3': '2023-05',
      '10.4': '2024-06',
      '10.5': '2025-06',
      '10.6': '2026-07',
      '10.7': '2023-02',
      '10.8': '2023-05',
      '10.9': '2023-08',
      '10.10': '2023-11',
    },
  },
  // https://www.mongodb.com/legal/support-policy/lifecycles
  {
    title: 'MongoDB',
    image: /^mongo$/,
    numbers: 2,
    ended: {
      '2': '2016-10',
      '2.6': '2016-10',
      '3': '2021-04',
      '3.0': '2018-02',
      '3.2': '2018-09',
      '3.4': '2020-01',
      '3.6': '2021-04',
      '4': '2024-02',
      '4.0': '2022-04',
      '4.2': '2023-04',
      '4.4': '2024-02',
      '5': '2024-10',
      '5.0': '2024-10',
      '6': '2025-07',
      '6.0': '2025-07',
      '7.1': '2024-01',
      '7.2': '2024-03',
      '7.3': '2024-10',
      '8.1': '2025-09',
    },
  },
  // https://dotnet.microsoft.com/platform/support/policy/dotnet-core
  {
    title: '.NET',
    image: /^mcr\.microsoft\.com\/dotnet\/(?:core\/)?(?:sdk|runtime|aspnet|runtime-deps)$/,
    numbers: 2,
    ended: {
      '1.0': '2019-06',
      '1.1': '2019-06',
      '2.0': '2018-10',
      '2.1': '2021-08',
      '2.2': '2019-12',
      '3.0': '2020-03',
      '3.1': '2022-12',
      '5.0': '2022-05',
      '6.0': '2024-11',
      '7.0': '2024-05',
      '8.0': '2026-11',
      '9.0': '2026-11',
    },
  },
];

/** Images that get no more pushes under any tag, with the month of the last, and what took their place. */
export const retiredImages: Readonly<
  Record<string, { readonly date: string; readonly next: string; readonly since?: string }>
> = {
  // https://hub.docker.com/_/centos, https://www.centos.org/centos-linux-eol/
  centos: { date: '2024-06', next: 'CentOS Stream, Rocky Linux and AlmaLinux took its place' },
  // https://hub.docker.com/_/openjdk
  openjdk: {
    date: '2022-07',
    since: 'Only early-access builds have been pushed to openjdk',
    next: 'eclipse-temurin and others took its place',
  },
  // https://hub.docker.com/_/java
  java: { date: '2016-12', next: 'eclipse-temurin and others took its place' },
  // https://hub.docker.com/_/adoptopenjdk
  adoptopenjdk: { date: '2021-08', next: 'eclipse-temurin took its place' },
};
