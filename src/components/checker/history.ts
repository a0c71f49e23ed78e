import type { Draft } from './draft.ts';

/** What undoing brings back. */
export interface Step {
  readonly label: string;
  readonly draft: Draft;
}

/**
 * Undo for changes larger than a key press: a fix, an opened file, a link. What stood in the box is
 * kept whole, typing included, so that stepping back and forth never loses a text.
 */
export interface History {
  /** What undoing or redoing would take back or bring again, in words. */
  readonly undoLabel: string | undefined;
  readonly redoLabel: string | undefined;
  record(label: string, before: Draft): void;
  undo(now: Draft): Draft | undefined;
  redo(now: Draft): Draft | undefined;
}

const depth = 50;

export function createHistory(): History {
  const past: Step[] = [];
  const future: Step[] = [];
  const step = (from: Step[], to: Step[], now: Draft) => {
    const last = from.pop();
    if (!last) return undefined;
    to.push({ label: last.label, draft: now });
    return last.draft;
  };
  return {
    get undoLabel() {
      return past.at(-1)?.label;
    },
    get redoLabel() {
      return future.at(-1)?.label;
    },
    record(label, before) {
      past.push({ label, draft: before });
      if (past.length > depth) past.shift();
      future.length = 0;
    },
    undo: (now) => step(past, future, now),
    redo: (now) => step(future, past, now),
  };
}
