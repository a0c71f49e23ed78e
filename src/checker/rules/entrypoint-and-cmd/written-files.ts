import {
  type Dockerfile,
  lineage,
  only,
  type Stage,
  type Transfer,
} from '../../model/dockerfile.ts';

/** What `--chmod` says. */
export const modeOf = ({ flags }: Transfer) => flags.find(({ name }) => name === 'chmod')?.value;

/** Whether nobody may start what has the mode; no guess at one that is not in octal. */
const startsNothing = (mode: string | undefined) =>
  mode !== undefined && /^[0-7]{3,4}$/.test(mode) && (Number.parseInt(mode, 8) & 0o111) === 0;

/** The COPY or ADD that writes the file without a mode, or with one that starts nothing, if no later RUN may have given it one. */
export function lastWriter(
  { source }: Dockerfile,
  stage: Stage,
  path: string,
): Transfer | undefined {
  let writer: Transfer | undefined;
  const line = lineage(stage).toReversed();
  for (const instruction of line.flatMap((one) => only(one, 'COPY', 'ADD', 'RUN'))) {
    if (instruction.keyword === 'RUN') {
      const text = source.slice(instruction);
      if (/chmod|install\b/.test(text)) writer = undefined;
      continue;
    }
    if (!writes(instruction, path)) continue;
    const mode = modeOf(instruction);
    const fresh =
      instruction.heredocs.length > 0 ||
      (instruction.keyword === 'ADD' && instruction.sources.every(isUrl));
    writer = (mode ? startsNothing(mode.value) : fresh) ? instruction : undefined;
  }
  return writer;
}

/** Whether the file of that path is among those it writes, by what they are called. */
export function writes({ sources, destination, heredocs }: Transfer, path: string): boolean {
  const target = destination?.value;
  if (target === undefined) return false;
  if (!target.endsWith('/')) return target === path;
  const names = [
    ...heredocs.map(({ name }) => name),
    ...sources.map(({ value }) => value?.replace(/^.*\//, '')),
  ];
  return names.some((name) => name !== undefined && target + name === path);
}

const isUrl = ({ value }: { readonly value: string | undefined }) =>
  /^https?:\/\//.test(value ?? '') && !/\.git(?:[?#]|$)/.test(value ?? '');
