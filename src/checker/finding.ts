import type { Span } from './source.ts';

/** `error`: the build fails or the image cannot work. `warning`: mend it. `suggestion`: consider it. */
export const severities = ['error', 'warning', 'suggestion'] as const;
export type Severity = (typeof severities)[number];

/** Replaces the text of its span with `insert`. */
export interface Edit extends Span {
  readonly insert: string;
}

/**
 * A titled, all-or-nothing list of edits. `safe` promises that the built image means the same;
 * a `suggestion` wants a reader's eye first.
 */
export interface Fix {
  /** Imperative, no full stop: what applying it does. */
  readonly title: string;
  readonly safety: 'safe' | 'suggestion';
  readonly edits: readonly Edit[];
}

/** The text a span counts in: the Dockerfile, unless said otherwise. */
export type CheckedFile = 'dockerfile' | 'dockerignore';

/** What a rule yields. The checker adds whose it is and how grave. */
export interface Found extends Span {
  /** What is here and what follows from it: one sentence with a full stop. */
  readonly message: string;
  /** Set to `dockerignore` when the span counts in the ignore file. Such findings carry no fix. */
  readonly file?: CheckedFile | undefined;
  readonly fix?: Fix | undefined;
}

/** A rule's word on one span. */
export interface Finding extends Found {
  readonly rule: string;
  readonly practice: string;
  readonly severity: Severity;
}
