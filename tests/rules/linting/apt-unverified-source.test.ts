import { aptUnverifiedSource } from '../../../src/checker/rules/linting/apt-unverified-source.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(aptUnverifiedSource, {
  'a repository that is trusted without a key': dockerfile`
    FROM debian:13
    RUN echo "deb [⟦trusted=yes⟧] https://apt.example.com stable main" > /etc/apt/sources.list.d/a.list
    RUN echo "deb [arch=amd64 ⟦trusted=yes⟧] https://apt.example.com stable main" > /etc/apt/sources.list.d/b.list
  `,
  'in the newer form': dockerfile`
    FROM debian:13
    COPY <<EOF /etc/apt/sources.list.d/a.sources
    Types: deb
    ⟦Trusted: yes⟧
    EOF
  `,
  'settings of apt': dockerfile`
    FROM debian:13 AS build
    RUN echo '⟦Acquire::https::Verify-Peer "false⟧";' > /etc/apt/apt.conf.d/99
    FROM debian:13
    RUN apt-get -o ⟦Acquire::https::Verify-Host=false⟧ update
    RUN apt-get -o ⟦APT::Get::AllowUnauthenticated=true⟧ install -y a
    RUN apt-get -o ⟦Acquire::AllowInsecureRepositories=1⟧ update
  `,
  'a folder of the build': dockerfile`
    FROM debian:13
    RUN echo "deb [trusted=yes] file:/packages ./" > /etc/apt/sources.list.d/a.list
  `,
  'a key is named': dockerfile`
    FROM debian:13
    RUN echo "deb [signed-by=/etc/apt/keyrings/a.asc] https://apt.example.com stable main" > /etc/apt/sources.list.d/a.list
  `,
  'switched on': dockerfile`
    FROM debian:13
    RUN echo 'Acquire::https::Verify-Peer "true";' > /etc/apt/apt.conf.d/99
  `,
  'a comment': dockerfile`
    FROM debian:13
    # deb [trusted=yes] would do
    RUN true
  `,
  'something else that is trusted': dockerfile`
    FROM debian:13
    ENV trusted=yes
    LABEL trusted=yes
  `,
  'lower-case keywords and CRLF':
    'from debian:13\r\nrun echo \\\r\n  "deb [⟦trusted=yes⟧] https://a b c" > /a\r\n',
  'written by printf': dockerfile`
    FROM debian:13
    RUN printf 'Acquire::Retries 3;\n⟦APT::Get::AllowUnauthenticated true⟧;\n' > /etc/apt/apt.conf.d/99x
    RUN printf 'Types: deb\n⟦Trusted: yes⟧\n' > /etc/apt/sources.list.d/x.sources
  `,
  'lists that nobody has signed': dockerfile`
    FROM debian:13
    RUN echo "deb [⟦allow-insecure=yes⟧] https://apt.example.com stable main" > /etc/apt/sources.list.d/a.list
    RUN echo "deb [allow-insecure=no] https://apt.example.com stable main" > /etc/apt/sources.list.d/b.list
  `,
});
