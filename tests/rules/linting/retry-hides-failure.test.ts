import { retryHidesFailure } from '../../../src/checker/rules/linting/retry-hides-failure.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(retryHidesFailure, {
  'a pause behind the try': dockerfile`
    FROM node:24
    RUN for i in 1 2 3; do npm ci && break; ⟦sleep 5⟧; done
  `,
  'a pause where the try fails': dockerfile`
    FROM node:24
    RUN for i in $(seq 1 5); do npm ci && break || ⟦sleep 5⟧; done
    RUN for i in 1 2 3; do npm ci && break || { echo again; ⟦sleep 5⟧; }; done
    RUN for i in 1 2 3; do if npm ci; then break; else ⟦sleep $i⟧; fi; done
  `,
  'over several lines, and in a heredoc': dockerfile`
    FROM node:24
    RUN set -ex; \
        for i in 1 2 3; do \
          npm ci && break; \
          # Wait for the registry.
          ⟦echo "again"⟧; \
        done
    RUN <<EOF
    set -e
    for i in 1 2 3; do
      if npm ci; then
        break
      fi
      ⟦sleep 5⟧
    done
    rm -rf /tmp/x
    EOF
  `,
  'in the text of a shell': dockerfile`
    FROM node:24
    RUN ["bash", "-c", "for i in 1 2 3; do npm ci && break; ⟦sleep 5⟧; done"]
  `,
  'lower-case keywords': dockerfile`
    from node:24
    run for i in 1 2 3; do npm ci && break; ⟦sleep 5⟧; done
  `,
  'a backtick escape': dockerfile`
    # escape=\`
    FROM node:24
    RUN for i in 1 2 3; do \`
      npm ci && break; ⟦sleep 5⟧; \`
      done
  `,
  'the try is the last command': dockerfile`
    FROM node:24
    RUN for i in 1 2 3; do npm ci && break; done
    RUN for i in 1 2 3; do sleep 5; npm ci && break; done
  `,
  'the last try is told from the others': dockerfile`
    FROM node:24
    RUN for i in 1 2 3; do npm ci && break; [ "$i" = 3 ] && exit 1; sleep 5; done
    RUN for i in 1 2 3; do npm ci && s=0 && break || s=$?; sleep 5; done; exit $s
    RUN for i in 1 2 3; do npm ci && break; [ "$i" -lt 3 ] && sleep 5; done
    RUN for i in 1 2 3; do npm ci && break || { echo again; false; }; sleep 1; done
  `,
  'what follows may need it': dockerfile`
    FROM debian:13
    RUN for i in 1 2 3; do curl -fO https://example.com/a.tgz && break; sleep 5; done \
      && tar xzf a.tgz
    RUN for k in a b; do gpg --recv-keys "$k" && found=yes && break; sleep 1; done; \
        test -n "$found"
  `,
  'a loop without end, and one that is asked': dockerfile`
    FROM node:24
    RUN while true; do npm ci && break; sleep 5; done
    RUN until npm ci; do sleep 5; done
    RUN if for i in 1 2 3; do npm ci && break; sleep 5; done; then echo; fi
    RUN try() { for i in 1 2 3; do "$@" && break; sleep 5; done; }; try npm ci && npm test
  `,
  'no try': dockerfile`
    FROM node:24
    RUN for i in 1 2 3; do echo "$i"; sleep 1; done
    RUN for i in 1 2 3; do break; sleep 1; done
  `,
});
