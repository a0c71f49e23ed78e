import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import type { Run } from '../../model/dockerfile.ts';
import { runs } from '../../model/layers.ts';
import { type PackageCommand, packageCommands } from '../../model/packages.ts';
import type { ShellAssignment } from '../../model/shell.ts';
import type { Rule } from '../../rule.ts';

/** Source: https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_09_01 */
export const frontendReachesUpdateOnly: Rule = {
  id: 'frontend-reaches-update-only',
  title: 'Give DEBIAN_FRONTEND to the command that asks',
  severity: 'suggestion',
  preset: 'recommended',
  mentions: ['debian frontend update install'],
  why: 'A variable in front of a command is there for that command alone. `DEBIAN_FRONTEND=noninteractive apt-get update && apt-get install …` says it to `update`, which asks nothing; the install behind `&&` knows nothing of it, and a package such as `tzdata` asks its questions after all.',
  unless: 'No package that is installed asks anything.',
  examples: [
    {
      bad: dockerfile`
        FROM debian:13-slim
        RUN DEBIAN_FRONTEND=noninteractive apt-get update \
            && apt-get install -y --no-install-recommends tzdata \
            && rm -rf /var/lib/apt/lists/*
        USER 10001
      `,
      good: dockerfile`
        FROM debian:13-slim
        RUN apt-get update \
            && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends tzdata \
            && rm -rf /var/lib/apt/lists/*
        USER 10001
      `,
    },
  ],
  peers: {},

  *check(file) {
    for (const run of runs(file)) {
      const text = file.source.slice(run);
      if (!text.includes('DEBIAN_FRONTEND') || /\bexport\b/.test(text) || isSet(run)) continue;
      const uses = packageCommands(file, run);
      const given = uses.map((use) => ({ use, assignment: frontendOf(use) }));
      const asks = uses.find(({ action }) => action === 'install');
      const told = given.find(({ assignment }) => assignment);
      if (!asks || !told?.assignment || told.use.action !== 'update') continue;
      // Where one install is told, its author knows how, and left the others as they are.
      if (given.some(({ use, assignment }) => use.action !== 'update' && assignment)) continue;
      if (asks.command.from < told.use.command.from || asks.command.wrapper) continue;
      const { from, to } = told.assignment;
      yield {
        from,
        to,
        message: `This reaches ${told.use.manager.name} update alone, and the install behind it may ask.`,
        fix: moved(file.source.text, told.assignment, asks),
      };
    }
  },
};

const isSet = ({ stage, index }: Run) =>
  stage?.scope.variable('DEBIAN_FRONTEND', index) !== undefined;

const frontendOf = ({ command }: PackageCommand): ShellAssignment | undefined =>
  command.assignments.find(({ name }) => name === 'DEBIAN_FRONTEND');

function moved(text: string, assignment: ShellAssignment, { command }: PackageCommand): Fix {
  const { from, to } = assignment;
  const blanks = /^[ \t]*/.exec(text.slice(to))?.[0].length ?? 0;
  const at = command.from;
  return {
    title: 'Move it to the install',
    safety: 'suggestion',
    edits: [
      { from, to: to + blanks, insert: '' },
      { from: at, to: at, insert: `${text.slice(from, to)} ` },
    ],
  };
}
