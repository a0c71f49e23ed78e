import { epilogueOrder } from '../../../src/checker/rules/entrypoint-and-cmd/epilogue-order.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(epilogueOrder, {
  'ENTRYPOINT behind CMD': dockerfile`
    FROM alpine:3.22
    CMD ["serve"]
    ⟦ENTRYPOINT⟧ ["/server"]
  `,
  'something comes after': dockerfile`
    FROM alpine:3.22
    ⟦ENTRYPOINT⟧ ["/server"]
    COPY server /server
  `,
  'CRLF changes nothing': 'from alpine:3.22\r\ncmd ["serve"]\r\n⟦stopsignal⟧ SIGINT\r\n',
  'in order at the end': dockerfile`
    FROM alpine:3.22
    COPY server /server
    STOPSIGNAL SIGINT
    HEALTHCHECK CMD ["/healthy"]
    ENTRYPOINT ["/server"]
    CMD ["serve"]
  `,
  'a trigger may come last': dockerfile`
    FROM alpine:3.22
    CMD ["serve"]
    ONBUILD COPY . /app
  `,
  'a stage that others continue is no end': dockerfile`
    FROM alpine:3.22 AS base
    CMD ["serve"]
    RUN echo hello
    FROM base
  `,
  'repeated ones have a rule of their own': dockerfile`
    FROM alpine:3.22
    CMD ["a"]
    RUN echo hello
    CMD ["b"]
  `,
  'a heredoc is not read as instructions': dockerfile`
    FROM alpine:3.22
    COPY <<EOF /Dockerfile
    CMD ["a"]
    ENTRYPOINT ["b"]
    EOF
  `,
  'a comment at the end is nothing': dockerfile`
    FROM alpine:3.22
    CMD ["serve"]
    # The end.
  `,
});
