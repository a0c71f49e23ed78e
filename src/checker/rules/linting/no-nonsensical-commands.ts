import { dockerfile } from '../../dockerfile-text.ts';
import { flagsNamed, onlyDeep } from '../../model/dockerfile.ts';
import { type Command, commands } from '../../model/shell.ts';
import type { Rule } from '../../rule.ts';

export const noNonsensicalCommands: Rule = {
  id: 'no-nonsensical-commands',
  title: 'Run nothing in a build that needs a person or a running system',
  severity: 'suggestion',
  preset: 'recommended',
  mentions: [
    ...['service', 'systemctl', 'ps', 'top', 'htop', 'free', 'kill', 'shutdown', 'reboot'],
    ...[
      'mount',
      'umount',
      'ifconfig',
      'iwconfig',
      'iptables',
      'sysctl',
      'modprobe',
      'insmod',
      'swapon',
    ],
    ...['ssh', 'vim', 'vi', 'nano', 'emacs'],
  ],
  why: 'A build step has no terminal, no services and no machine of its own, and its processes end with it. An editor waits for keys that never come, `service start` starts what is gone a moment later, and `mount` or `iptables` need rights a build does not have.',
  unless: 'The same step uses what it starts, and its end is the point.',
  examples: [
    {
      bad: dockerfile`
        FROM nginxinc/nginx-unprivileged:1.29
        RUN service nginx start
        USER nginx
      `,
      good: dockerfile`
        FROM nginxinc/nginx-unprivileged:1.29
        USER nginx
      `,
    },
  ],
  peers: {
    hadolint: ['DL3001'],
    kics: ['run_utilities_and_posix_commands'],
    buddy: ['ER0005'],
    semgrep: ['nonsensical-command'],
    droast: ['DF060'],
    tally: ['hadolint/DL3001'],
  },

  *check(dockerfile) {
    for (const run of onlyDeep(dockerfile, 'RUN')) {
      const all = commands(dockerfile, run);
      for (const [i, command] of all.entries()) {
        const { name } = command;
        const why =
          name === undefined || !Object.hasOwn(senseless, name) ? undefined : senseless[name];
        if (
          why === wants &&
          flagsNamed(run, 'security').some(({ value }) => value?.value === 'insecure')
        )
          continue;
        if (!why || hasUse(command, all.slice(0, i), all.slice(i + 1))) continue;
        const [word] = command.words;
        yield {
          from: word?.from ?? command.from,
          to: word?.to ?? command.to,
          message: `\`${name}\` ${why}.`,
        };
      }
    }
  },
};

const gone = 'starts what ends with this step, and is not there when the container runs';
const watches = 'shows the processes of a build step, which are its own';
const waits = 'waits for a person, and no one sits at a build';
const network = 'shows or sets the network of the build step, which ends with it';
const wants = 'needs a right that a build step does not have';

const senseless: Readonly<Record<string, string>> = {
  service: gone,
  systemctl: 'asks a systemd that does not run in a build step',
  ps: watches,
  top: watches,
  htop: watches,
  free: 'shows the memory of the machine that builds, not of the one that runs',
  kill: 'ends a process of this step, which ends by itself',
  shutdown: 'shuts down nothing in a build step',
  reboot: 'restarts nothing in a build step',
  mount: wants,
  umount: wants,
  iptables: wants,
  sysctl: 'sets a parameter of the kernel, which is not in the image',
  modprobe: 'loads a module into the kernel, which is not in the image',
  insmod: 'loads a module into the kernel, which is not in the image',
  swapon: wants,
  ifconfig: network,
  iwconfig: network,
  ssh: 'opens a session to another machine, which a build cannot repeat',
  vim: waits,
  vi: waits,
  nano: waits,
  emacs: waits,
};

/** Commands behind which no process of theirs goes on. */
const leavesNothing =
  /^(?:set|true|:|cd|echo|export|mkdir|touch|cat|ls|cp|rm|chmod|chown|apt(?:-get)?|apk|dnf|yum)$/;

const asksSystemd =
  /^(?:(?:re|try-re)?start|stop|(?:try-|daemon-)?reload(?:-or-restart)?|daemon-reexec|status|isolate)$/;

/** The cases in which it does something after all. */
function hasUse(command: Command, before: readonly Command[], after: readonly Command[]): boolean {
  const { name, words, wrapper } = command;
  switch (name) {
    case 'service':
      // Started to be used by what follows, and stopped again.
      return (
        after.some((one) => one.name !== 'service') ||
        words.some(({ value }) => /^(?:stop|status|--status-all)$/.test(value ?? ''))
      );
    case 'mount':
      return words.length === 1;
    case 'systemctl':
      // Units are enabled and masked by links, for which no systemd has to run.
      return !words.some(({ value }) => asksSystemd.test(value ?? ''));
    case 'sysctl':
      // Without a value it only shows one.
      return !words.some(({ partial }) => /^-[a-zA-Z]*[wp]|=/.test(partial));
    case 'kill':
    case 'ps':
      return (
        before.some((one) => !leavesNothing.test(one.name ?? '') && one !== wrapper) ||
        [...before, command, ...after].some(({ operator }) => operator === '&') ||
        words.some(({ value }) => value === undefined)
      );
    case 'ssh':
      return words.some(({ value }) => value === '-V' || value === '-T' || value === '-G');
    case 'vim':
    case 'vi':
    case 'nano':
    case 'emacs':
      // With flags an editor can run by itself: `vim +PluginInstall +qall`.
      return words.slice(1).some(({ partial }) => /^[+-]/.test(partial));
    default:
      return words.some(({ value }) => value === '--version' || value === '-V');
  }
}
