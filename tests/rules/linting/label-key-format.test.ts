import { labelKeyFormat } from '../../../src/checker/rules/linting/label-key-format.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(labelKeyFormat, {
  'an upper-case letter and an underscore': dockerfile`
    FROM debian:13-slim
    LABEL ⟦com.example.Shop_Team⟧="payments"
  `,
  'a separator at the end, and two in a row': dockerfile`
    FROM debian:13-slim
    LABEL ⟦team-⟧=a ⟦com..example⟧=b
  `,
  'the namespace of Docker': dockerfile`
    FROM debian:13-slim
    LABEL ⟦com.docker.mine⟧=a
  `,
  'every stage, lower case, CRLF':
    'from debian:13-slim as build\r\nlabel ⟦Team⟧=a\r\nFROM debian:13-slim\r\n',
  'reverse domain': dockerfile`
    FROM debian:13-slim
    LABEL com.example.shop-team="payments" org.opencontainers.image.title=x
  `,
  'a short word': dockerfile`
    FROM debian:13-slim
    LABEL maintainer="someone"
  `,
  'a value may be anything': dockerfile`
    FROM debian:13-slim
    LABEL team="Shop_Team"
  `,
  'an unknown variable in the key': dockerfile`
    FROM debian:13-slim
    ARG NAME
    LABEL com.example.\${NAME}=a
  `,
  'ENV has other customs': dockerfile`
    FROM debian:13-slim
    ENV Shop_Team=a
  `,
  'a heredoc': dockerfile`
    FROM debian:13-slim
    COPY <<EOF /x
    LABEL A_B=c
    EOF
  `,
});
