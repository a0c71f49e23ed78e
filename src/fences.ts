import { diffLines } from 'diff';

/**
 * What a page says of a Dockerfile it shows. `bad` names the rules that report it, among those of
 * the page's own practice; `good` draws none of them; `whole` is clean under every rule, the strict
 * ones included; `fragment` is too short to be checked.
 */
export type Claim =
  | { readonly kind: 'bad'; readonly rules: readonly string[] }
  | { readonly kind: 'good' }
  | { readonly kind: 'whole' }
  | { readonly kind: 'fragment' };

/** A fenced code block as the author wrote it. */
export interface Fence {
  readonly language: string;
  readonly meta: string;
  readonly text: string;
  /** Counts from 1; the line of the opening fence. */
  readonly line: number;
}

/** Reads the first word after the language; the rest of the meta is for the code frame. */
export function readClaim(meta: string): Claim | undefined {
  const [word = ''] = meta.trim().split(/\s+/, 1);
  if (word === 'good' || word === 'whole' || word === 'fragment') return { kind: word };
  if (!word.startsWith('bad=')) return undefined;
  const rules = word.slice('bad='.length).split(',').filter(Boolean);
  return rules.length > 0 ? { kind: 'bad', rules } : undefined;
}

/** The meta without the claim. */
export function withoutClaim(meta: string): string {
  return meta.trim().replace(/^\S+\s*/, '');
}

/** Every fence of a page, in order. Fences inside lists may be indented. */
export function fencesOf(page: string): readonly Fence[] {
  const fences: Fence[] = [];
  let open:
    | { mark: string; indent: number; fence: Omit<Fence, 'text'>; lines: string[] }
    | undefined;
  for (const [index, line] of page.split(/\r?\n/).entries()) {
    const found = /^(\s*)(`{3,}|~{3,})(.*)$/.exec(line);
    const [, indent = '', mark = '', info = ''] = found ?? [];
    if (!open) {
      if (!found) continue;
      const [language = '', ...meta] = info.trim().split(/\s+/);
      const fence = { language, meta: meta.join(' '), line: index + 1 };
      open = { mark, indent: indent.length, fence, lines: [] };
    } else if (mark.startsWith(open.mark) && info.trim() === '') {
      fences.push({ ...open.fence, text: `${open.lines.join('\n')}\n` });
      open = undefined;
    } else {
      open.lines.push(line.slice(Math.min(open.indent, line.search(/\S|$/))));
    }
  }
  return fences;
}

/** The lines that go, numbered in the first text, and those that come, numbered in the second. */
export interface ChangedLines {
  readonly deleted: readonly number[];
  readonly inserted: readonly number[];
}

/** What turns one Dockerfile into the other, by whole lines. */
export function changedLines(before: string, after: string): ChangedLines {
  const deleted: number[] = [];
  const inserted: number[] = [];
  let [left, right] = [1, 1];
  for (const { added, removed, count } of diffLines(before, after)) {
    const lines = (first: number) => Array.from({ length: count }, (_, offset) => first + offset);
    if (removed) deleted.push(...lines(left));
    if (added) inserted.push(...lines(right));
    if (!added) left += count;
    if (!removed) right += count;
  }
  return { deleted, inserted };
}
