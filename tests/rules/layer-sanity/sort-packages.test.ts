import { sortPackages } from '../../../src/checker/rules/layer-sanity/sort-packages.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(sortPackages, {
  'out of order': dockerfile`
    FROM debian:13
    RUN apt-get install -y git ⟦curl⟧ wget
  `,
  'every manager of packages': dockerfile`
    FROM debian:13 AS build
    RUN npm install express ⟦axios⟧
    FROM debian:13
    RUN apk add --no-cache zip ⟦bash⟧ && pip install ruff==0.14 ⟦mypy==1.18⟧
  `,
  'a heredoc and lines': dockerfile`
    FROM debian:13
    RUN <<EOF
    apt-get install -y \
      zip \
      ⟦git⟧ \
      make
    EOF
  `,
  'unknown words stay where they are': dockerfile`
    FROM debian:13
    ARG MORE
    RUN apt-get install -y $MORE zip ⟦git⟧ ./local.deb
  `,
  'lower-case keywords and CRLF change nothing':
    'from debian:13\r\nrun apt-get install -y b \\\r\n  ⟦a⟧\r\n',
  'a backtick escape changes nothing': '# escape=`\nFROM debian:13\nRUN apk add b `\n  ⟦a⟧\n',
  'in order, whatever the versions and the case': dockerfile`
    FROM debian:13
    RUN apt-get install -y bash=5.2-1 curl Git wget=1.24
    RUN pip install Flask==3.1 gunicorn jinja2
  `,
  'one package': dockerfile`
    FROM debian:13
    RUN apt-get install -y zip && apt-get install -y bash
  `,
  'grouped by comments': dockerfile`
    FROM debian:13
    RUN apt-get install -y \
      # for the build
      make \
      # for the tests
      curl
  `,
  'exec form': dockerfile`
    FROM debian:13
    RUN ["apt-get", "install", "-y", "wget", "curl"]
  `,
  'files, addresses, variables': dockerfile`
    FROM debian:13
    RUN apt-get install -y ./z.deb ./a.deb && pip install -r z.txt -r a.txt && apk add $Z $A
  `,
  'removal and other commands': dockerfile`
    FROM debian:13
    RUN apt-get remove -y wget curl && echo b a
  `,
});
