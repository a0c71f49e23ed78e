/** Whether the id of a rule is a code of ShellCheck's. */
export const isShellCode = (id: string): boolean => /^SC\d{4}$/.test(id);

/** ShellCheck's own page about a code. */
export const wikiOf = (code: string): string => `https://www.shellcheck.net/wiki/${code}`;
