import type { Finding, Preset } from '../../checker/index.ts';

/** What the page knows of a rule without the engine: written into the page at build. */
export interface RuleEntry {
  readonly title: string;
  readonly preset: Preset;
  readonly href: string;
  /** What other checkers call it, where a comment for them can silence it. */
  readonly hadolint?: readonly string[] | undefined;
  readonly buildkit?: readonly string[] | undefined;
}

export interface PracticeEntry {
  readonly id: string;
  readonly title: string;
  readonly number: number;
  readonly href: string;
}

export interface Catalogue {
  /** Where the site begins: its base path. */
  readonly home: string;
  readonly version: string;
  readonly rules: Readonly<Record<string, RuleEntry>>;
  readonly practices: readonly PracticeEntry[];
}

/** The data block of the page; only our own build writes it. */
export function readCatalogue(element: HTMLElement): Catalogue {
  return JSON.parse(element.textContent) as Catalogue; // written by Checker.astro from this very type
}

export const ruleTitle = ({ rules }: Catalogue, rule: string): string => rules[rule]?.title ?? rule;

export function practiceOf(
  { practices }: Catalogue,
  { practice }: Pick<Finding, 'practice'>,
): PracticeEntry | undefined {
  return practices.find(({ id }) => id === practice);
}

export const severityWord = {
  error: 'Error',
  warning: 'Warning',
  suggestion: 'Suggestion',
} as const;
