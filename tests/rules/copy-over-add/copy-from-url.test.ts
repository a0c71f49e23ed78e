import { copyFromUrl } from '../../../src/checker/rules/copy-over-add/copy-from-url.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(copyFromUrl, {
  'a URL is nothing to COPY': dockerfile`
    FROM debian:13-slim
    COPY ⟦https://example.com/a⟧ /a
  `,
  'in every stage, in either form, and among others': dockerfile`
    FROM debian:13-slim AS build
    COPY [⟦"http://example.com/a"⟧, "/a"]
    FROM debian:13-slim
    COPY a ⟦HTTPS://example.com/b⟧ /x/
    ONBUILD COPY ⟦https://example.com/a⟧ /a
  `,
  'what is known of it is enough': dockerfile`
    FROM debian:13-slim
    ARG VERSION
    COPY ⟦https://example.com/$VERSION/a⟧ /a
  `,
  'lower-case keywords and CRLF change nothing':
    '# escape=`\r\nfrom debian:13-slim\r\ncopy `\r\n  ⟦https://example.com/a⟧ /a\r\n',
  'ADD fetches': dockerfile`
    FROM debian:13-slim
    ADD https://example.com/a /a
  `,
  'a variable that may hold one': dockerfile`
    FROM debian:13-slim
    ARG URL
    COPY $URL /a
  `,
  'the text of a heredoc is no source': dockerfile`
    FROM debian:13-slim
    COPY <<EOF /a
    COPY https://example.com/a /a
    EOF
  `,
  'a folder of that name': dockerfile`
    FROM debian:13-slim
    COPY http /a
    COPY --from=build https:/a /b
  `,
  'from a stage, too': dockerfile`
    FROM debian:13-slim
    COPY --from=build ⟦https://example.com/a⟧ /b
  `,
  'a Git repository': dockerfile`
    FROM debian:13-slim
    COPY ⟦git@github.com:owner/name⟧ ⟦deploy@example.com:name⟧ ⟦ssh://git@example.com/name⟧ /src/
    COPY github.com/owner/name /src/
    COPY user@example.com /home/
  `,
  'an address that ADD takes for a path': dockerfile`
    FROM debian:13-slim
    ADD ⟦ftp://example.com/a⟧ ⟦HTTPS://EXAMPLE.com/a⟧ /x/
    COPY ⟦ftp://example.com/a⟧ /x
  `,
  'what ADD fetches': dockerfile`
    FROM debian:13-slim
    ADD http://example.com/a https://example.com/b https://example.com/c.git git@example.com:d /x/
  `,
});
