import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import { type Dockerfile, only, type Run } from '../../model/dockerfile.ts';
import { type Command, commands, type ShellWord } from '../../model/shell.ts';
import type { Rule } from '../../rule.ts';
import { baseName } from './archives.ts';

export const preferAddGit: Rule = {
  id: 'prefer-add-git',
  title: 'Let ADD fetch a repository',
  severity: 'suggestion',
  preset: 'strict',
  mentions: ['git'],
  why: '`RUN git clone` is cached by its text: the layer stays as it is while the branch moves on. `ADD` asks for the commit each time and fetches again only when it has changed, and the image needs no git.',
  unless: 'The history is wanted, or the repository asks for credentials that `ADD` cannot give.',
  examples: [
    {
      bad: dockerfile`
        FROM alpine:3.22
        RUN git clone --depth 1 --branch v1.4.0 https://example.org/team/tool.git /src
      `,
      good: dockerfile`
        FROM alpine:3.22
        ADD https://example.org/team/tool.git#v1.4.0 /src
      `,
    },
  ],
  peers: { tally: ['tally/prefer-add-git'] },

  *check(dockerfile) {
    for (const run of only(dockerfile, 'RUN')) {
      if (run.form === 'exec' || !dockerfile.source.slice(run).includes('clone')) continue;
      // A secret or a key of SSH is there for the clone.
      if (run.mounts.some(({ type }) => type === 'secret' || type === 'ssh')) continue;
      for (const command of commands(dockerfile, run)) {
        const clone = cloneOf(command);
        if (!clone) continue;
        yield {
          from: command.from,
          to: command.to,
          message:
            'This clone is cached by its text, so it does not follow the repository; ADD does.',
          fix: asAdd(dockerfile, run, command, clone),
        };
      }
    }
  },
};

interface Clone {
  readonly url: ShellWord;
  readonly folder: ShellWord | undefined;
  readonly branch: ShellWord | undefined;
  /** Whether only flags were given that change nothing for ADD. */
  readonly plain: boolean;
}

function cloneOf({ name, words }: Command): Clone | undefined {
  if (name !== 'git') return undefined;
  const at = words.findIndex(({ value }) => value === 'clone');
  if (at < 1 || words.slice(1, at).some(({ partial }) => !partial.startsWith('-')))
    return undefined;
  const operands: ShellWord[] = [];
  let branch: ShellWord | undefined;
  let plain = at === 1;
  for (let i = at + 1; i < words.length; i++) {
    const word = words[i];
    const text = word?.partial ?? '';
    if (!word) continue;
    if (text === '-b' || text === '--branch') branch = words[++i];
    else if (text === '--depth') i++;
    else if (
      /^--(?:depth=|single-branch$|no-tags$|quiet$|shallow-submodules$|recurse-submodules$|recursive$)|^-q$/.test(
        text,
      )
    )
      continue;
    else if (text.startsWith('-')) plain = false;
    else operands.push(word);
  }
  const [url, folder] = operands;
  if (!url || !/^https?:\/\//.test(url.partial) || operands.length > 2) return undefined;
  // An address with a name or a token in it is private.
  if (/^https?:\/\/[^/]*@/.test(url.partial)) return undefined;
  return { url, folder, branch, plain };
}

function asAdd(
  { source }: Dockerfile,
  run: Run,
  { script, wrapper }: Command,
  { url, folder, branch, plain }: Clone,
): Fix | undefined {
  if (!plain || wrapper || script.commands.length > 1 || run.heredocs.length > 0) return undefined;
  if (run.flags.length > 0 || url.value === undefined) return undefined;
  const parts = [url.value, folder?.value ?? baseName(url.value).replace(/\.git$/, '')];
  if (folder && folder.value === undefined) return undefined;
  // Without a reference, another rule would ask for one.
  if (branch?.value === undefined) return undefined;
  if ([url, folder, branch].some((word) => word && /[$"'~\s]/.test(word.text))) return undefined;
  const address = parts[0]?.endsWith('.git') ? parts[0] : `${parts[0]}.git`;
  const keyword = source.slice(run.keywordSpan) === 'run' ? 'add' : 'ADD';
  return {
    title: 'Use ADD',
    safety: 'suggestion',
    edits: [
      { from: run.from, to: run.to, insert: `${keyword} ${address}#${branch.value} ${parts[1]}` },
    ],
  };
}
