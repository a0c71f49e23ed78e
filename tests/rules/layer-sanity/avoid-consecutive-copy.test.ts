import { avoidConsecutiveCopy } from '../../../src/checker/rules/layer-sanity/avoid-consecutive-copy.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(avoidConsecutiveCopy, {
  'two files for one folder': dockerfile`
    FROM debian:13
    COPY a.conf /etc/app/
    ⟦COPY⟧ b.conf /etc/app/
  `,
  'a third, and the working directory': dockerfile`
    FROM debian:13
    WORKDIR /app
    COPY a b .
    ⟦COPY⟧ c .
    ⟦COPY⟧ d .
  `,
  'the same flags, in whatever order': dockerfile`
    FROM debian:13
    COPY --chown=1:1 --chmod=644 a /etc/app/
    ⟦COPY⟧ --chmod=644 --chown=1:1 b /etc/app/
    ADD a.tar /opt/
    ⟦ADD⟧ b.tar /opt/
  `,
  'as a JSON array, and in the stage that the final one continues': dockerfile`
    FROM debian:13 AS base
    COPY ["a", "/etc/app/"]
    ⟦COPY⟧ ["b", "/etc/app/"]
    FROM base
  `,
  'lower-case keywords and CRLF change nothing':
    'from debian:13\r\ncopy a /etc/app/\r\n⟦copy⟧ b \\\r\n  /etc/app/\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM debian:13\nCOPY a /etc/app/\n⟦COPY⟧ b `\n  /etc/app/\n',
  'one for both': dockerfile`
    FROM debian:13
    COPY a b /etc/app/
  `,
  'other folders, or a file of another name': dockerfile`
    FROM debian:13
    COPY a /etc/app/
    COPY b /etc/other/
    COPY c /etc/app
    COPY d /etc/app
  `,
  'something stands between them': dockerfile`
    FROM node:22
    WORKDIR /app
    COPY package.json ./
    RUN npm install
    COPY src ./
  `,
  'a comment says what sets them apart': dockerfile`
    FROM debian:13
    COPY a /etc/app/
    # Changes with every release.
    COPY b /etc/app/
  `,
  'other flags': dockerfile`
    FROM debian:13 AS build
    FROM debian:13
    COPY --from=build /a /etc/app/
    COPY b /etc/app/
    COPY --chown=1:1 c /etc/app/
  `,
  'COPY and ADD': dockerfile`
    FROM debian:13
    COPY a /etc/app/
    ADD b.tar /etc/app/
  `,
  'all there is takes the others along': dockerfile`
    FROM debian:13
    WORKDIR /app
    COPY a .
    COPY . .
  `,
  'a heredoc is a text of its own': dockerfile`
    FROM debian:13
    COPY <<a /etc/app/
    x
    a
    COPY <<b /etc/app/
    y
    b
  `,
  'a folder that is not known': dockerfile`
    FROM debian:13
    ARG DIR
    COPY a $DIR/
    COPY b $DIR/
  `,
  'layers of a build stage are not shipped': dockerfile`
    FROM debian:13 AS build
    COPY a /src/
    COPY b /src/
    FROM debian:13
    COPY --from=build /src /src
  `,
});
