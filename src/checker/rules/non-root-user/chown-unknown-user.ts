import { dockerfile } from '../../dockerfile-text.ts';
import { flagsNamed, only } from '../../model/dockerfile.ts';
import { isMissing } from '../../model/known-users.ts';
import type { Rule } from '../../rule.ts';

/** Source: https://github.com/moby/buildkit/blob/master/solver/llbsolver/ops/user_linux.go */
export const chownUnknownUser: Rule = {
  id: 'chown-unknown-user',
  title: 'Give copied files to a user that exists',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['chown'],
  why: 'The name in `--chown` is looked up in the `/etc/passwd` of the stage as it is at that line. BuildKit passes over a name that is not there and says nothing: the files belong to root. The older builder stops.',
  unless: 'A package that is installed creates the user under a name of its own.',
  examples: [
    {
      bad: dockerfile`
        FROM python:3.13-slim-trixie
        COPY --chown=app data/ /var/lib/app/
        RUN useradd --uid 10001 --no-create-home app
        USER 10001
        CMD ["python", "-m", "http.server"]
      `,
      good: dockerfile`
        FROM python:3.13-slim-trixie
        RUN useradd --uid 10001 --no-create-home app
        COPY --chown=app data/ /var/lib/app/
        USER 10001
        CMD ["python", "-m", "http.server"]
      `,
    },
  ],
  peers: {},

  *check(dockerfile) {
    for (const stage of dockerfile.stages)
      for (const transfer of only(stage, 'COPY', 'ADD').slice(0, mostTransfers)) {
        const value = flagsNamed(transfer, 'chown').at(-1)?.value;
        const user = value?.value?.replace(/:.*$/s, '');
        if (!value || !user) continue;
        const missing = isMissing(dockerfile, stage, user, transfer.index);
        if (!missing) continue;
        yield {
          from: value.from,
          to: value.text.startsWith(`${user}:`) ? value.from + user.length : value.to,
          message:
            missing === 'later'
              ? `${user} is only created further down, so BuildKit leaves these files to root.`
              : `Nothing creates ${user}, so BuildKit leaves these files to root.`,
        };
      }
  },
};

/** More than anyone writes by hand; each is held against all that stands above it. */
const mostTransfers = 100;
