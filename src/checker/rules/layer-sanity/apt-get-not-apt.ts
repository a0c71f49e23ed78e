import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import { runs } from '../../model/layers.ts';
import { type PackageCommand, packageCommands } from '../../model/packages.ts';
import { argumentAfter, wordReplaced } from '../../model/shell-edits.ts';
import type { Rule } from '../../rule.ts';

export const aptGetNotApt: Rule = {
  id: 'apt-get-not-apt',
  title: 'Use apt-get in a RUN, and leave apt to people',
  severity: 'suggestion',
  preset: 'recommended',
  mentions: ['apt'],
  why: '`apt` is made for a terminal: its manual page says that its output and behaviour may change between versions, and it warns so in every build. `apt-get` and `apt-cache` promise to stay as they are.',
  examples: [
    {
      bad: dockerfile`
        FROM debian:trixie-20251103-slim
        RUN apt update && apt install -y --no-install-recommends curl \
          && rm -rf /var/lib/apt/lists/*
      `,
      good: dockerfile`
        FROM debian:trixie-20251103-slim
        RUN apt-get update && apt-get install -y --no-install-recommends curl \
          && rm -rf /var/lib/apt/lists/*
      `,
    },
  ],
  peers: {
    hadolint: ['DL3027'],
    tally: ['hadolint/DL3027'],
    droast: ['DF059'],
    checkov: ['CKV_DOCKER_9'],
    kics: ['run_using_apt'],
    semgrep: ['prefer-apt-get'],
    parfum: ['DL3027'],
    terrascan: ['AC_DOCKER_0002'],
    buddy: ['ER0006'],
  },

  *check(dockerfile) {
    for (const run of runs(dockerfile))
      for (const one of packageCommands(dockerfile, run)) {
        const program = one.command.words[0];
        if (one.manager.name !== 'apt' || !program) continue;
        yield {
          from: program.from,
          to: program.to,
          message: 'apt is made for a terminal, and what it does may change with its next version.',
          fix: replacement(one),
        };
      }
  },
};

/** What apt-get and apt-cache know under the same name. */
const programs: Readonly<Record<string, string>> = {
  install: 'apt-get',
  update: 'apt-get',
  upgrade: 'apt-get',
  remove: 'apt-get',
  purge: 'apt-get',
  autoremove: 'apt-get',
  autopurge: 'apt-get',
  'build-dep': 'apt-get',
  source: 'apt-get',
  download: 'apt-get',
  changelog: 'apt-get',
  clean: 'apt-get',
  autoclean: 'apt-get',
  distclean: 'apt-get',
  show: 'apt-cache',
  search: 'apt-cache',
  policy: 'apt-cache',
  depends: 'apt-cache',
  rdepends: 'apt-cache',
  'full-upgrade': 'apt-get',
};

function replacement({ command, invocation }: PackageCommand): Fix | undefined {
  const word = command.words[0];
  const { subcommand } = invocation;
  const name = subcommand?.value;
  if (!word || !subcommand || name === undefined || !Object.hasOwn(programs, name))
    return undefined;
  const program = programs[name];
  if (program === undefined || !/^["']?apt["']?$/.test(word.text)) return undefined;
  const edits = [wordReplaced(command, word, program)];
  if (name === 'full-upgrade') edits.push(wordReplaced(command, subcommand, 'dist-upgrade'));
  // apt's upgrade installs what the new versions need besides; that of apt-get keeps such packages back.
  if (name === 'upgrade') edits.push(argumentAfter(command, subcommand, '--with-new-pkgs'));
  return { title: `Use ${program}`, safety: 'safe', edits };
}
