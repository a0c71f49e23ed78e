import { dockerfile } from '../../dockerfile-text.ts';
import { baseOfStage, rootImage } from '../../model/bases.ts';
import { dropsPrivileges } from '../../model/privileges.ts';
import { isRoot, userSetter } from '../../model/runtime.ts';
import type { Rule } from '../../rule.ts';

export const explicitUser: Rule = {
  id: 'explicit-user',
  title: 'Say who runs, whatever the base image says',
  severity: 'suggestion',
  preset: 'strict',
  why: 'Without `USER` the base image decides who runs, now and after each of its updates, and many decide for root. A start script that drops root does so for what it starts: whoever enters the container with `docker exec` is root in it. A `USER` says it where it is read, and by number Kubernetes can hold the image to it.',
  unless:
    'The base image is your own and sets a user; or it is one of a database, whose start script needs root to hand over the volume.',
  examples: [
    {
      bad: dockerfile`
        FROM example.com/platform/python:3.13
        COPY shop /srv/shop
        CMD ["python", "-m", "shop"]
      `,
      good: dockerfile`
        FROM example.com/platform/python:3.13
        COPY shop /srv/shop
        USER 10001
        CMD ["python", "-m", "shop"]
      `,
    },
  ],
  peers: {
    trivy: ['DS-0002'],
    checkov: ['CKV_DOCKER_3'],
    kics: ['missing_user_instruction'],
    'sonar-iac': ['S6471'],
    semgrep: ['missing-user-entrypoint', 'missing-user'],
    dockle: ['CIS-DI-0001'],
    droast: ['DF020'],
    dockerfile_lint: ['required:USER'],
  },

  *check(dockerfile) {
    const { final } = dockerfile;
    if (!final || userSetter(final)) return;
    const { value, scratch, text } = rootImage(final);
    const image = text.replace(/@.*$/s, '');
    const { user, dropsPrivileges: isDropped } = baseOfStage(final);
    if (value === undefined || scratch || (user !== undefined && !isRoot(user))) return;
    // Where nothing drops root, `missing-user` speaks; what the file itself shows to drop it is meant.
    if (user !== undefined && !(isDropped && dropsPrivileges(dockerfile, final))) return;
    yield {
      ...final.opening.keywordSpan,
      message:
        user === undefined
          ? `No USER is set for the final stage, so ${image} decides who runs, and the file does not show whom.`
          : `No USER is set for the final stage, and ${image} starts as root: only its own start script goes on as another.`,
    };
  },
};
