import { gitSshWithoutKey } from '../../../src/checker/rules/linting/git-ssh-without-key.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(gitSshWithoutKey, {
  'no key': dockerfile`
    FROM debian:13
    RUN git clone --depth 1 ⟦git@github.com:moby/buildkit.git⟧ /src
    RUN git -C /src fetch ⟦ssh://git@example.com/a.git⟧
  `,
  'a key, and no list of hosts': dockerfile`
    FROM debian:13
    RUN --mount=type=ssh git clone ⟦git@github.com:moby/buildkit.git⟧ /src
  `,
  'a package manager that has git fetch': dockerfile`
    FROM python:3.13
    RUN pip install ⟦git+ssh://git@github.com/a/b.git@v1⟧
  `,
  'lower-case keywords and CRLF change nothing':
    'from debian:13\r\nrun git clone ⟦git@github.com:a/b.git⟧\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM debian:13\nRUN git clone `\n  ⟦git@github.com:a/b.git⟧\n',
  'over HTTPS it takes neither': dockerfile`
    FROM debian:13
    RUN git clone https://github.com/a/b.git
  `,
  'both are there': dockerfile`
    FROM debian:13
    RUN mkdir -p -m 0700 ~/.ssh && ssh-keyscan github.com >> ~/.ssh/known_hosts
    RUN --mount=type=ssh git clone git@github.com:a/b.git
  `,
  'a key is copied or written': dockerfile`
    FROM debian:13
    COPY id_ed25519 /root/.ssh/
    RUN git clone git@github.com:a/b.git
  `,
  'a setting turns it into HTTPS': dockerfile`
    FROM debian:13
    RUN git config --global url."https://github.com/".insteadOf git@github.com: && git clone git@github.com:a/b.git
  `,
  'images that nobody knows may hold keys': dockerfile`
    FROM example.com/builder:1
    RUN git clone git@github.com:a/b.git
  `,
  'only named': dockerfile`
    FROM debian:13
    RUN git remote add origin git@github.com:a/b.git && echo git@github.com:a/b.git
  `,
});
