import type { Span } from '../source.ts';
import { type Dockerfile, type Instruction, onlyDeep } from './dockerfile.ts';
import { once } from './once.ts';
import { type Command, commands, type ShellWord } from './shell.ts';

/** What a mode, as chmod reads it, grants beyond the usual. */
export interface Grants {
  /** Anybody may write, and no sticky bit keeps them from each other’s files. */
  readonly othersWrite: boolean;
  readonly setuid: boolean;
  readonly setgid: boolean;
}

const octal = /^[0-7]{1,5}$/;
const clause = /^([ugoa]*)((?:[-+=](?:[rwxXst]+|[ugo])?)+)$/;

/** Source: https://www.gnu.org/software/coreutils/manual/html_node/File-permissions.html */
export function grantsOf(mode: string): Grants | undefined {
  if (octal.test(mode)) {
    const bits = Number.parseInt(mode, 8);
    return {
      othersWrite: (bits & 0o0002) > 0 && (bits & 0o1000) === 0,
      setuid: (bits & 0o4000) > 0,
      setgid: (bits & 0o2000) > 0,
    };
  }
  let othersWrite = false;
  let sticky = false;
  let setuid = false;
  let setgid = false;
  for (const one of mode.split(',')) {
    const [, who = '', actions = ''] = clause.exec(one) ?? [];
    if (!actions) return undefined;
    for (const [, sign, bits = ''] of actions.matchAll(/([-+=])([rwxXstugo]*)/g)) {
      const given = sign !== '-';
      // Without a who, the umask has its say, and keeps write from others.
      if (/[oa]/.test(who)) {
        if (bits.includes('w')) othersWrite = given;
        else if (sign === '=') othersWrite = false;
      }
      if (bits.includes('t')) sticky = given;
      if (bits.includes('s') && /[ua]|^$/.test(who)) setuid = given;
      if (bits.includes('s') && /[ga]|^$/.test(who)) setgid = given;
    }
  }
  return { othersWrite: othersWrite && !sticky, setuid, setgid };
}

/** A mode as the file gives it, with the word it stands in. */
export interface GivenMode extends Span {
  readonly mode: string;
  readonly instruction: Instruction;
  /** The command that sets it; `undefined` for `COPY --chmod`. */
  readonly command: Command | undefined;
}

/** The modes that chmod, mkdir, install and `--chmod` set, ONBUILD included; none that a variable leaves open. */
export const givenModes = once((dockerfile: Dockerfile): readonly GivenMode[] => [
  ...readModes(dockerfile),
]);

function* readModes(dockerfile: Dockerfile): Generator<GivenMode> {
  for (const instruction of onlyDeep(dockerfile, 'COPY', 'ADD', 'RUN')) {
    if (instruction.keyword !== 'RUN') {
      for (const { name, value } of instruction.flags)
        if (name === 'chmod' && value?.value !== undefined)
          yield {
            from: value.from,
            to: value.to,
            mode: value.value,
            instruction,
            command: undefined,
          };
      continue;
    }
    const { body, heredocs } = instruction;
    const text = dockerfile.source.slice({ from: body.from, to: heredocs.at(-1)?.to ?? body.to });
    if (!text.includes('chmod') && !(/mkdir|install/.test(text) && modeFlag.test(text))) continue;
    for (const command of commands(dockerfile, instruction)) {
      const given = modeOf(command);
      if (given) yield { ...given, instruction, command };
    }
  }
}

/** `-m` of mkdir and install, alone, with the mode, or behind other letters. */
const modeFlag = /-(?:[a-zA-Z]*m|-mode)/;

function modeOf({ name, words }: Command): (Span & { readonly mode: string }) | undefined {
  if (name === 'chmod') return chmodMode(words);
  if (name === 'find') {
    const at = words.findIndex(({ value }, i) => value === 'chmod' && isExec(words[i - 1]));
    return at < 0 ? undefined : chmodMode(words.slice(at));
  }
  if (name !== 'mkdir' && name !== 'install') return undefined;
  for (let i = 1; i < words.length; i++) {
    const { value = '' } = words[i] ?? {};
    const next = words[i + 1];
    if (/^-[a-zA-Z]*m$/.test(value) || value === '--mode')
      return next?.value === undefined ? undefined : at(next, next.value);
    const joined = /^(?:-m|--mode=)(.+)$/.exec(value)?.[1];
    const word = words[i];
    if (joined !== undefined && word) return at(word, joined);
  }
  return undefined;
}

/** What `find` calls follows one of these. */
const isExec = (word: ShellWord | undefined) => /^-(?:exec|ok)(?:dir)?$/.test(word?.value ?? '');

/** The first word that is no flag; `-x` and `-w` are modes. */
function chmodMode(words: readonly ShellWord[]): (Span & { readonly mode: string }) | undefined {
  for (const word of words.slice(1)) {
    const { value } = word;
    if (value === undefined || value.startsWith('--reference')) return undefined;
    if (/^-[a-zA-Z]/.test(value) && !/^-[rwxst]+$/.test(value)) continue;
    if (value.startsWith('--')) continue;
    return at(word, value);
  }
  return undefined;
}

/** The mode inside its word, where it stands there as it is; a word of exec form has quotes around it. */
function at({ from, to, text }: ShellWord, mode: string): Span & { readonly mode: string } {
  const at = text.lastIndexOf(mode);
  const quotes = to - from - text.length;
  if (at < 0 || (quotes !== 0 && quotes !== 2)) return { from, to, mode };
  const start = from + at + quotes / 2;
  return { from: start, to: start + mode.length, mode };
}
