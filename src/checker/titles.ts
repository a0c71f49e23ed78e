import { rules } from './rules/index.ts';
import { shellTitle } from './shellcheck/titles.ts';

/** The title of a rule of ours, or of a code of ShellCheck's. */
export const titleOf = (id: string): string =>
  rules.find((rule) => rule.id === id)?.title ?? shellTitle(id);
