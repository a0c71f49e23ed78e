import { upgradeAssumeYes } from '../../../src/checker/rules/layer-sanity/upgrade-assume-yes.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(upgradeAssumeYes, {
  'an upgrade asks': dockerfile`
    FROM debian:13
    RUN apt-get update && ⟦apt-get dist-upgrade⟧
  `,
  'a removal asks, in every stage': dockerfile`
    FROM fedora:43 AS build
    RUN ⟦dnf remove⟧ vim
    FROM opensuse/leap:15.6
    RUN zypper rm vim
    ONBUILD RUN ⟦dnf upgrade⟧
  `,
  'pacman has a switch of its own': dockerfile`
    FROM archlinux:base
    RUN ⟦pacman -Rns⟧ gcc
  `,
  'a heredoc': dockerfile`
    FROM oraclelinux:9
    RUN <<EOF
    ⟦yum update⟧
    EOF
  `,
  'lower-case keywords and CRLF change nothing': 'from debian:13\r\nrun ⟦apt-get upgrade⟧\r\n',
  'a backtick escape changes nothing': '# escape=`\nFROM debian:13\nRUN ⟦apt-get purge⟧ `\n  vim\n',
  'answered in advance': dockerfile`
    FROM debian:13
    RUN apt-get -y upgrade && apt-get autoremove -y --purge && apt-get -qq remove vim
  `,
  'apk and microdnf do not ask': dockerfile`
    FROM alpine:3.22
    RUN apk del curl && apk upgrade
    FROM redhat/ubi9-minimal
    RUN microdnf update
  `,
  'flags may come from a variable': dockerfile`
    FROM debian:13
    ARG APT_FLAGS
    RUN apt-get $APT_FLAGS upgrade && apt-get remove $APT_FLAGS vim
  `,
  'something answers through a pipe': dockerfile`
    FROM debian:13
    RUN yes | apt-get upgrade
  `,
  'an install is the business of other rules': dockerfile`
    FROM debian:13
    RUN apt-get install vim
  `,
  'upgrade of something else': dockerfile`
    FROM debian:13
    RUN pip install --upgrade pip && rustup update && echo apt-get upgrade
  `,
  'pip uninstall': dockerfile`
    FROM python:3.13
    RUN ⟦pip uninstall⟧ opencv-python && ⟦python -m pip uninstall⟧ flask
  `,
  'pip that is answered, or may be': dockerfile`
    FROM python:3.13
    RUN pip uninstall -y flask && pip uninstall --yes a && yes | pip uninstall b
    RUN pip uninstall $OPTIONS && pip freeze | xargs pip uninstall && uv pip uninstall c
  `,
});
