import { practices } from './checker/rules/index.ts';
import { isShellCode } from './checker/shellcheck/codes.ts';
import { shellPractice } from './checker/shellcheck/findings.ts';

/** Addresses inside the site. Every link goes through here, so that any base path works. */
export interface Links {
  /** `path` has no leading slash; pages end with one. */
  readonly to: (path: string) => string;
  readonly practice: (practice: string) => string;
  /** The section that explains a rule. */
  readonly rule: (rule: string) => string;
}

export function linksUnder(base: string): Links {
  const to = (path: string) => `${base.replace(/\/$/, '')}/${path}`;
  const practice = (id: string) => to(`practices/${id}/`);
  return { to, practice, rule: (id) => `${practice(practiceOf(id).id)}#${id}` };
}

/** Links for code that Astro builds; elsewhere use `linksUnder`. */
export const links = linksUnder(import.meta.env?.BASE_URL ?? '/');

/** The practice a rule, or a code of ShellCheck's, belongs to. An unknown id is a mistake of the caller's. */
export function practiceOf(rule: string) {
  const found = isShellCode(rule)
    ? practices.find(({ id }) => id === shellPractice)
    : practices.find(({ rules }) => rules.some(({ id }) => id === rule));
  if (!found) throw new Error(`No rule is called "${rule}".`);
  return found;
}
