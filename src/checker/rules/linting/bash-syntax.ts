import type { Command, Script } from '../../model/shell.ts';
import type { Span } from '../../source.ts';

/** https://manpages.debian.org/trixie/dash/dash.1.en.html lists what there is; these are not. */
const ofBash: ReadonlySet<string> = new Set([
  ...['source', 'pushd', 'popd', 'dirs', 'declare', 'shopt', 'mapfile', 'readarray', 'disown'],
]);

/** A piece of a script that is of bash. */
export interface OfBash extends Span {
  readonly message: string;
}

/** The first piece of the script that bash knows and dash does not. */
export const firstOfBash = (script: Script): OfBash | undefined =>
  [
    ...commandsOfBash(script),
    ...wordsOfBash(script),
    ...expansionsOfBash(script),
    ...bracesOfBash(script),
  ].sort((a, b) => a.from - b.from)[0];

function* commandsOfBash({ commands }: Script): Generator<OfBash> {
  for (const { name, words, redirects, wrapper, containers } of commands) {
    if (wrapper || containers.some(({ kind }) => kind === 'nested')) continue;
    const [word] = words;
    if (word && name !== undefined && word.text === name && ofBash.has(name))
      yield {
        ...spanOf(word),
        message: `\`${name}\` is a word of bash, which dash, the sh of this image, does not know.`,
      };
    const equals =
      name === '[' || name === 'test' ? words.find(({ text }) => text === '==') : undefined;
    if (equals)
      yield {
        ...spanOf(equals),
        message:
          'dash, the sh of this image, takes = alone, so with == this test ends in an error and counts as false.',
      };
    for (const { operator, from } of redirects)
      if (operator === '&>' || operator === '&>>')
        yield {
          from,
          to: from + operator.length,
          message: `dash, the sh of this image, reads ${operator} as & and >: the command goes into the background, and nobody sees it fail.`,
        };
      else if (operator === '<<<')
        yield {
          from,
          to: from + 3,
          message: 'dash, the sh of this image, knows no <<< and stops here.',
        };
  }
}

/** `<(…)`, and what bash makes of a variable. */
function* expansionsOfBash({ commands, text }: Script): Generator<OfBash> {
  if (!text.includes('${') && !text.includes('<(')) return;
  for (const { words, assignments, containers } of commands) {
    if (containers.some(({ kind }) => kind === 'nested')) continue;
    for (const word of [...words, ...assignments.map(({ value }) => value)]) {
      if (!word || !/[$<]/.test(word.text)) continue;
      if (word.text.startsWith('<('))
        yield {
          ...spanOf(word),
          message: `dash, the sh of this image, knows no <( and stops here.`,
        };
      const [given] = expansion.exec(word.text.replaceAll(/'[^']*'/g, blank)) ?? [];
      if (given !== undefined)
        yield {
          ...spanOf(word),
          message: `\`${given}\` is an expansion of bash, at which dash, the sh of this image, stops.`,
        };
    }
  }
}

const blank = (text: string) => ' '.repeat(text.length);

/** `${!name}`, `${name//a/b}`, `${name^^}`: https://www.gnu.org/software/bash/manual/bash.html#Shell-Parameter-Expansion */
const expansion = /(?<!\\)\$\{(?:![A-Za-z_]\w*\}|[A-Za-z_]\w*(?:\/\/[^}]{0,200}\}|\^\^?\}|,,?\}))/;

/** `{a,b}` and `{1..3}` among paths and in the list of a loop; other programs read braces themselves. */
function* bracesOfBash(script: Script): Generator<OfBash> {
  const { commands, text, from } = script;
  if (!/\{[^{}\s]{0,99}(?:,|\.\.)[^{}\s]{0,99}\}/.test(text)) return;
  for (const { name, words, containers } of commands) {
    if (name === undefined || !takesPaths.has(name)) continue;
    if (containers.some(({ kind }) => kind === 'nested')) continue;
    for (const word of words.slice(1))
      if (braces.test(word.text.replaceAll(/\\.|'[^']*'|"[^"]*"/g, quoted)))
        yield {
          ...spanOf(word),
          message: `dash, the sh of this image, expands no braces, so ${name} is given \`${word.text}\` as one path.`,
        };
  }
  for (const match of withoutInner(text).matchAll(loopOverBraces)) {
    const [all, range = ''] = match;
    const at = from + match.index + all.length - range.length;
    if (isOfAnother(script, at)) continue;
    yield {
      from: at,
      to: at + range.length,
      message: `dash, the sh of this image, expands no braces, so this loop is given \`${range}\` as one word.`,
    };
  }
}

const takesPaths: ReadonlySet<string> = new Set(
  'mkdir rmdir touch cp mv rm ln chmod chown chgrp install cat ls'.split(' '),
);
const braces = /(?<!\$)\{[^{}\s]{0,99}(?:,|\w\.\.\w)[^{}\s]{0,99}\}/;
const quoted = (text: string) => 'q'.repeat(text.length);
const loopOverBraces =
  /\bfor[ \t]{1,9}\w{1,40}[ \t]{1,9}in[ \t]{1,9}[^\s;{}'"`$]{0,80}(\{\w+\.\.\w+(?:\.\.\w+)?\})/g;

/** `[[`, `function` and arrays, where a command begins. */
function* wordsOfBash(script: Script): Generator<OfBash> {
  const { text, from } = script;
  if (!text.includes('[[') && !text.includes('function') && !text.includes('=(')) return;
  for (const match of withoutInner(text).matchAll(
    /(?<=^|[;&|({!\n]|\b(?:if|while|until|then|do|else|elif))[ \t]*(?:(\[\[)(?=\s)|(function)(?=\s+[A-Za-z_]\w*\s*[({])|([A-Za-z_]\w*\+?=\())/g,
  )) {
    const [all, test, word, array] = match;
    const given = test ?? word ?? array ?? '';
    const at = from + match.index + all.length - given.length;
    if (isOfAnother(script, at)) continue;
    yield {
      from: at,
      to: at + given.length,
      message: array
        ? 'An array is of bash, and dash, the sh of this image, stops here.'
        : `\`${given}\` is a word of bash, which dash, the sh of this image, does not know.`,
    };
  }
}

/** What a heredoc hands to a command is no part of the script, and what a command has in its words is its own. */
const isOfAnother = ({ commands, heredoc, instruction }: Script, at: number): boolean =>
  (!heredoc && instruction.heredocs.some(({ body }) => body.from <= at && at < body.to)) ||
  commands.some((one) => one.from < at && at < one.to && !holds(one, at));

/** The same length, with the bodies of heredocs inside the script blanked. */
function withoutInner(text: string): string {
  if (!text.includes('<<')) return text;
  let ending: string | undefined;
  return text
    .split('\n')
    .map((line) => {
      if (ending !== undefined && line.trim() !== ending) return blank(line);
      ending = ending === undefined ? inner.exec(line)?.[1] : undefined;
      return line;
    })
    .join('\n');
}

const inner = /(?<!<)<<-?[ \t]*["']?(\w+)/;

/** Whether the place lies in something that the command substitutes, and runs. */
const holds = ({ words }: Command, at: number): boolean =>
  words.some(
    ({ from, to, text }) => from < at && at < to && isSubstituted(text.slice(0, at - from)),
  );

/** Whether a word that begins so stands inside `$(…)` or backticks; in single quotes the shell substitutes nothing. */
function isSubstituted(text: string): boolean {
  const open: string[] = [];
  for (const [piece] of text.matchAll(/\\.|\$\(\(?|['"`()]/gs)) {
    const inner = open.at(-1) ?? '';
    if (inner === "'") {
      // No backslash counts there.
      if (piece.endsWith("'")) open.pop();
    } else if (piece === '"' || piece === '`') {
      if (piece === inner) open.pop();
      else open.push(piece);
    } else if (piece.startsWith('$')) open.push(piece, ...piece.slice(2));
    else if (inner === '"' || piece.startsWith('\\')) continue;
    else if (piece !== ')') open.push(piece);
    else if (inner.endsWith('(')) open.pop();
  }
  return open.at(-1) !== "'" && open.some((one) => one === '$(' || one === '`');
}

const spanOf = ({ from, to }: Span): Span => ({ from, to });
