import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import { type Dockerfile, only, type Transfer } from '../../model/dockerfile.ts';
import { isWithin } from '../../model/mount.ts';
import { instructionRemoval } from '../../model/removal.ts';
import { type Command, commands, type ShellWord } from '../../model/shell.ts';
import type { Rule } from '../../rule.ts';

export const copyThenChown: Rule = {
  id: 'copy-then-chown',
  title: 'Let COPY set the owner',
  severity: 'suggestion',
  preset: 'recommended',
  why: 'A layer holds whole files. A `RUN chown` on what was copied stores every file a second time, with another owner, and the image grows by as much. `COPY --chown` stores them once.',
  unless: 'The program need not own its files: code that it can only read is safer.',
  examples: [
    {
      bad: dockerfile`
        FROM node:24-trixie-slim
        COPY src /app/src
        RUN chown -R node:node /app/src
      `,
      good: dockerfile`
        FROM node:24-trixie-slim
        COPY --chown=node:node src /app/src
      `,
    },
  ],
  peers: {},

  *check(dockerfile) {
    for (const stage of dockerfile.stages) {
      const copied: { readonly path: string; readonly transfer: Transfer }[] = [];
      for (const instruction of only(stage, 'COPY', 'ADD', 'RUN')) {
        if (instruction.keyword !== 'RUN') {
          const path = instruction.destination?.value;
          if (path?.startsWith('/') && !instruction.flags.some(({ name }) => name === 'chown'))
            copied.push({ path: path.replace(/(?<=.)\/+$/, ''), transfer: instruction });
          continue;
        }
        if (copied.length === 0 || !dockerfile.source.slice(instruction).includes('chown'))
          continue;
        for (const command of commands(dockerfile, instruction)) {
          const change = ownerChange(command);
          if (!change) continue;
          const hit = copied.filter(({ path }) =>
            change.paths.some(
              (folder) => folder === path || (change.deep && isWithin(path, folder)),
            ),
          );
          const [first] = hit;
          if (!first) continue;
          const { line } = dockerfile.source.place(first.transfer.from);
          yield {
            from: command.from,
            to: command.to,
            message: `This stores again, with another owner, what line ${line} has copied.`,
            fix: hit.length === 1 ? merged(dockerfile, first, change, command) : undefined,
          };
        }
      }
    }
  },
};

interface OwnerChange {
  readonly owner: ShellWord;
  readonly paths: readonly string[];
  readonly deep: boolean;
}

function ownerChange({ name, words }: Command): OwnerChange | undefined {
  if (name !== 'chown') return undefined;
  const operands = words.slice(1).filter(({ partial }) => !partial.startsWith('-'));
  const [owner, ...paths] = operands;
  const known = paths.flatMap(({ value }) => value?.replace(/(?<=.)\/+$/, '') ?? []);
  if (!owner || known.length === 0 || known.length < paths.length) return undefined;
  if (/^(?:root|0)(?::(?:root|0)?)?$/.test(owner.partial)) return undefined;
  const deep = words.some(({ partial }) => /^-\w*R|^--recursive$/.test(partial));
  return { owner, paths: known, deep };
}

/** Only where the RUN does nothing else, and to nothing else. */
function merged(
  { source }: Dockerfile,
  { path, transfer }: { readonly path: string; readonly transfer: Transfer },
  { owner, paths }: OwnerChange,
  { script }: Command,
): Fix | undefined {
  const run = script.instruction;
  if (script.commands.length > 1 || run.flags.length > 0 || run.heredocs.length > 0)
    return undefined;
  if (paths.length > 1 || paths[0] !== path) return undefined;
  // The account may be made in between.
  const between = run.stage?.instructions.some(
    ({ keyword, index }) => keyword === 'RUN' && transfer.index < index && index < run.index,
  );
  if (between && !/^[\d:]+$/.test(owner.text)) return undefined;
  if (owner.value === undefined || !/^[\w.-]+(?::[\w.-]+)?$/.test(owner.text)) return undefined;
  const removal = instructionRemoval(source, run);
  if (!removal) return undefined;
  const at = transfer.keywordSpan.to;
  return {
    title: 'Set the owner in COPY',
    safety: 'suggestion',
    edits: [{ from: at, to: at, insert: ` --chown=${owner.text}` }, removal],
  };
}
