import { upgradeNotAlone } from '../../../src/checker/rules/layer-sanity/upgrade-not-alone.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(upgradeNotAlone, {
  'an upgrade of its own': dockerfile`
    FROM rockylinux:9
    RUN ⟦yum -y update⟧
    RUN yum install -y httpd
  `,
  'with what cleans up, or behind an install': dockerfile`
    FROM fedora:43
    RUN ⟦dnf upgrade⟧ -y && dnf clean all
    RUN dnf install -y a && ⟦dnf update⟧ -y
  `,
  'of zypper, in every stage': dockerfile`
    FROM opensuse/leap:15.6 AS build
    RUN ⟦zypper -n up⟧
    FROM opensuse/leap:15.6
    RUN ⟦zypper -n dup⟧
  `,
  'in a heredoc': dockerfile`
    FROM fedora:43
    RUN <<EOF
    ⟦dnf -y upgrade⟧
    EOF
  `,
  'lower-case keywords and CRLF change nothing':
    'from fedora:43\r\nrun true && \\\r\n  ⟦dnf -y upgrade⟧\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM fedora:43\nRUN true && `\n  ⟦dnf -y upgrade⟧\n',
  'in the RUN that installs': dockerfile`
    FROM fedora:43
    RUN dnf -y upgrade && dnf install -y httpd && dnf clean all
  `,
  'of packages by name, or of an index': dockerfile`
    FROM fedora:43
    RUN dnf -y upgrade openssl
    RUN dnf makecache
  `,
  'apt has its own rules': dockerfile`
    FROM debian:13
    RUN apt-get update && apt-get upgrade -y
  `,
});
