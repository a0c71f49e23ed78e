import { shCDropsFirstArgument } from '../../../src/checker/rules/entrypoint-and-cmd/sh-c-drops-first-argument.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(shCDropsFirstArgument, {
  'all parameters, or the first': dockerfile`
    FROM alpine:3.22 AS a
    ENTRYPOINT ["sh", "-c", ⟦"exec app \"$@\""⟧]
    FROM alpine:3.22 AS b
    ENTRYPOINT ["/bin/sh", "-ec", ⟦"exec app $*"⟧]
    FROM alpine:3.22 AS c
    ENTRYPOINT ["/bin/bash", "-c", ⟦"exec app \${1:-serve}"⟧]
  `,
  'behind an init': dockerfile`
    FROM alpine:3.22
    ENTRYPOINT ["tini", "--", "sh", "-c", ⟦"exec app $@"⟧]
  `,
  'lower-case keywords': dockerfile`
    from alpine:3.22
    entrypoint ["sh", "-c", ⟦"exec app $@"⟧]
  `,
  'a backtick escape': dockerfile`
    # escape=\`
    FROM alpine:3.22
    ENTRYPOINT ["sh", "-c", \`
      ⟦"exec app $@"⟧]
  `,
  'a name stands behind the text': dockerfile`
    FROM alpine:3.22
    ENTRYPOINT ["sh", "-c", "exec app \"$@\"", "--"]
    ENTRYPOINT ["sh", "-c", "exec app \"$@\"", "app"]
  `,
  'the script reads $0, or sets its parameters': dockerfile`
    FROM alpine:3.22
    ENTRYPOINT ["sh", "-c", "exec \"$0\" \"$@\""]
    ENTRYPOINT ["sh", "-c", "set -- a b; exec app $@"]
    ENTRYPOINT ["sh", "-c", "run() { app $1; }; run x"]
  `,
  'no parameter of this shell': dockerfile`
    FROM alpine:3.22
    ENTRYPOINT ["sh", "-c", "id | awk '{ print $1 }'"]
    ENTRYPOINT ["sh", "-c", "echo \\$1 and $HOME"]
    ENTRYPOINT ["app", "$@"]
  `,
  'CMD gets no arguments': dockerfile`
    FROM alpine:3.22
    CMD ["sh", "-c", "exec app $@"]
  `,
});
