import { aptNoInstallRecommends } from '../../../src/checker/rules/layer-sanity/apt-no-install-recommends.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(aptNoInstallRecommends, {
  'recommended packages come along': dockerfile`
    FROM debian:13
    RUN apt-get update && ⟦apt-get install⟧ -y curl
  `,
  'every stage, apt too, and exec form': dockerfile`
    FROM debian:13 AS build
    RUN ⟦apt install⟧ -y curl
    FROM debian:13
    RUN [⟦"apt-get", "install"⟧, "-y", "curl"]
  `,
  'a heredoc and a trigger': dockerfile`
    FROM debian:13
    RUN <<EOF
    ⟦apt-get install⟧ -y curl
    EOF
    ONBUILD RUN ⟦apt-get install⟧ -y jq
  `,
  'lower-case keywords and CRLF change nothing':
    'from debian:13\r\nrun ⟦apt-get install⟧ -y \\\r\n  curl\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM debian:13\nRUN ⟦apt-get install⟧ -y `\n  curl\n',
  'only what is needed': dockerfile`
    FROM debian:13
    RUN apt-get install -y --no-install-recommends curl && apt-get --no-install-recommends install -y jq
    RUN apt-get -o APT::Install-Recommends=false install -y git
  `,
  'recommended packages are wanted, and it says so': dockerfile`
    FROM debian:13
    RUN apt-get install -y --install-recommends winehq-stable
  `,
  'a setting in the image says so': dockerfile`
    FROM debian:13
    RUN echo 'APT::Install-Recommends "false";' > /etc/apt/apt.conf.d/99norecommends
    RUN apt-get install -y curl
  `,
  'flags may come from a variable': dockerfile`
    FROM debian:13
    ARG APT_OPTIONS
    RUN apt-get install $APT_OPTIONS curl
  `,
  'other subcommands, other managers': dockerfile`
    FROM debian:13
    RUN apt-get update && apt-get upgrade -y && apt-get remove -y curl
    RUN dnf install -y curl && pip install apt-get
  `,
  'words that are not run': dockerfile`
    FROM debian:13
    RUN echo apt-get install curl
  `,
  'ALT Linux has an apt-get of its own': dockerfile`
    FROM alt:p11
    RUN apt-get update && apt-get install -y less
    FROM registry.altlinux.org/alt/base:p11
    RUN apt-get update && apt-get install -y less
  `,
  'packages that xargs adds': dockerfile`
    FROM debian:13
    RUN xargs -a packages.txt ⟦apt-get install⟧ -y
    RUN xargs -a packages.txt apt-get install -y --no-install-recommends
  `,
});
