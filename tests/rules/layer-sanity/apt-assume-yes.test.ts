import { aptAssumeYes } from '../../../src/checker/rules/layer-sanity/apt-assume-yes.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(aptAssumeYes, {
  'a question nobody answers': dockerfile`
    FROM debian:13
    RUN apt-get update && ⟦apt-get install⟧ curl
  `,
  'one level of quiet answers nothing': dockerfile`
    FROM debian:13
    RUN ⟦apt-get -q install⟧ curl
  `,
  'an upgrade is the business of upgrade-assume-yes': dockerfile`
    FROM debian:13
    RUN apt-get upgrade
  `,
  'every stage, and triggers': dockerfile`
    FROM debian:13 AS build
    RUN ⟦apt-get install⟧ gcc
    FROM debian:13
    ONBUILD RUN ⟦apt-get install⟧ curl
  `,
  'a heredoc and a wrapper': dockerfile`
    FROM debian:13
    RUN <<EOF
    set -e
    sudo ⟦apt-get install⟧ curl
    EOF
  `,
  'packages in a variable are packages': dockerfile`
    FROM debian:13
    RUN ⟦apt-get install⟧ $packages
  `,
  'lower-case keywords and CRLF change nothing':
    'from debian:13\r\nrun ⟦apt-get install⟧ \\\r\n  curl\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM debian:13\nRUN ⟦apt-get install⟧ `\n  curl\n',
  'answered in advance': dockerfile`
    FROM debian:13
    RUN apt-get install -y curl
  `,
  'answered in another way': dockerfile`
    FROM debian:13
    RUN apt-get -qq install curl
  `,
  'something answers through a pipe': dockerfile`
    FROM debian:13
    RUN yes | apt-get install curl
  `,
  'flags may come from a variable': dockerfile`
    FROM debian:13
    ARG INSTALL_OPTS
    RUN apt-get install $INSTALL_OPTS curl
  `,
  'nothing is changed': dockerfile`
    FROM debian:13
    RUN apt-get install --dry-run curl
  `,
  'another manager is the business of another rule': dockerfile`
    FROM debian:13
    RUN yum install curl
  `,
  'words that are not run': dockerfile`
    FROM debian:13
    RUN echo "apt-get install curl"
    LABEL usage="apt-get install curl"
    COPY <<EOF /help.txt
    apt-get install curl
    EOF
  `,
  'a setting in the image answers': dockerfile`
    FROM debian:13
    RUN echo 'APT::Get::Assume-Yes "true";' > /etc/apt/apt.conf.d/90yes
    RUN apt-get install curl
  `,
  'two levels of quiet imply yes': dockerfile`
    FROM debian:13
    RUN apt-get install -q -q curl && apt-get -q=2 install wget && apt-get -o APT::Get::Assume-Yes=true install jq
  `,
  'exec form': dockerfile`
    FROM debian:13
    RUN [⟦"apt-get", "install"⟧, "curl"]
  `,
  'packages that xargs adds': dockerfile`
    FROM debian:13
    RUN xargs ⟦apt-get install⟧ < packages.txt
    RUN cat packages.txt | xargs ⟦apt-get install⟧ --no-install-recommends
    RUN xargs -a packages.txt apt-get install -y
  `,
});
