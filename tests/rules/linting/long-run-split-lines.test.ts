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
  'exec form of many words': dockerfile`
    FROM debian:13-slim
    ⟦RUN ["install", "--directory", "--owner=shop", "--group=shop", "--mode=0750", "/srv/shop/images", "/srv/shop/reports", "/srv/shop/orders"]⟧
  `,
  'a heredoc’s line': dockerfile`
    FROM debian:13-slim
    RUN <<EOF
    set -e
    ⟦mkdir -p /srv/shop/images /srv/shop/reports && touch /srv/shop/reports/daily.log && chmod 0755 /srv/shop/images /srv/shop/reports⟧
    EOF
  `,
  'a text inside a heredoc’s script': dockerfile`
    FROM debian:13-slim
    RUN <<EOF
    cat > /etc/motd <<END
    Whoever reads this far in a line that goes on and on, and on again, has surely seen that it is a text, which nobody may divide.
    END
    EOF
  `,
  'few words, of which one is long': dockerfile`
    FROM debian:13-slim
    RUN echo \
      aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa | base64 -d > /x
  `,
});
