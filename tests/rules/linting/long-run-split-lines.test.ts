import { longRunSplitLines } from '../../../src/checker/rules/linting/long-run-split-lines.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(longRunSplitLines, {
  'a line longer than a reader’s': dockerfile`
    FROM debian:13-slim
    ⟦RUN mkdir -p /srv/shop/images /srv/shop/reports && touch /srv/shop/reports/daily.log && chmod 0755 /srv/shop/images /srv/shop/reports⟧
  `,
  'lower case, CRLF':
    'from debian:13-slim\r\n⟦run mkdir -p /srv/shop/images /srv/shop/reports && touch /srv/shop/reports/daily.log && chmod 0755 /srv/shop/images /srv/shop/reports⟧\r\n',
  'the long line of several': dockerfile`
    FROM debian:13-slim
    RUN true && \
    ⟦  mkdir -p /srv/shop/images /srv/shop/reports && touch /srv/shop/reports/daily.log && chmod 0755 /srv/shop/images /srv/shop/reports⟧
  `,
  split: dockerfile`
    FROM debian:13-slim
    RUN mkdir -p /srv/shop/images /srv/shop/reports \
      && touch /srv/shop/reports/daily.log \
      && chmod 0755 /srv/shop/images /srv/shop/reports
  `,
  'an address cannot be split': dockerfile`
    FROM debian:13-slim
    RUN curl -fsSLO https://example.com/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.tar.gz
  `,
  'a long comment': dockerfile`
    FROM debian:13-slim
    # mkdir -p /srv/shop/images /srv/shop/reports && touch /srv/shop/reports/daily.log && chmod 0755 /srv/shop/images /srv/shop/reports
    RUN true
  `,
  'exec form': dockerfile`
    FROM debian:13-slim
    RUN ["sh", "-c", "mkdir -p /srv/shop/images /srv/shop/reports && touch /srv/shop/reports/daily.log && chmod 0755 /srv/shop/images /srv/shop/reports"]
  `,
  'a long file that COPY writes': dockerfile`
    FROM debian:13-slim
    COPY <<EOF /x
    mkdir -p /srv/shop/images /srv/shop/reports && touch /srv/shop/reports/daily.log && chmod 0755 /srv/shop/images /srv/shop/reports
    EOF
  `,
});
