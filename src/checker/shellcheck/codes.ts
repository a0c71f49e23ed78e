/** Whether the id of a rule is a code of ShellCheck's. */
export const isShellCode = (id: string): boolean => /^SC\d{4}$/.test(id);

/** Whether it is about what one shell has and another has not. */
export const isPortability = (code: string): boolean => code.startsWith('SC3');

/** ShellCheck's own page about a code. */
export const wikiOf = (code: string): string => `https://www.shellcheck.net/wiki/${code}`;
