import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import { baseOfStage } from '../../model/bases.ts';
import type { Dockerfile, Run } from '../../model/dockerfile.ts';
import { runs } from '../../model/layers.ts';
import { type Command, type Script, scripts } from '../../model/shell.ts';
import { shellInstruction } from '../../model/shell-in-force.ts';
import type { Rule } from '../../rule.ts';
import type { Span } from '../../source.ts';
import { shellLineAbove } from './shell-line.ts';

export const bashSyntaxInSh: Rule = {
  id: 'bash-syntax-in-sh',
  title: 'Choose bash with SHELL where a RUN is written for it',
  severity: 'warning',
  preset: 'recommended',
  mentions: [
    'source',
    'pushd',
    'popd',
    'declare',
    'shopt',
    'mapfile',
    'readarray',
    '[[',
    '&>',
    '<<<',
    '==',
    'function',
    '=(',
    '<(',
    '${!',
    '${ //',
    '${ ^',
    '${ ,,',
  ],
  why: 'Docker runs a `RUN` with `/bin/sh`, which on Debian and Ubuntu is dash, whatever shell people log in with. What bash adds to the language dash does not know: `source` and `[[` are "not found", `[ a == b ]` is never true, and `&>` puts the command into the background, where nobody sees it fail.',
  unless:
    'The base image has another `sh`: the rule speaks of official images alone, and not where the file replaces it.',
  examples: [
    {
      bad: dockerfile`
        FROM debian:trixie-20251103-slim
        COPY settings.sh build.sh /src/
        RUN source /src/settings.sh && /src/build.sh
        USER 10001
      `,
      good: dockerfile`
        FROM debian:trixie-20251103-slim
        COPY settings.sh build.sh /src/
        SHELL ["/bin/bash", "-c"]
        RUN source /src/settings.sh && /src/build.sh
        USER 10001
      `,
    },
  ],
  peers: {
    droast: ['DF066'],
    shellcheck: ['SC3010', 'SC3011', 'SC3014', 'SC3020', 'SC3044', 'SC3046'],
  },

  *check(file) {
    let isReplaced: boolean | undefined;
    for (const run of runs(file)) {
      if (!run.stage || baseOfStage(run.stage).packages !== 'apt') continue;
      for (const script of scripts(file, run)) {
        if (script.shell !== 'sh') continue;
        const [first] = [
          ...commandsOfBash(script),
          ...wordsOfBash(script),
          ...expansionsOfBash(script),
        ].sort((a, b) => a.from - b.from);
        if (!first) continue;
        isReplaced ??= replacesSh.test(file.source.text);
        if (isReplaced) return;
        const { from, to, message } = first;
        yield { from, to, message, fix: withBash(file, run) };
      }
    }
  },
};

/** `ln -sf bash /bin/sh`, `rm /bin/sh`, `dpkg-reconfigure dash` and the like. */
const replacesSh =
  /\b(?:ln|mv|cp)\b[^\n]*\bbash\b[^\n]*\bsh\b|\brm\b[^\n]*\/bin\/sh\b|dpkg-(?:reconfigure|divert)\b[^\n]*\b(?:da)?sh\b|\bdash\/sh\b/;

/** https://manpages.debian.org/trixie/dash/dash.1.en.html lists what there is; these are not. */
const ofBash: ReadonlySet<string> = new Set([
  ...['source', 'pushd', 'popd', 'dirs', 'declare', 'shopt', 'mapfile', 'readarray', 'disown'],
]);

interface Said extends Span {
  readonly message: string;
}

function* commandsOfBash({ commands }: Script): Generator<Said> {
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
function* expansionsOfBash({ commands, text }: Script): Generator<Said> {
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

/** `[[`, `function` and arrays, where a command begins. */
function* wordsOfBash({ text, from, commands, heredoc, instruction }: Script): Generator<Said> {
  if (!text.includes('[[') && !text.includes('function') && !text.includes('=(')) return;
  for (const match of withoutInner(text).matchAll(
    /(?<=^|[;&|({!\n]|\b(?:if|while|until|then|do|else|elif))[ \t]*(?:(\[\[)(?=\s)|(function)(?=\s+[A-Za-z_]\w*\s*[({])|([A-Za-z_]\w*\+?=\())/g,
  )) {
    const [all, test, word, array] = match;
    const given = test ?? word ?? array ?? '';
    const at = from + match.index + all.length - given.length;
    // What a heredoc hands to a command is no part of the script, and what a command has in its words is its own.
    if (!heredoc && instruction.heredocs.some(({ body }) => body.from <= at && at < body.to))
      continue;
    if (commands.some((one) => one.from < at && at < one.to && !holds(one, at))) continue;
    yield {
      from: at,
      to: at + given.length,
      message: array
        ? 'An array is of bash, and dash, the sh of this image, stops here.'
        : `\`${given}\` is a word of bash, which dash, the sh of this image, does not know.`,
    };
  }
}

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
  words.some(({ from, to, text }) => from < at && at < to && /\$\(|`/.test(text));

const spanOf = ({ from, to }: Span): Span => ({ from, to });

function withBash({ source }: Dockerfile, run: Run): Fix | undefined {
  if (run.form === 'exec' || run.trigger || run.heredocs.length > 0 || shellInstruction(run))
    return undefined;
  return shellLineAbove(source, run, ['/bin/bash', '-c'], 'Choose bash above');
}
