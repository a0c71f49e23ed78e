import { expect, it } from 'vitest';
import { check } from '../../../src/checker/index.ts';
import { noFloatingTag } from '../../../src/checker/rules/pinned-base-image/no-floating-tag.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(noFloatingTag, {
  'lts is another line every year': dockerfile`
    FROM node:⟦lts-alpine3.22⟧
  `,
  'a variant is no version': dockerfile`
    FROM python:⟦slim⟧ AS build
    FROM php:⟦fpm-alpine⟧
  `,
  'a major version moves where minors break': dockerfile`
    FROM python:⟦3-slim-trixie⟧
    FROM alpine:⟦3⟧
    FROM golang:⟦1⟧
  `,
  'a release of the distribution is no version of the language': dockerfile`
    FROM python:⟦bookworm⟧
  `,
  'words that promise change do so for any image': dockerfile`
    FROM ghcr.io/team/app:⟦nightly⟧
    FROM team/app:⟦main⟧
  `,
  'a name may be one of no release': dockerfile`
    FROM debian:⟦sid-slim⟧
    FROM ubuntu:⟦rolling⟧
  `,
  'a line that has ended moves no more': dockerfile`
    FROM debian:jessie
    FROM python:2
  `,
  'the default of an ARG is what a plain build takes': dockerfile`
    ARG TAG=stable
    FROM ⟦debian:$TAG⟧
  `,
  'a release line stays where it is': dockerfile`
    FROM python:3.13-slim
    FROM node:22
    FROM postgres:17-alpine
    FROM golang:1.27
  `,
  'distributions have names for their releases': dockerfile`
    FROM debian:trixie-slim
    FROM ubuntu:noble
    FROM debian:trixie-20251103-slim
    FROM buildpack-deps:bookworm-scm
    FROM node:jod-slim
  `,
  'an image we do not know may number as it likes': dockerfile`
    FROM team/app:3
    FROM team/app:release
  `,
  'a digest decides': dockerfile`
    FROM node:lts@sha256:4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1
  `,
  'latest is the business of no-latest-tag': dockerfile`
    FROM node:latest
  `,
  'a stage may be called stable': dockerfile`
    FROM debian:13 AS stable
    FROM stable
  `,
  'an unknown variable is unknown': dockerfile`
    ARG TAG
    FROM python:$TAG
  `,
  'lower-case keywords and CRLF change nothing': 'from redis:⟦alpine⟧\r\n',
  'a backtick escape changes nothing': '# escape=`\nFROM `\n  redis:8-alpine\n',
  'a heredoc is not read as instructions': dockerfile`
    FROM debian:13
    COPY <<EOF /Dockerfile
    FROM node:lts
    EOF
  `,
  'a day is a build of its own': dockerfile`
    FROM archlinux:base-20251101.0.450000
    FROM archlinux:⟦base-devel⟧
  `,
  'nor is a version published for a Debian that has ended': dockerfile`
    FROM rust:stretch
    FROM python:stretch
  `,
});

it('shows the reference as it is written', () => {
  const { findings } = check(
    'ARG R\nFROM ${R}/app:stable\nFROM quay.io/team/app:nightly\nFROM node:lts\n',
    { rules: [noFloatingTag], preset: 'strict' },
  );
  expect(findings.map(({ message }) => message.split(' ')[0])).toEqual([
    '${R}/app:stable',
    'quay.io/team/app:nightly',
    'node:lts',
  ]);
});
