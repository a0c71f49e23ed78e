import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import { type Dockerfile, onlyDeep } from '../../model/dockerfile.ts';
import { isRoot, userInForce } from '../../model/runtime.ts';
import { type Command, commands } from '../../model/shell.ts';
import type { Rule } from '../../rule.ts';

export const noSudo: Rule = {
  id: 'no-sudo',
  title: 'Switch users with USER instead of sudo',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['sudo'],
  why: 'A build step runs as root already, unless `USER` says otherwise, so `sudo` adds nothing but a setuid program to the image. At run time it is one more process in front of the program, and a user who may use it is root after all.',
  unless: 'The image is a workbench for people, such as a development container.',
  examples: [
    {
      bad: dockerfile`
        FROM debian:13.1-slim
        RUN sudo mkdir /srv/app
        USER 10001
      `,
      good: dockerfile`
        FROM debian:13.1-slim
        RUN mkdir /srv/app
        USER 10001
      `,
    },
  ],
  peers: {
    hadolint: ['DL3004'],
    tally: ['hadolint/DL3004'],
    droast: ['DF010'],
    trivy: ['DS-0010'],
    checkov: ['CKV2_DOCKER_1'],
    kics: ['run_using_sudo'],
    semgrep: ['no-sudo-in-dockerfile'],
    parfum: ['DL3004'],
    dockle: ['DKL-DI-0001'],
    terrascan: ['AC_DOCKER_0007'],
    buddy: ['ER0004'],
    dockerfilelint: ['sudo_usage'],
    dockerlint: ['sudo'],
    dockerfile_lint: ['no_run_with_sudo'],
  },

  *check(dockerfile) {
    const { source } = dockerfile;
    if (!source.text.includes('sudo')) return;
    for (const instruction of onlyDeep(dockerfile, 'RUN', 'CMD', 'ENTRYPOINT')) {
      const { body, heredocs, stage, index, keyword } = instruction;
      if (!source.slice({ from: body.from, to: heredocs.at(-1)?.to ?? body.to }).includes('sudo'))
        continue;
      const user = stage && userInForce(stage, index);
      const all = commands(dockerfile, instruction);
      const inside = new Map(all.toReversed().map((one) => [one.wrapper, one]));
      for (const command of all) {
        const [word] = command.words;
        if (command.name !== 'sudo' || !word) continue;
        const { from, to } = word;
        const other = switchesTo(command);
        yield {
          from,
          to,
          message: message(keyword, user, other),
          fix: without(dockerfile, command, inside.get(command), { keyword, user }),
        };
      }
    }
  },
};

function message(keyword: string, user: string | undefined, other: string | undefined): string {
  if (other !== undefined)
    return `sudo runs this as ${other}, which USER does without a setuid program in the image.`;
  if (keyword !== 'RUN')
    return 'The program starts under sudo, which stays in front of it as process 1 and makes USER meaningless.';
  return user !== undefined && isRoot(user)
    ? 'This runs as root already, so sudo adds nothing but a setuid program to the image.'
    : `sudo makes this root whatever USER says, so ${user ?? 'the user'} is root to anybody who gets in.`;
}

/** Whom `-u` names, where that is not root. */
function switchesTo({ words }: Command): string | undefined {
  const at = words.findIndex(({ value }) => value === '-u' || value === '--user');
  const joined = words.find(({ value }) => /^(?:-u.|--user=)/.test(value ?? ''))?.value;
  const user = at > 0 ? words[at + 1]?.value : joined?.replace(/^(?:-u|--user=)/, '');
  return user === undefined || isRoot(user) ? undefined : user;
}

/** Flags that change nothing for root in a build. */
const idle = /^(?:-[EHnSk]+|--preserve-env|--set-home|--non-interactive|--stdin|--)$/;

function without(
  dockerfile: Dockerfile,
  command: Command,
  inner: Command | undefined,
  { keyword, user }: { readonly keyword: string; readonly user: string | undefined },
): Fix | undefined {
  if (keyword !== 'RUN' || user === undefined || !isRoot(user)) return undefined;
  const [sudo] = command.words;
  if (!sudo || !inner) return undefined;
  const own = command.words.slice(1).filter(({ to }) => to <= inner.from);
  if (own.some(({ value }) => value === undefined || !idle.test(value))) return undefined;
  const between = dockerfile.source.slice({ from: sudo.to, to: inner.from });
  if (/[\n#]/.test(between)) return undefined;
  return {
    title: 'Take sudo out',
    safety: 'suggestion',
    edits: [{ from: sudo.from, to: inner.from, insert: '' }],
  };
}
