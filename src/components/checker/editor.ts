import type { Finding, Span } from '../../checker/index.ts';

/** A place to write in: the plain text box or the rich editor. Texts end lines with `\n`. */
export interface Editor {
  text(): string;
  /** Replaces the text; what can stay of caret and scroll stays. */
  write(text: string): void;
  caret(): number;
  /** Puts the caret there, and leaves the rest as it is. */
  place(caret: number): void;
  /** Scrolls to the span and selects it. */
  reveal(span: Span, focus: boolean): void;
  /** Draws the findings of the text as it stands; `selected` stands out. */
  mark(findings: readonly Finding[], selected: Finding | undefined): void;
  focus(): void;
  close(): void;
}

export interface EditorEvents {
  readonly changed: () => void;
  readonly moved: () => void;
  /** A finding was asked for in the margin or from its card. */
  readonly chosen: (finding: Finding) => void;
  readonly explained: (finding: Finding) => void;
  readonly fixed: (finding: Finding) => void;
  /** True if a larger change stood to be undone or redone, and was. */
  readonly undone: () => boolean;
  readonly redone: () => boolean;
}

/** On a touch screen focus brings up the keyboard over half the page, so a jump only scrolls. */
export const jumpsFocus = (): boolean => !coarse?.matches;

const coarse = globalThis.matchMedia?.('(pointer: coarse)');

/** The smallest replacement that turns one text into the other. */
export function replacement(before: string, after: string): Span & { readonly insert: string } {
  const most = Math.min(before.length, after.length);
  const from = agreed(most, (start, end) => before.slice(start, end) === after.slice(start, end));
  const end = agreed(
    most - from,
    (start, end) =>
      before.slice(before.length - end, before.length - start) ===
      after.slice(after.length - end, after.length - start),
  );
  return { from, to: before.length - end, insert: after.slice(from, after.length - end) };
}

/**
 * How many characters agree from the start, of at most `most`. Halves are compared at once: character by
 * character, a long text would take longer than all else a key press asks for.
 */
function agreed(most: number, agree: (start: number, end: number) => boolean): number {
  let known = 0;
  let limit = most;
  while (known < limit) {
    const middle = Math.ceil((known + limit) / 2);
    if (agree(known, middle)) known = middle;
    else limit = middle - 1;
  }
  return known;
}
