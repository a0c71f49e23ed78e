import type { Edit } from './finding.ts';
import { readLines } from './model/lines.ts';

/** The forms a comment can be written in: ours, hadolint's, or that of Docker's build checks. */
export type WrittenForm = 'check' | 'hadolint' | 'buildkit';

export interface Silence {
  readonly form: WrittenForm;
  /** The rule's id as the form's own tool spells it. */
  readonly id: string;
  /** Why the finding may stand. Line breaks become spaces. */
  readonly reason: string;
}

/** Longer reasons belong in a document of their own. */
export const longestReason = 200;

/**
 * The edit that silences a rule in the instruction at the offset, by a comment above it with the same
 * indentation and line end; `undefined` without a reason, or where the form has no way to say it.
 */
export function silencing(
  text: string,
  at: number,
  { form, id, reason }: Silence,
): Edit | undefined {
  const why = reason.replaceAll(/\s+/g, ' ').trim().slice(0, longestReason);
  if (!why) return undefined;
  const { lines } = readLines(text);
  const above = lines.find(({ from, end }) => from <= at && at <= end);
  const target = above ?? lines[0];
  // What stands above all instructions belongs to none: only our form can speak of the whole file.
  if (!target || (!above && form !== 'check')) return undefined;
  const start = lineStart(text, target.from);
  const previous = start > 0 ? lineStart(text, start - 1) : start;
  const pragma = hadolint.exec(text.slice(previous, start));
  if (pragma && form === 'hadolint' && above) return joined(previous, pragma, id, why);
  // hadolint reads only the comment right above an instruction, so nothing comes between.
  const place = pragma ? previous : start;
  const indent = text.slice(start, target.from).replace(/[^ \t]/g, '');
  const end = text.slice(0, text.indexOf('\n', target.from) + 1 || undefined).endsWith('\r\n')
    ? '\r\n'
    : '\n';
  const comment = written(form, id, why, above !== undefined);
  const plain = { from: place, to: place, insert: `${indent}${comment}${end}` };
  if (!becomesDirective(text, plain)) return plain;
  return { ...plain, insert: `${indent}#${end}${plain.insert}` };
}

function written(form: WrittenForm, id: string, reason: string, here: boolean): string {
  switch (form) {
    case 'check':
      return `# check-ignore${here ? '' : '-file'}: ${id} -- ${reason}`;
    case 'hadolint':
      return `# hadolint ignore=${id} # ${reason}`;
    case 'buildkit':
      return `# check=skip=${id} ${reason}`;
  }
}

/** A comment for one instruction, with its ids and, behind a second `#`, its reason. */
const hadolint =
  /^([ \t]*#\s*hadolint\s+ignore\s*=\s*)([A-Z]+\d+(?:\s*,\s*[A-Z]+\d+)*)(?:\s*#\s*([^\r\n]*))?/;

function joined(offset: number, match: RegExpExecArray, id: string, why: string): Edit | undefined {
  const [all, head = '', ids = '', reason] = match;
  if (ids.split(/\s*,\s*/).includes(id)) return undefined;
  const reasons = [reason?.trim(), why].filter(Boolean).join('; ');
  return { from: offset, to: offset + all.length, insert: `${head}${ids},${id} # ${reasons}` };
}

/** At the top of a file Docker would take `# check=…` to speak of all of it. */
function becomesDirective(text: string, { from, insert }: Edit): boolean {
  const after = text.slice(0, from) + insert + text.slice(from);
  return readLines(after).directives.length > readLines(text).directives.length;
}

function lineStart(text: string, at: number): number {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  return text.startsWith('\uFEFF', start) ? start + 1 : start;
}
