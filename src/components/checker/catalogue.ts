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
  /** Of the engine, for the report that is kept. */
  readonly edition: string;
  readonly rules: Readonly<Record<string, RuleEntry>>;
  readonly practices: readonly PracticeEntry[];
  /** Titles by code. */
  readonly shellCodes: Readonly<Record<string, string>>;
  readonly shellcheck: ShellCheckEntry;
}

export interface ShellCheckEntry {
  readonly version: string;
  /** Bytes to run it, and bytes on the way where the server compresses. */
  readonly size: number;
  readonly compressed: number;
}

/** The data block of the page; only our own build writes it. */
export function readCatalogue(element: HTMLElement): Catalogue {
  return JSON.parse(element.textContent) as Catalogue; // written by Checker.astro from this very type
}

/** A rule of ours, or a code of ShellCheck's. */
export function ruleEntry({ rules, shellCodes }: Catalogue, rule: string): RuleEntry | undefined {
  if (!/^SC\d+$/.test(rule)) return rules[rule];
  const href = `https://www.shellcheck.net/wiki/${rule}`;
  return { title: shellCodes[rule] ?? rule, preset: 'recommended', href, hadolint: [rule] };
}

export const ruleTitle = (catalogue: Catalogue, rule: string): string =>
  ruleEntry(catalogue, rule)?.title ?? rule;

/** By id: of our rules, and of ShellCheck's codes. */
export const titlesOf = ({ rules, shellCodes }: Catalogue): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(Object.entries(rules).map(([id, { title }]) => [id, title])),
  ...shellCodes,
});

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
