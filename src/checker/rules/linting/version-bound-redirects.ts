import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import { dependencyInstalls } from '../../model/dependencies.ts';
import type { Dockerfile, Run } from '../../model/dockerfile.ts';
import { runs } from '../../model/layers.ts';
import { installs } from '../../model/packages.ts';
import type { Command, Redirect, ShellWord } from '../../model/shell.ts';
import type { Rule } from '../../rule.ts';
import type { Span } from '../../source.ts';

/** Managers of packages that take a bound. */
const tools = [
  ...['pip', 'uv', 'poetry', 'pipenv', 'pdm', 'npm', 'yarn', 'pnpm', 'bun', 'gem', 'cargo'],
  ...['composer', 'conda', 'mamba', 'micromamba', 'apk', 'dnf', 'microdnf', 'tdnf', 'yum'],
  ...['zypper', 'pacman'],
];

export const versionBoundRedirects: Rule = {
  id: 'version-bound-redirects',
  title: 'Quote a version bound in a shell',
  severity: 'warning',
  preset: 'recommended',
  mentions: tools.flatMap((tool) => [`${tool} >`, `${tool} <`]),
  why: 'To a shell, `>` and `<` are redirections: of `pip install flask>=3.1`, pip gets `flask`, installs any version, and what it says goes to a file called `=3.1`. Of `flask<4`, the shell wants to read a file called `4`, and where there is none the step fails. In quotes, the bound belongs to the word.',
  examples: [
    {
      bad: dockerfile`
        FROM python:3.13-slim-trixie
        RUN pip install --no-cache-dir flask>=3.1.2
        USER 10001
        CMD ["flask", "run"]
      `,
      good: dockerfile`
        FROM python:3.13-slim-trixie
        RUN pip install --no-cache-dir "flask>=3.1.2"
        USER 10001
        CMD ["flask", "run"]
      `,
    },
  ],
  peers: {},

  *check(file) {
    for (const run of runs(file))
      for (const { command, tool, packages } of installsOf(file, run)) {
        const ends = new Map(packages.map((word) => [word.to, word]));
        for (const [i, redirect] of command.redirects.entries()) {
          const word = ends.get(redirect.from);
          if (!word || !isBound(redirect)) continue;
          const { from } = word;
          const to = endOf(command.redirects, i);
          const name = word.value ?? word.text;
          yield {
            from,
            to,
            message: `${effectOf(redirect)}, and ${tool} gets ${name} without a bound.`,
            fix: quoted(command, { from, to }, file.source.text.slice(from, to)),
          };
        }
      }
  },
};

interface Install {
  readonly command: Command;
  readonly tool: string;
  readonly packages: readonly ShellWord[];
}

const installsOf = (file: Dockerfile, run: Run): readonly Install[] => [
  ...dependencyInstalls(file, run).map(({ command, invocation: { tool }, packages }) => ({
    command,
    tool,
    packages,
  })),
  // apt-get takes one version, and no bound.
  ...installs(file, run)
    .filter(({ manager }) => manager.family !== 'apt')
    .map(({ command, manager, packages }) => ({
      command,
      tool: manager.name,
      packages: packages.map(({ word }) => word),
    })),
];

const isBound = ({ operator, target, descriptor }: Redirect) =>
  /^[<>]$/.test(operator) &&
  descriptor === undefined &&
  /^(?:=|\d[\d.*]*(?:,|$))/.test(target?.partial ?? '');

const effectOf = ({ operator, target }: Redirect) =>
  operator === '>'
    ? `The shell writes to a file called ${target?.text} here`
    : `The shell wants to read a file called ${target?.text} here`;

/** Where the last of the redirections ends that are glued to the first. */
function endOf(redirects: readonly Redirect[], first: number): number {
  let at = first;
  while (redirects[at + 1]?.from === redirects[at]?.to) at++;
  return redirects[at]?.to ?? 0;
}

function quoted(
  { containers, script }: Command,
  { from, to }: Span,
  text: string,
): Fix | undefined {
  if (script.reader || containers.some(({ kind }) => kind === 'nested')) return undefined;
  if (/["'$`\\\s]/.test(text)) return undefined;
  return {
    title: 'Put it in quotes',
    safety: 'suggestion',
    edits: [{ from, to, insert: `"${text}"` }],
  };
}
