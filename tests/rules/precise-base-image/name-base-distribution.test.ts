import { nameBaseDistribution } from '../../../src/checker/rules/precise-base-image/name-base-distribution.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(nameBaseDistribution, {
  'slim is slim of which Debian': dockerfile`
    FROM python:⟦3.13-slim⟧
  `,
  'alpine is which Alpine': dockerfile`
    FROM node:⟦22-alpine⟧ AS build
    FROM node:⟦22.20.0⟧
  `,
  'a default of an ARG is what a plain build takes': dockerfile`
    ARG PYTHON=3.13
    FROM ⟦python:\${PYTHON}-slim⟧
  `,
  'a release by name or number is enough': dockerfile`
    FROM python:3.13-slim-trixie AS build
    FROM node:22-bookworm AS assets
    FROM golang:1.27-alpine3.24
  `,
  'a digest decides': dockerfile`
    FROM python:3.13@sha256:4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1
  `,
  'the version of a distribution is its release': dockerfile`
    FROM debian:13-slim
    FROM alpine:3.22
    FROM ubuntu:24.04
  `,
  'an image we do not know may mean anything': dockerfile`
    FROM ghcr.io/team/python:3.13
    FROM team/app:3.13
  `,
  'a tag without a version is the business of no-floating-tag': dockerfile`
    FROM python:slim
  `,
  'an unknown variable may hold the release': dockerfile`
    ARG VARIANT
    FROM python:3.13-\${VARIANT}
  `,
  'a stage is not an image': dockerfile`
    FROM debian:13 AS python
    FROM python
  `,
  'Windows variants name theirs': dockerfile`
    FROM golang:1.27-windowsservercore-ltsc2022
  `,
  'lower-case keywords and CRLF change nothing': 'from ruby:⟦3.4⟧\r\n',
  'a backtick escape changes nothing': '# escape=`\nFROM `\n  ruby:3.4-trixie\n',
  'a heredoc is not read as instructions': dockerfile`
    FROM alpine:3.22
    COPY <<EOF /Dockerfile
    FROM python:3.13
    EOF
  `,
  'a line that has ended moves no more, nor does a trial of one': dockerfile`
    FROM ruby:2.5
    FROM python:3.9-slim
    FROM python:3.14.0rc2-slim
  `,
});
