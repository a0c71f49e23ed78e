import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import { createdUsers } from '../../model/accounts.ts';
import { type Dockerfile, lineage, only, type Plain, type Stage } from '../../model/dockerfile.ts';
import { dropsPrivileges } from '../../model/privileges.ts';
import { isRoot, userOf, userSetter } from '../../model/runtime.ts';
import type { Rule } from '../../rule.ts';
import { exposesLowPort, type Identity, identityOf, switchingTo } from './switching.ts';

export const lastUserNotRoot: Rule = {
  id: 'last-user-not-root',
  title: 'Switch back from root before the stage ends',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['user'],
  why: 'The last `USER` is the one the container runs as. An explicit `USER root` undoes what the base image or an earlier line had set up, mostly because somebody forgot to switch back after an installation.',
  unless:
    'The entrypoint needs root for a moment and then drops to another user; where the file shows that, nothing is said. Stages that nothing ships from may end as they like.',
  examples: [
    {
      bad: dockerfile`
        FROM jenkins/jenkins:2.528.1-lts
        USER root
        RUN jenkins-plugin-cli --plugins git
        USER jenkins
        USER root
      `,
      good: dockerfile`
        FROM jenkins/jenkins:2.528.1-lts
        USER root
        RUN jenkins-plugin-cli --plugins git
        USER jenkins
        USER 1000
      `,
    },
    {
      bad: dockerfile`
        FROM debian:13.1-slim
        RUN useradd --uid 10001 --no-create-home app
        USER 10001
        COPY app /usr/local/bin/app
        USER root
        RUN setcap cap_net_bind_service=+ep /usr/local/bin/app
        ENTRYPOINT ["app"]
      `,
      good: dockerfile`
        FROM debian:13.1-slim
        RUN useradd --uid 10001 --no-create-home app
        USER 10001
        COPY app /usr/local/bin/app
        USER root
        RUN setcap cap_net_bind_service=+ep /usr/local/bin/app
        USER 10001
        ENTRYPOINT ["app"]
      `,
    },
  ],
  peers: {
    hadolint: ['DL3002'],
    tally: ['hadolint/DL3002'],
    droast: ['DF002'],
    trivy: ['DS-0002'],
    checkov: ['CKV_DOCKER_8'],
    kics: ['last_user_is_root'],
    'sonar-iac': ['S6471'],
    semgrep: ['last-user-is-root'],
    parfum: ['DL3002'],
    dockle: ['CIS-DI-0001'],
    terrascan: ['AC_DOCKER_0005'],
    buddy: ['EU0001'],
    dockerfile_lint: ['root_user'],
  },

  *check(dockerfile) {
    const { final } = dockerfile;
    const setter = final && userSetter(final);
    const word = setter?.words[0];
    const user = setter && userOf(setter);
    if (!final || !setter || !word || user === undefined || !isPrivileged(user)) return;
    if (dropsPrivileges(dockerfile, final)) return;
    yield {
      from: word.from,
      to: word.to,
      message: `${word.text} is the last USER of the final stage, so the container runs as ${isRoot(user) ? 'root' : 'an administrator'}.`,
      fix: switchingBack(dockerfile, final, setter),
    };
  },
};

/** ContainerAdministrator is the root of Windows images. */
const isPrivileged = (user: string) =>
  isRoot(user) || user.toLowerCase() === 'containeradministrator';

function switchingBack(dockerfile: Dockerfile, final: Stage, setter: Plain): Fix | undefined {
  const identity = otherUser(dockerfile, final);
  const [word] = setter.words;
  if (!identity || !word) return undefined;
  const after = only(final, 'RUN', 'COPY', 'ADD', 'WORKDIR').some(
    ({ index }) => index > setter.index,
  );
  if (after || setter.stage !== final) return switchingTo(identity, final, dockerfile);
  if (exposesLowPort(final)) return undefined;
  const { user, edits } = identity;
  return {
    title: `Switch to ${user}`,
    safety: 'suggestion',
    edits: [...edits, { from: word.from, to: word.to, insert: user }],
  };
}

/** The last user in force before, or one that the file makes. */
function otherUser(dockerfile: Dockerfile, final: Stage): Identity | undefined {
  for (const stage of lineage(final)) {
    const earlier = only(stage, 'USER').findLast((one) => {
      const user = userOf(one);
      return user !== undefined && !isPrivileged(user);
    });
    const user = earlier && userOf(earlier);
    if (user !== undefined) return unprivileged(identityOf(user, final, dockerfile));
  }
  const made = createdUsers(dockerfile, final).findLast(
    ({ name, uid }) => !isPrivileged(name) && !isPrivileged(uid ?? ''),
  );
  return made && unprivileged(identityOf(made.name, final, dockerfile));
}

/** A name may be another one for root: `useradd --uid 0 --non-unique toor`. */
const unprivileged = (identity: Identity | undefined) =>
  identity && !isPrivileged(identity.user) ? identity : undefined;
