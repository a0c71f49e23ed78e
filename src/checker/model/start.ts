import type { Span } from '../source.ts';
import {
  type Cmd,
  type Dockerfile,
  type Entrypoint,
  last,
  lineage,
  type Stage,
} from './dockerfile.ts';
import { onceIn } from './once.ts';
import { commands } from './shell.ts';
import { UNKNOWN } from './variables.ts';

/** A word of what a container starts; `value` is `undefined` where a variable leaves it open. */
export interface StartWord extends Span {
  readonly text: string;
  readonly value: string | undefined;
  readonly partial: string;
}

/** What a container of a stage starts. */
export interface Start {
  readonly entrypoint: Entrypoint | undefined;
  /** Absent where a later ENTRYPOINT has cleared it. */
  readonly cmd: Cmd | undefined;
  /** The program and its arguments, without what only wraps them: `tini --`, `exec`, `sh -c`, a script that runs `"$@"`. */
  readonly words: readonly StartWord[];
}

/** What a container of the stage starts, as far as the file tells. */
export const startOf = onceIn((dockerfile, stage: Stage): Start => {
  let entrypoint: Entrypoint | undefined;
  let cmd: Cmd | undefined;
  for (const one of lineage(stage)) {
    cmd ??= last(one, 'CMD');
    entrypoint = last(one, 'ENTRYPOINT');
    if (entrypoint) break;
  }
  const words = [
    ...(entrypoint ? wordsOf(dockerfile, entrypoint) : []),
    ...(cmd && entrypoint?.form !== 'shell' ? wordsOf(dockerfile, cmd) : []),
  ];
  return { entrypoint, cmd, words: unwrapped(words) };
});

/** Of shell form, the words of its last command: what runs before it only prepares. */
function wordsOf(dockerfile: Dockerfile, instruction: Cmd | Entrypoint): readonly StartWord[] {
  if (instruction.form === 'exec') return instruction.exec;
  const outer = commands(dockerfile, instruction).filter(
    ({ containers, wrapper }) =>
      !wrapper && !containers.some(({ kind }) => kind === 'substitution' || kind === 'function'),
  );
  return outer.at(-1)?.words ?? [];
}

/** How many words of its own each wrapper takes before the command. */
const wrappers: Readonly<Record<string, number>> = {
  exec: 0,
  env: 0,
  tini: 0,
  'tini-static': 0,
  'dumb-init': 0,
  catatonit: 0,
  'su-exec': 1,
  gosu: 1,
  setpriv: 0,
  nohup: 0,
  'docker-php-entrypoint': 0,
  'nvidia_entrypoint.sh': 0,
};

const shells = new Set(['sh', 'bash', 'ash', 'dash', 'zsh', 'ksh']);

/** The last part of a path. */
export const programOf = (word: StartWord | undefined): string | undefined =>
  word?.value?.slice(word.value.lastIndexOf('/') + 1);

/** Whether a program is a script or a tool whose business is to start the words behind it. */
export const isWrapper = (program: string): boolean =>
  Object.hasOwn(wrappers, program) || /entry-?point|\.sh$|^init$/i.test(program);

function unwrapped(words: readonly StartWord[]): readonly StartWord[] {
  const program = programOf(words[0]);
  if (program === undefined) return words;
  if (shells.has(program)) {
    const flag = words.findIndex(({ value }, i) => i > 0 && /^-\w*c$/.test(value ?? ''));
    const text = words[flag + 1];
    return flag > 0 && text ? unwrapped(shellText(text)) : words;
  }
  if (!isWrapper(program) || words.length < 2) return words;
  let at = 1;
  while (/^-|^\w+=/.test(words[at]?.partial ?? '')) {
    at++;
    if (words[at - 1]?.value === '--') break;
  }
  at += Object.hasOwn(wrappers, program) ? (wrappers[program] ?? 0) : 0;
  return at < words.length ? unwrapped(words.slice(at)) : words;
}

/** The words of the last command in the text given to `sh -c`, as far as they stand for themselves. */
function shellText({ from, text }: StartWord): StartWord[] {
  const start = Math.max(text.lastIndexOf('&&') + 2, text.lastIndexOf(';') + 1);
  const begin = text.includes('&&') || text.includes(';') ? start : 0;
  return [...text.slice(begin).matchAll(/\S+/g)].map((match): StartWord => {
    const at = from + 1 + begin + match.index;
    const plain = !/["'`$\\|&<>(){}*?]/.test(match[0]);
    return {
      from: at,
      to: at + match[0].length,
      text: match[0],
      value: plain ? match[0] : undefined,
      partial: plain ? match[0] : UNKNOWN,
    };
  });
}
