import { pythonEnvWithoutEffect } from '../../../src/checker/rules/environment-variables/python-env-without-effect.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(pythonEnvWithoutEffect, {
  'nought leaves it off': dockerfile`
    FROM python:3.13
    ENV ⟦PYTHONUNBUFFERED=0⟧
  `,
  'so does nothing': dockerfile`
    FROM python:3.13
    ENV ⟦PYTHONDONTWRITEBYTECODE=⟧ A=1
    ENV ⟦PYTHONUNBUFFERED=""⟧
  `,
  'a word that means no switches it on': dockerfile`
    FROM python:3.13
    ENV ⟦PYTHONUNBUFFERED=false⟧
  `,
  'every stage, and triggers': dockerfile`
    FROM python:3.13 AS build
    ENV ⟦PYTHONUNBUFFERED=0⟧
    FROM python:3.13
    ONBUILD ENV ⟦PYTHONUNBUFFERED=0⟧
  `,
  'lower-case keywords and CRLF change nothing': 'from python:3.13\r\nenv ⟦PYTHONUNBUFFERED=0⟧\r\n',
  'one switches it on': dockerfile`
    FROM python:3.13
    ENV PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1
  `,
  'so does any other text': dockerfile`
    FROM python:3.13
    ENV PYTHONUNBUFFERED=true PYTHONDONTWRITEBYTECODE=x
  `,
  'other variables': dockerfile`
    FROM python:3.13
    ENV PYTHONHASHSEED=0 PYTHONOPTIMIZE=0
  `,
  'a variable': dockerfile`
    FROM python:3.13
    ARG FLAG
    ENV PYTHONUNBUFFERED=$FLAG
  `,
  'a heredoc is not read as instructions': dockerfile`
    FROM python:3.13
    COPY <<EOF /Dockerfile
    ENV PYTHONUNBUFFERED=0
    EOF
  `,
});
