import { once } from './once.ts';
import type { Command, ShellWord } from './shell.ts';
import { type Tool, tools } from './tools.ts';

/** One flag as it was given: `-qq` is two, `-t stable` is one with a value. */
export interface GivenFlag {
  /** With its dashes: `-y`, `--no-install-recommends`. */
  readonly name: string;
  /** `undefined` for a flag without a value. */
  readonly value: string | undefined;
  /** The word it stands in. */
  readonly word: ShellWord;
}

/** A command taken apart by what its tool's table knows: `apt-get -qq install -y curl`. */
export interface Invocation {
  readonly command: Command;
  /** The canonical name of the tool: `pip` for `pip3.13` and `python -m pip`. */
  readonly tool: string;
  /** The first word that is no flag, where the tool has subcommands. */
  readonly subcommand: ShellWord | undefined;
  readonly flags: readonly GivenFlag[];
  /** The words that are neither flags, nor their values, nor the subcommand. */
  readonly operands: readonly ShellWord[];
  /** Whether an unknown word stands where a flag may be, so that a missing flag proves nothing. */
  readonly open: boolean;
}

/** The command as an invocation of its tool; `undefined` where the table does not know it. */
export const invocationOf = (command: Command): Invocation | undefined =>
  mayBeTool(command.name) ? readOnce(command) : undefined;

const readOnce = once(readInvocation);

/** Most commands are none, and nothing need be remembered of them. */
function mayBeTool(name: string | undefined): boolean {
  if (name === undefined) return false;
  let answer = toolNames.get(name);
  if (answer === undefined) {
    answer = Object.hasOwn(tools, canonical(name)) || modules.test(name);
    if (toolNames.size >= 1000) toolNames.clear();
    toolNames.set(name, answer);
  }
  return answer;
}

/** The names asked for last: few programs are most commands. */
const toolNames = new Map<string, boolean>();

function readInvocation(command: Command): Invocation | undefined {
  const named = toolOf(command);
  if (!named) return undefined;
  const { name, tool, words } = named;
  const flags: GivenFlag[] = [];
  const operands: ShellWord[] = [];
  let subcommand: ShellWord | undefined;
  let open = false;
  let literal = false;
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (!word) continue;
    const listed = subcommand || !tool.subcommands ? listOf(word) : undefined;
    if (listed) {
      operands.push(...listed);
      continue;
    }
    const text = word.partial;
    if (literal || text === '-' || !text.startsWith('-')) {
      if (text.startsWith('\u0000') && !isOperand(word)) open = true;
      if (!subcommand && tool.subcommands) subcommand = word;
      else operands.push(word);
      continue;
    }
    if (text === '--') {
      literal = true;
      continue;
    }
    for (const given of split(word, tool)) {
      const wants = given.value === undefined && tool.valued.includes(given.name);
      flags.push(wants ? { ...given, value: words[++i]?.value } : given);
    }
  }
  return { command, tool: name, subcommand, flags, operands, open };
}

/** The words that a variable stands for, each where the variable stands; flags among them are too much to tell. */
const listOf = (word: ShellWord): ShellWord[] | undefined =>
  word.split?.every((one) => !one.startsWith('-'))
    ? word.split.map((value) => ({ ...word, value, partial: value }))
    : undefined;

/** One quoted word, or the address to fetch, is not a handful of flags, whatever it holds. */
const isOperand = ({ text }: ShellWord) =>
  /^"[^@*]*"$/.test(text) || /^\$\{?\w*ur[li]\}?$/i.test(text);

/** `-yqq` is three flags; `--x=1` and `-t1` are one with a value. */
function split(word: ShellWord, tool: Tool): GivenFlag[] {
  const text = word.partial;
  const equals = text.indexOf('=');
  if (text.startsWith('--') || tool.singleDash)
    return [
      equals < 0
        ? { name: text, value: undefined, word }
        : { name: text.slice(0, equals), value: text.slice(equals + 1), word },
    ];
  const given: GivenFlag[] = [];
  for (let i = 1; i < text.length; i++) {
    const name = `-${text[i]}`;
    const rest = text.slice(i + 1);
    if (rest.startsWith('=')) return [...given, { name, value: rest.slice(1), word }];
    if (tool.valued.includes(name) && rest) return [...given, { name, value: rest, word }];
    given.push({ name, value: undefined, word });
  }
  return given;
}

/** `-mpip`, or `-m` behind letters that take no value: https://docs.python.org/3/using/cmdline.html */
const moduleFlag = /^-(?:m(.+)|[bBdEiIOPqRsSuvx]*m)$/;

const modules = /^python(?:\d(?:\.\d+)*)?$/;

function toolOf({
  name,
  words,
}: Command): { name: string; tool: Tool; words: readonly ShellWord[] } | undefined {
  if (name === undefined) return undefined;
  if (modules.test(name)) {
    const flag = words.findIndex(({ value = '' }) => moduleFlag.test(value));
    const attached = moduleFlag.exec(words[flag]?.value ?? '')?.[1];
    const module = attached || words[flag + 1]?.value;
    if (flag < 1 || module === undefined) return undefined;
    return known(canonical(module), words.slice(flag + (attached ? 1 : 2)));
  }
  if (name === 'uv' && words[1]?.value === 'pip') return known('uv pip', words.slice(2));
  // https://rust-lang.github.io/rustup/overrides.html#toolchain-override-shorthand
  if (name === 'cargo' && words[1]?.partial.startsWith('+')) return known(name, words.slice(2));
  return known(canonical(name), words.slice(1));
}

function known(name: string, words: readonly ShellWord[]) {
  const tool = Object.hasOwn(tools, name) ? tools[name] : undefined;
  return tool && { name, tool, words };
}

/** `pip3.13` is pip, `gem2.7` is gem. */
const canonical = (name: string) =>
  /[\d.]$/.test(name) ? name.replace(/^(pip|gem|npm|python)[\d.]+$/, '$1') : name;

export const hasFlag = ({ flags }: Invocation, ...names: readonly string[]): boolean =>
  flags.some(({ name }) => names.includes(name));
