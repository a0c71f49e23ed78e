import { healthcheckFindsItself } from '../../../src/checker/rules/entrypoint-and-cmd/healthcheck-finds-itself.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(healthcheckFindsItself, {
  'grep in the list of processes': dockerfile`
    FROM debian:13
    HEALTHCHECK --interval=30s CMD ps aux | ⟦grep worker⟧ || exit 1
  `,
  'other flags': dockerfile`
    FROM debian:13
    HEALTHCHECK CMD ps -ef | ⟦grep -q "java -jar app.jar"⟧
  `,
  'the shell that runs pgrep': dockerfile`
    FROM debian:13
    HEALTHCHECK CMD ⟦pgrep -f worker⟧ > /dev/null || exit 1
  `,
  'the text of a shell in exec form': dockerfile`
    FROM debian:13
    HEALTHCHECK CMD ["sh", "-c", "⟦pgrep -f worker.py⟧ || exit 1"]
  `,
  'lower-case keywords': dockerfile`
    from debian:13
    healthcheck cmd ps aux | ⟦grep worker⟧
  `,
  'a backtick escape': dockerfile`
    # escape=\`
    FROM debian:13
    HEALTHCHECK CMD ps aux \`
      | ⟦grep worker⟧ \`
      || exit 1
  `,
  'a pattern that does not match itself': dockerfile`
    FROM debian:13
    HEALTHCHECK CMD ps aux | grep '[w]orker' || exit 1
    HEALTHCHECK CMD pgrep -f '[w]orker' || exit 1
    HEALTHCHECK CMD pgrep -f '^worker' || exit 1
  `,
  'grep is taken out, or counted': dockerfile`
    FROM debian:13
    HEALTHCHECK CMD ps aux | grep worker | grep -v grep || exit 1
    HEALTHCHECK CMD ps aux | grep -v grep | grep worker || exit 1
    HEALTHCHECK CMD [ $(ps aux | grep worker | wc -l) -gt 1 ] || exit 1
  `,
  'names without arguments': dockerfile`
    FROM debian:13
    HEALTHCHECK CMD pgrep worker || exit 1
    HEALTHCHECK CMD ps -e | grep worker || exit 1
    HEALTHCHECK CMD ps aux | grep -x worker
  `,
  'no shell is left to be found': dockerfile`
    FROM debian:13
    HEALTHCHECK CMD ["pgrep", "-f", "worker"]
    HEALTHCHECK CMD pgrep -f worker
    HEALTHCHECK CMD test -e /ready && pgrep -f worker
  `,
  'a word that is not known': dockerfile`
    FROM debian:13
    HEALTHCHECK CMD ps aux | grep "$WORKER" || exit 1
  `,
  'it is no check of health': dockerfile`
    FROM debian:13
    RUN ps aux | grep worker
  `,
});
