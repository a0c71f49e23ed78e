import type { Span } from '../source.ts';
import { DROPPED } from './characters.ts';
import type { Dockerfile, Heredoc, Instruction, Word } from './dockerfile.ts';
import { withoutQuotes } from './leading-flags.ts';
import { onceIn } from './once.ts';
import { type BadSubstitution, expand, type Reference, UNKNOWN } from './variables.ts';

/** A word that BuildKit substitutes variables in, with what it refuses there. */
export interface Substituted extends Span {
  readonly faults: readonly BadSubstitution[];
}

/** Flags whose value is substituted, per instruction. */
const substitutedFlags = new Set(['chown', 'chmod', 'checksum', 'platform']);

/**
 * The words of an instruction in which BuildKit substitutes variables and takes quotes off, where
 * it refuses something in them. What a shell substitutes (RUN, CMD …) is not among them, what RUN mounts is,
 * and so are the texts that COPY and ADD write.
 * Source: https://docs.docker.com/reference/dockerfile/#environment-replacement
 */
export function refusedWords(
  dockerfile: Dockerfile,
  instruction: Instruction,
): readonly Substituted[] {
  if (!mayBeRefused(dockerfile, instruction)) return none;
  return readRefused(dockerfile, instruction);
}

const none: readonly Substituted[] = [];

const readRefused = onceIn((dockerfile, instruction: Instruction): readonly Substituted[] => {
  const refused: Substituted[] = [];
  for (const word of substituted(instruction)) {
    const { faults } = expand(word.text, word.from, dockerfile.escape, () => UNKNOWN);
    if (faults.length > 0)
      refused.push({ ...word, faults: faults.map((one) => within(word, one)) });
  }
  for (const span of substitutedSpans(instruction)) {
    const raw = dockerfile.source.slice(span);
    if (!/["'$]/.test(raw)) continue;
    const text = readable(raw, span, dockerfile, instruction);
    const { faults } = expand(text, span.from, dockerfile.escape, () => UNKNOWN);
    if (faults.length > 0) refused.push({ ...span, faults });
  }
  if (instruction.keyword === 'COPY' || instruction.keyword === 'ADD')
    for (const heredoc of instruction.heredocs) {
      const faults = heredocFaults(dockerfile, heredoc);
      if (faults.length > 0) refused.push({ ...heredoc.body, faults });
    }
  return refused;
});

/** What BuildKit refuses in a text that COPY or ADD writes, which it fills in unless the name is quoted. */
export function heredocFaults(
  { source }: Dockerfile,
  { body, quoted, terminated }: Heredoc,
): readonly BadSubstitution[] {
  if (quoted || !terminated) return [];
  const text = source.slice(body);
  return text.includes('${') ? expand(text, body.from, '\\', () => UNKNOWN, false).faults : [];
}

/** The variables that BuildKit substitutes in an instruction; those in exec form have the span of their word. */
export function referencesOf(
  dockerfile: Dockerfile,
  instruction: Instruction,
): readonly Reference[] {
  return mayRefer(dockerfile, instruction) ? readReferences(dockerfile, instruction) : noReferences;
}

const noReferences: readonly Reference[] = [];

const readReferences = onceIn((dockerfile, instruction: Instruction): readonly Reference[] => {
  const found: Reference[] = [];
  for (const word of substituted(instruction)) {
    const { references } = expand(word.text, word.from, dockerfile.escape, () => UNKNOWN);
    for (const one of references) found.push({ ...one, from: word.from, to: word.to });
  }
  for (const span of substitutedSpans(instruction)) {
    const raw = dockerfile.source.slice(span);
    if (!raw.includes('$')) continue;
    const text = readable(raw, span, dockerfile, instruction);
    found.push(...expand(text, span.from, dockerfile.escape, () => UNKNOWN).references);
  }
  return found;
});

/** Whether a look at the words can be spared; in exec form a sign may be written as a number. */
const mayRefer = ({ source }: Dockerfile, instruction: Instruction) =>
  source.slice(instruction).includes('$') || source.text[instruction.body.from] === '[';

const mayBeRefused = ({ source }: Dockerfile, instruction: Instruction) =>
  /["'$]/.test(source.slice(instruction));

/** Words of exec form, whose text is not what stands in the file. */
function substituted(instruction: Instruction): readonly Word[] {
  if (instruction.keyword === 'VOLUME') return instruction.exec;
  if (instruction.keyword === 'COPY' || instruction.keyword === 'ADD')
    return instruction.form === 'exec' ? instruction.words : [];
  return [];
}

function substitutedSpans(instruction: Instruction): Span[] {
  const flags = instruction.flags.flatMap(({ name, value }) =>
    value && substitutedFlags.has(name) ? [value] : [],
  );
  switch (instruction.keyword) {
    case 'FROM':
      return [...flags, ...instruction.words.slice(0, 1)];
    case 'ENV':
    case 'LABEL':
      return instruction.pairs.flatMap(({ key, value }) => (value ? [key, value] : [key]));
    // Before the first FROM the name is taken as it stands:
    // https://github.com/moby/buildkit/blob/master/frontend/dockerfile/instructions/commands.go (ArgCommand.Expand)
    case 'ARG':
      return instruction.pairs.flatMap(({ key, value }) => [
        ...(instruction.stage ? [key] : []),
        ...(value ? [value] : []),
      ]);
    case 'USER':
    case 'WORKDIR':
    case 'STOPSIGNAL':
      return [instruction.body];
    case 'EXPOSE':
      return [...instruction.words];
    // https://github.com/moby/buildkit/blob/v0.25.0/frontend/dockerfile/instructions/commands_runmount.go
    case 'RUN':
      return instruction.mounts.flatMap(({ options }) =>
        options.flatMap(({ key, valueSpan }) => (valueSpan && key !== 'from' ? [valueSpan] : [])),
      );
    case 'COPY':
    case 'ADD':
    case 'VOLUME':
      return instruction.form === 'exec'
        ? flags
        : [...flags, ...instruction.words.filter(({ text }) => !/^\d*<</.test(text))];
    default:
      return [];
  }
}

/** The same length, without what the lexer never sees: continuations, and the quotes of a flag. */
function readable(raw: string, { from }: Span, { escape }: Dockerfile, { body }: Instruction) {
  const text = withoutContinuations(raw, escape);
  return from < body.from ? withoutQuotes(text) : text;
}

const within = ({ from, to }: Span, { reason }: BadSubstitution): BadSubstitution => ({
  from,
  to,
  reason,
});

/** The same length, with U+0001 for line continuations and the comment and empty lines in them. */
export function withoutContinuations(raw: string, escape: string): string {
  if (!raw.includes('\n')) return raw;
  const continued = escape === '`' ? backtickContinued : backslashContinued;
  return raw.replace(continued, (match) => DROPPED.repeat(match.length));
}

const backslashContinued = /\\[ \t\r]*\n(?:[^\S\n]*(?:#[^\n]*)?\n)*/g;
const backtickContinued = /`[ \t\r]*\n(?:[^\S\n]*(?:#[^\n]*)?\n)*/g;
