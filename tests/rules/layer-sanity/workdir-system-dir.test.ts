import { workdirSystemDir } from '../../../src/checker/rules/layer-sanity/workdir-system-dir.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(workdirSystemDir, {
  'in a trigger': dockerfile`
    FROM debian:13
    ONBUILD WORKDIR ⟦/usr/bin⟧
  `,
  'a folder of the distribution': dockerfile`
    FROM python:3.13
    WORKDIR ⟦/usr/bin⟧
    WORKDIR ⟦/etc/⟧
  `,
  'a folder that is mounted afresh, in any stage': dockerfile`
    FROM python:3.13 AS build
    WORKDIR ⟦/proc/self⟧
    FROM python:3.13
    WORKDIR ⟦"/dev/shm"⟧
  `,
  'folders of a machine that boots': dockerfile`
    FROM python:3.13
    WORKDIR ⟦/boot/grub⟧
    WORKDIR ⟦"/lost+found/x"⟧
  `,
  'lower-case keywords and CRLF change nothing': 'from python:3.13\r\nworkdir ⟦/bin⟧\r\n',
  'a backtick escape changes nothing': '# escape=`\nFROM python:3.13\nWORKDIR `\n  ⟦/sbin⟧\n',
  'folders for applications': dockerfile`
    FROM python:3.13
    WORKDIR /usr/src/app
    WORKDIR /usr/local/bin
    WORKDIR /opt
    WORKDIR /var/www/html
    WORKDIR /var/lib/app
    WORKDIR /etc/nginx
    WORKDIR /
    WORKDIR /root
    WORKDIR /tmp
  `,
  'names that only begin alike': dockerfile`
    FROM python:3.13
    WORKDIR /binaries
    WORKDIR /developer
    WORKDIR /process
    WORKDIR bin
  `,
  'a variable that cannot be known': dockerfile`
    FROM python:3.13
    ARG DIR
    WORKDIR $DIR
    WORKDIR /usr/$DIR
  `,
  'a heredoc is not read as instructions': dockerfile`
    FROM python:3.13
    COPY <<FILE /Dockerfile
    WORKDIR /etc
    FILE
  `,
});
