import { dnfNoWeakDeps } from '../../../src/checker/rules/layer-sanity/dnf-no-weak-deps.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(dnfNoWeakDeps, {
  'recommended packages come along': dockerfile`
    FROM fedora:43
    RUN ⟦dnf install⟧ -y httpd
  `,
  'every spelling, a heredoc, a stage that ships': dockerfile`
    FROM rockylinux:9-minimal AS base
    RUN ⟦microdnf install⟧ -y httpd
    FROM base
    RUN <<EOF
    ⟦dnf5 -y in⟧ httpd
    EOF
  `,
  'lower-case keywords and CRLF change nothing': 'from fedora:43\r\nrun ⟦dnf install⟧ \\\r\n a\r\n',
  'a backtick escape changes nothing': '# escape=`\nFROM fedora:43\nRUN ⟦dnf install⟧ `\n  a\n',
  'only what is needed': dockerfile`
    FROM fedora:43
    RUN dnf install -y --setopt=install_weak_deps=False httpd
    RUN dnf --setopt install_weak_deps=0 install httpd && dnf install --no-weak-deps httpd
  `,
  'a setting in the image says so': dockerfile`
    FROM fedora:43
    RUN echo install_weak_deps=False >> /etc/dnf/dnf.conf
    RUN dnf install -y httpd
  `,
  'in a build stage': dockerfile`
    FROM fedora:43 AS build
    RUN dnf install -y gcc
    FROM fedora:43
    COPY --from=build /a /a
  `,
  'yum of old knows no such packages': dockerfile`
    FROM centos:7
    RUN yum install -y httpd
  `,
  'flags that cannot be known, other subcommands': dockerfile`
    FROM fedora:43
    ARG FLAGS
    RUN dnf install $FLAGS httpd && dnf upgrade -y && echo dnf install a
  `,
});
