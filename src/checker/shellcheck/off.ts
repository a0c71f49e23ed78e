import type { Span } from '../source.ts';
import type { PlacedScript } from './scripts.ts';

/** A code of ShellCheck's that is left out in a Dockerfile. */
export interface Off {
  readonly code: number;
  /** One sentence or two: why it makes no sense there. */
  readonly reason: string;
  /** Whether it is left out here, where the Dockerfile has these words; everywhere, where it is not said. */
  readonly where?: (script: PlacedScript, at: Span, words: string) => boolean;
}

/** Whether the script takes in a file, or a text, that may assign anything. */
const takesInMore = ({ text, script: { commands } }: PlacedScript) =>
  commands.some(({ name }) => name === '.' || name === 'source' || name === 'eval') ||
  /(?:^|[;&|({`\n]|\b(?:then|do|else))\s*(?:\.|source|eval)\s/.test(text);

/** Whether it runs in a container, where `docker run -e` gives variables their values. */
const isForLater = ({ script: { instruction } }: PlacedScript) => instruction.keyword !== 'RUN';

const severalWords = /^\$\{?\w*(?:OPTS?|OPTIONS|ARGS|ARGUMENTS|FLAGS|PARAMS|PARAMETERS)\b/i;

/** Whether the command is called by its path, so that it is a program and nothing of the shell's own. */
const byItsPath = ({ script: { commands } }: PlacedScript, { from, to }: Span) =>
  commands.some(
    ({ words: [name, ...rest] }) =>
      name?.text.includes('/') && rest.some((word) => word.from <= from && to <= word.to),
  );

/** `A= B=`: an assignment of nothing with another one behind it. */
const isEmptied = ({ script: { text, from } }: PlacedScript, { to }: Span) =>
  /^[\s\\]*\w+=/.test(text.slice(to - from));

export const off: readonly Off[] = [
  {
    code: 1007,
    reason:
      'It takes `A= b` for a slip of the pen. Where another assignment follows, as in `A= B= && …`, variables are emptied on purpose, and it is left out.',
    where: isEmptied,
  },
  {
    code: 1090,
    reason:
      'It asks for the name of a file that the script takes in by a variable, to be given in a comment of ShellCheck’s; such a file lies in the image, where nothing can follow it.',
  },
  {
    code: 1091,
    reason:
      'It says that a file which the script takes in was not found; the file lies in the image, not beside the Dockerfile.',
  },
  {
    code: 2086,
    reason:
      'It asks for quotes round a variable. In CMD, ENTRYPOINT and HEALTHCHECK `$JAVA_OPTS` and its like, by their names several words, are left out: in quotes they would be one, and an empty one where none is given.',
    where: (script, _, words) => isForLater(script) && severalWords.test(words),
  },
  {
    code: 2148,
    reason: 'It asks for a `#!` line; in RUN the shell is chosen by SHELL and the base image.',
  },
  {
    code: 2154,
    reason:
      'It says that a variable has no value. Where the script takes in a file with `.` or `source`, or a text with `eval`, that may be where the value comes from, so it is left out there; in the text of `sh -c`, to which the script around it may hand values; and in CMD, ENTRYPOINT and HEALTHCHECK, to which `docker run -e` gives them. What ARG and ENV set counts as assigned everywhere.',
    where: (script) => takesInMore(script) || isForLater(script) || script.quote !== undefined,
  },
  {
    code: 2187,
    reason:
      'It says that ash is read as dash; in Alpine the shell is BusyBox’s, and is read as that.',
  },
  ...[3036, 3037].map((code) => ({
    code,
    reason:
      'It says that the `echo` of the shell does not know a flag. `/bin/echo` is a program of its own, which does, so it is left out there.',
    where: byItsPath,
  })),
];

export const isOff = (code: number, script: PlacedScript, at: Span, words: string): boolean =>
  off.some((one) => one.code === code && (one.where?.(script, at, words) ?? true));
