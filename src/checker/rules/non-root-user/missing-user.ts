import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import { createdUsers } from '../../model/accounts.ts';
import { baseOfStage, isDistroless, isWindows, rootImage } from '../../model/bases.ts';
import type { Dockerfile, Stage } from '../../model/dockerfile.ts';
import { dropsPrivileges } from '../../model/privileges.ts';
import { isRoot, userSetter } from '../../model/runtime.ts';
import { startOf } from '../../model/start.ts';
import type { Rule } from '../../rule.ts';
import { identityOf, switchingTo } from './switching.ts';

export const missingUser: Rule = {
  id: 'missing-user',
  title: 'End the final stage with a USER',
  severity: 'warning',
  preset: 'recommended',
  why: 'Without `USER` the container runs as root, so whoever breaks into the program is root in it: free to rewrite its files, and one kernel or mount mistake away from the host.',
  unless:
    'The entrypoint prepares a volume as root and then drops to another user with `gosu` or `setpriv`; where the file shows that, nothing is said.',
  examples: [
    {
      bad: dockerfile`
        FROM node:24-trixie-slim
        WORKDIR /app
        COPY server.js .
        CMD ["node", "server.js"]
      `,
      good: dockerfile`
        FROM node:24-trixie-slim
        WORKDIR /app
        COPY server.js .
        USER 1000
        CMD ["node", "server.js"]
      `,
    },
  ],
  peers: {
    droast: ['DF020'],
    trivy: ['DS-0002'],
    checkov: ['CKV_DOCKER_3'],
    kics: ['missing_user_instruction'],
    'sonar-iac': ['S6471'],
    semgrep: ['missing-user-entrypoint', 'missing-user'],
    dockle: ['CIS-DI-0001'],
    dockerfile_lint: ['required:USER'],
  },

  *check(dockerfile) {
    const { final } = dockerfile;
    if (!final || userSetter(final) || isWindows(dockerfile, final)) return;
    const image = rootImage(final);
    const { user } = baseOfStage(final);
    // What an unknown image sets is unknown; distroless has a rule of its own.
    if (user === undefined || !isRoot(user) || isDistroless(image)) return;
    if (isOnlyFiles(dockerfile, final) || dropsPrivileges(dockerfile, final)) return;
    const { from, to } = final.opening.keywordSpan;
    yield {
      from,
      to,
      message: `No USER is set for the final stage, and ${image.scratch ? 'scratch' : (image.name ?? image.text)} starts as root, so the container runs as root.`,
      fix: asKnownUser(dockerfile, final),
    };
  },
};

/** `FROM scratch` without a command hands out files, by --output or as a base; nothing runs in it. */
function isOnlyFiles(dockerfile: Dockerfile, final: Stage): boolean {
  const { entrypoint, cmd } = startOf(dockerfile, final);
  return rootImage(final).scratch && !entrypoint && !cmd;
}

/** Accounts that images bring for the program to run as. */
const meant = ['node', 'app', 'gradle', 'nonroot'];

function asKnownUser(dockerfile: Dockerfile, final: Stage): Fix | undefined {
  const { accounts = {} } = baseOfStage(final);
  // A user that the file makes is offered where it is made.
  if (createdUsers(dockerfile, final).length > 0) return undefined;
  const user = meant.find((name) => Object.hasOwn(accounts, name));
  const identity = user === undefined ? undefined : identityOf(user, final, dockerfile);
  return identity && switchingTo(identity, final, dockerfile);
}
