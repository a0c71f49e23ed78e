import {
  type Assignment as AssignmentNode,
  forEachChild,
  parse,
  type Redirection,
  type SyntaxNode,
  type Word as WordNode,
  type WordPart,
} from 'unbash';
import type { Source, Span } from '../source.ts';
import type { Dockerfile, Heredoc, Instruction, Word } from './dockerfile.ts';
import { type Filled, type Meant, meantByJson, meantByQuotes } from './meant-text.ts';
import { onceIn } from './once.ts';
import { lookup } from './parse.ts';
import { shellOf, unixShells } from './shell-in-force.ts';
import { UNKNOWN } from './variables.ts';
import { innerAt, takesText } from './wrappers.ts';

export type { WordNode, WordPart };

/** A word of a shell command, quotes removed. */
export interface ShellWord extends Span {
  readonly text: string;
  /** `undefined` where a variable, a substitution or the like leaves it open. */
  readonly value: string | undefined;
  /** The value with U+0000 for what cannot be known. */
  readonly partial: string;
  /** The words that the shell makes of a variable without quotes, where its value is known and holds several. */
  readonly split?: readonly string[];
  /** Where each character of `text` stands, if something else has read the text first and changed it. */
  readonly at?: readonly Span[] | undefined;
}

/** Where a character of the word's `text` stands. */
export const offsetIn = ({ from, to, text, at }: ShellWord, index: number): number =>
  // In exec form the quotes belong to the word, and not to its text.
  at ? (at[index]?.from ?? to) : from + (to - from - text.length) / 2 + index;

export interface Redirect extends Span {
  readonly operator: string;
  readonly target: ShellWord | undefined;
  /** The file descriptor written in front, if one is. */
  readonly descriptor: number | undefined;
  /** The lines of a heredoc; with its name in quotes, nothing in them is filled in. */
  readonly heredoc: { readonly body: Span; readonly quoted: boolean } | undefined;
}

export interface ShellAssignment extends Span {
  readonly name: string;
  readonly value: ShellWord | undefined;
}

/** What a command stands in, from the outermost to the innermost. */
export interface Container extends Span {
  readonly kind:
    | 'pipeline'
    | 'list'
    | 'subshell'
    | 'group'
    | 'if'
    | 'loop'
    /** What an `if`, a `while` or an `until` asks. */
    | 'condition'
    | 'case'
    | 'function'
    | 'substitution'
    /** The text given to `sh -c` or `eval`. */
    | 'nested';
}

/** A simple command that the instruction would execute, nested ones included. */
export interface Command extends Span {
  /** The last part of the first word: `apt-get` of `/usr/bin/apt-get`; `undefined` where it is unknown. */
  readonly name: string | undefined;
  /** The name first, then its arguments. */
  readonly words: readonly ShellWord[];
  readonly assignments: readonly ShellAssignment[];
  readonly redirects: readonly Redirect[];
  readonly containers: readonly Container[];
  /** What joins it to the command before it in the same list; `undefined` for the first. */
  readonly operator: '&&' | '||' | ';' | '|' | '&' | undefined;
  /** The command that runs this one: `sudo`, `env`, `exec`, `sh -c` … */
  readonly wrapper: Command | undefined;
  readonly script: Script;
}

/** Two or more commands joined by `|`. */
export interface Pipeline extends Span {
  /** The spans of its members, in order. */
  readonly members: readonly Span[];
  readonly script: Script;
}

/** One text that one shell reads. */
export interface Script extends Span {
  readonly instruction: Instruction;
  /** The program that reads it: `sh`, `bash`, `ash`, …; `exec` where there is none and the words are final. */
  readonly shell: string;
  /** The heredoc whose body it is, where it is one. */
  readonly heredoc: Heredoc | undefined;
  /** The `bash -c` in exec form whose argument it is, where it is one. */
  readonly reader: Command | undefined;
  /** The same length as the source's text there, with line continuations as the shell would want them. */
  readonly text: string;
  readonly commands: readonly Command[];
  readonly pipelines: readonly Pipeline[];
  /** The words, with their quotes, whose text a shell is given behind `-c`: in order, none inside another. */
  readonly handedOn: readonly Span[];
}

/**
 * The scripts of RUN, CMD, ENTRYPOINT or HEALTHCHECK: the text itself, the bodies of heredocs that a
 * shell reads, and exec form as one command, with the text that it gives to a shell. None where the
 * shell is not a Unix one, the text does not parse, or it holds more heredocs than anybody writes.
 */
export const scripts: (dockerfile: Dockerfile, instruction: Instruction) => readonly Script[] =
  onceIn(readScripts);

/** Every simple command of the instruction, in the order in which they stand. */
export const commands = onceIn((dockerfile, instruction: Instruction): readonly Command[] => {
  const [first, ...others] = scripts(dockerfile, instruction);
  if (!first || others.length === 0) return first?.commands ?? [];
  return [first, ...others].flatMap((script) => script.commands);
});

/** What `read` makes of the instruction's commands, where it makes anything of them. */
export function readFrom<V>(
  dockerfile: Dockerfile,
  instruction: Instruction,
  read: (command: Command) => V | undefined,
): V[] {
  const found: V[] = [];
  for (const command of commands(dockerfile, instruction)) {
    const one = read(command);
    if (one !== undefined) found.push(one);
  }
  return found;
}

function readScripts(dockerfile: Dockerfile, instruction: Instruction): Script[] {
  if (!instruction.form || !instruction.exec) return [];
  const shell = shellOf(dockerfile, instruction);
  const { body, form, exec, heredocs } = instruction;
  const at = instruction.keyword === 'HEALTHCHECK' ? instruction.command : body;
  if (at.to <= at.from) return [];
  if (form === 'exec') {
    const script = execScript(dockerfile, instruction, exec);
    return [script, ...givenScripts(dockerfile, script)];
  }
  if (!unixShells.has(shell)) return [];
  if (heredocs.length > mostHeredocs) return [];
  const [first] = heredocs;
  const alone = first && onlyHeredocs(dockerfile, instruction, at);
  if (!first) return [shellScript({ dockerfile, instruction, shell }, at)];
  if (alone) {
    const interpreter = shebang(dockerfile.source.slice(first.body));
    if (interpreter !== undefined && !unixShells.has(interpreter)) return [];
    return [
      shellScript(
        { dockerfile, instruction, shell: interpreter ?? shell, heredoc: first },
        first.body,
      ),
    ];
  }
  const whole = { from: at.from, to: heredocs.at(-1)?.to ?? at.to };
  const main = shellScript({ dockerfile, instruction, shell }, whole);
  return [main, ...fedShells(dockerfile, instruction, main)];
}

/** More heredocs than anybody writes in one RUN: what unbash needs for them grows with their square. */
const mostHeredocs = 1000;

/** `RUN <<EOF`: nothing but heredocs, so Docker runs the first body itself. */
function onlyHeredocs({ source }: Dockerfile, { heredocs }: Instruction, at: Span): boolean {
  let { from } = at;
  for (const { opener } of heredocs) {
    if (source.text.slice(from, opener.from).trim() !== '') return false;
    from = opener.to;
  }
  return source.text.slice(from, at.to).trim() === '';
}

/** `bash <<EOF`: a shell that reads a heredoc as its program. */
function fedShells(dockerfile: Dockerfile, instruction: Instruction, main: Script): Script[] {
  return instruction.heredocs.flatMap((heredoc) => {
    const reader = main.commands.find(
      ({ from, to, name, words }) =>
        from <= heredoc.opener.from &&
        heredoc.opener.from < to &&
        name !== undefined &&
        unixShells.has(name) &&
        words.slice(1).every(({ text }) => text.startsWith('-') && !text.includes('c')),
    );
    if (!reader?.name) return [];
    return [shellScript({ dockerfile, instruction, shell: reader.name, heredoc }, heredoc.body)];
  });
}

/** The program a `#!` names; `undefined` without one. */
export function shebang(text: string): string | undefined {
  const match = /^\s*#!\s*(\S+)(?:[^\S\n]+(?:-S\s+)?(\S+))?/.exec(text);
  if (!match) return undefined;
  const program = basename(match[1] ?? '');
  return program === 'env' ? basename(match[2] ?? '') : program;
}

const basename = (path: string) => path.slice(path.lastIndexOf('/') + 1);

function execScript(
  { source }: Dockerfile,
  instruction: Instruction,
  exec: readonly Word[],
): Script {
  const commands: Command[] = [];
  const script: Script = {
    from: instruction.body.from,
    to: instruction.body.to,
    instruction,
    shell: 'exec',
    heredoc: undefined,
    reader: undefined,
    text: source.slice(instruction.body),
    commands,
    pipelines: [],
    handedOn: [],
  };
  const words = exec.map((word): ShellWord => {
    const { from, to, text, value, partial } = word;
    return { from, to, text, value, partial, at: placesIn(source, word) };
  });
  if (words[0])
    commands.push({
      from: words[0].from,
      to: words.at(-1)?.to ?? words[0].to,
      name: basename(words[0].partial),
      words,
      assignments: [],
      redirects: [],
      containers: [],
      operator: undefined,
      wrapper: undefined,
      script,
    });
  return script;
}

const placesIn = (source: Source, { from, to, text }: Word) =>
  to - from === text.length + 2
    ? undefined
    : meantByJson(source.slice({ from: from + 1, to: to - 1 }), from + 1).at;

/** `["bash", "-c", "…"]`: the text that exec form gives to a shell. */
function givenScripts(dockerfile: Dockerfile, { instruction, commands }: Script): Script[] {
  const [reader] = commands;
  const shell = reader?.name;
  if (!reader || shell === undefined || !unixShells.has(shell)) return [];
  const flag = reader.words.findIndex(({ text }, i) => i > 0 && commandFlag.test(text));
  const word = flag > 0 ? reader.words[flag + 1] : undefined;
  const at = word && { from: word.from + 1, to: word.to - 1 };
  if (!at) return [];
  const raw = dockerfile.source.slice(at);
  if (raw === word.text) return [shellScript({ dockerfile, instruction, shell, reader }, at)];
  const meant = meantByJson(raw, at.from);
  if (meant.text !== word.text) return [];
  return [shellScript({ dockerfile, instruction, shell, reader, meant }, at)];
}

/** `-c`, alone or behind other letters. */
const commandFlag = /^-[a-z]*c$/;

interface Setting {
  readonly dockerfile: Dockerfile;
  readonly instruction: Instruction;
  readonly shell: string;
  readonly heredoc?: Heredoc;
  readonly reader?: Command;
  readonly meant?: Meant;
}

function shellScript(setting: Setting, at: Span): Script {
  const { dockerfile, instruction, shell, heredoc, reader, meant } = setting;
  const raw = dockerfile.source.slice(at);
  const text = heredoc ? withoutReturns(raw) : asShellText(raw, dockerfile.escape);
  const commands: Command[] = [];
  const pipelines: Pipeline[] = [];
  const handedOn: Span[] = reader ? [{ from: at.from - 1, to: at.to + 1 }] : [];
  const script: Script = {
    ...{ ...at, instruction, shell, heredoc, reader, text, commands, pipelines, handedOn },
  };
  const read = meant?.text ?? text;
  const tree = parse(read);
  if (tree.errors?.length) return script;
  const walker = new Walker(dockerfile, script, commands, pipelines, handedOn);
  walker.start(tree, meant ?? { text, from: at.from });
  commands.sort((a, b) => a.from - b.from);
  outermost(handedOn);
  return script;
}

/** Puts spans in order, and drops those inside others. */
function outermost(spans: Span[]) {
  const all = spans.splice(0).sort((a, b) => a.from - b.from);
  for (const one of all) if (one.from >= (spans.at(-1)?.to ?? 0)) spans.push(one);
}

/**
 * The text as the shell would want it, at the same length: a comment line or an empty line inside
 * the continuation becomes blank, a foreign escape character becomes a backslash, a carriage return
 * a space.
 */
export function asShellText(raw: string, escape: string): string {
  let text = withoutReturns(raw);
  if (escape !== '\\') text = text.replaceAll(new RegExp(`${escape}(?=[ \\t]*\\n)`, 'g'), '\\');
  if (!text.includes('\n')) return text;
  return text
    .replace(/\\[ \t]+\n/g, (match) => `${' '.repeat(match.length - 2)}\\\n`)
    .replace(/(?<=\\\n)(?:[^\S\n]*(?:#[^\n]*)?\n)+/g, blankLines);
}

/** Windows line ends become line feeds with a blank before them. */
const withoutReturns = (raw: string) =>
  raw.includes('\r') ? raw.replace(/\\?[ \t]*\r+\n/g, dosContinuation) : raw;

/** Keeps the backslash next to the line feed, where a shell looks for it. */
const dosContinuation = (match: string) =>
  match.startsWith('\\')
    ? `${' '.repeat(match.length - 2)}\\\n`
    : `${' '.repeat(match.length - 1)}\n`;

/** Blanks whole lines, ending each in a continuation of its own where there is room for one. */
const blankLines = (match: string) => ' '.repeat(match.length);

/** A text that a shell reads: one that stands as it is from an offset on, or one that is meant. */
type Reading = { readonly text: string; readonly from: number } | Meant;

/** Walks one parsed script and writes down its commands. */
class Walker {
  private readonly dockerfile: Dockerfile;
  private readonly script: Script;
  private readonly commands: Command[];
  private readonly pipelines: Pipeline[];
  private readonly handedOn: Span[];
  /** Names the script itself gives a value, which Docker's variables must not fill in, and how often it does. */
  private assigned = new Map<string, number>();
  /** What those hold from here on that one plain assignment gives a value. */
  private values = new Map<string, string>();
  /** Those of them that hold only as long as `&&` goes on. */
  private passing: string[] = [];
  private outside = 0;
  private reading: Reading = { text: '', from: 0 };

  constructor(
    dockerfile: Dockerfile,
    script: Script,
    commands: Command[],
    pipelines: Pipeline[],
    handedOn: Span[],
  ) {
    this.dockerfile = dockerfile;
    this.script = script;
    this.commands = commands;
    this.pipelines = pipelines;
    this.handedOn = handedOn;
  }

  start(tree: SyntaxNode, reading: Reading, containers: readonly Container[] = []) {
    const { reading: outer, values, outside } = this;
    const { text } = reading;
    this.reading = reading;
    // What a shell sets, one that it starts does not see unless it is exported.
    this.values = new Map();
    this.outside = containers.length;
    if (text.includes('=') || text.includes('read ') || text.includes('for ')) this.collect(tree);
    this.visit(tree, containers, undefined);
    this.reading = outer;
    this.values = values;
    this.outside = outside;
  }

  private collect(node: SyntaxNode) {
    if (node.type === 'Assignment') this.assign(node.name, node.append ? 2 : 1);
    else if (node.type === 'For' || node.type === 'Select') this.assign(node.name.value, 2);
    else if (node.type === 'Command' && /^(?:read|getopts|mapfile)$/.test(node.name?.value ?? ''))
      for (const word of node.args) if (word.type === 'Word') this.assign(word.value, 2);
    forEachChild(node, (child) => {
      if (child.type !== 'Word' || /[=$`]/.test(child.text)) this.collect(child);
    });
  }

  private assign(name: string, times: number) {
    this.assigned.set(name, (this.assigned.get(name) ?? 0) + times);
  }

  /** `deps='curl git'` holds from here on, if nothing else assigns to it and it stands where it is always met. */
  private keep(node: AssignmentNode, operator: Command['operator']) {
    if (operator === '||' || this.assigned.get(node.name) !== 1 || node.value.type !== 'Word')
      return;
    const { value } = this.word(node.value);
    if (value === undefined) return;
    this.values.set(node.name, value);
    if (operator === '&&') this.passing.push(node.name);
  }

  private span({ pos, end }: { readonly pos: number; readonly end: number }): Span {
    const { reading } = this;
    if ('from' in reading) return { from: pos + reading.from, to: end + reading.from };
    const { at } = reading;
    const from = at[pos]?.from ?? at.at(-1)?.to ?? 0;
    return { from, to: end > pos ? (at[end - 1]?.to ?? from) : from };
  }

  private within(
    containers: readonly Container[],
    kind: Container['kind'],
    node: { readonly pos: number; readonly end: number },
  ): readonly Container[] {
    return [...containers, { ...this.span(node), kind }];
  }

  private visit(
    node: SyntaxNode,
    containers: readonly Container[],
    operator: Command['operator'],
  ): void {
    // What the shell around has filled in, it has run.
    if (this.filledBy(node) !== undefined) return;
    switch (node.type) {
      case 'Script':
      case 'CompoundList': {
        // Offsets of a script inside escaped backticks count in another text.
        if (node.type === 'Script' && node.source !== undefined) return;
        const inner = node.commands.length > 1 ? this.within(containers, 'list', node) : containers;
        node.commands.forEach((statement, i) => {
          const before = node.commands[i - 1];
          const joint = i === 0 ? operator : before?.background ? '&' : ';';
          this.visit(statement.command, inner, joint);
        });
        return;
      }
      case 'Statement':
        this.visit(node.command, containers, operator);
        return;
      case 'AndOr': {
        const inner = this.within(containers, 'list', node);
        const passing = this.passing.length;
        node.commands.forEach((one, i) => {
          this.visit(one, inner, i === 0 ? operator : node.operators[i - 1]);
        });
        for (const name of this.passing.splice(passing)) this.values.delete(name);
        return;
      }
      case 'Pipeline': {
        if (node.commands.length > 1) {
          const members = node.commands.map((one) => this.span(one));
          this.pipelines.push({ ...this.span(node), members, script: this.script });
        }
        const inner =
          node.commands.length > 1 ? this.within(containers, 'pipeline', node) : containers;
        node.commands.forEach((one, i) => {
          this.visit(one, inner, i === 0 ? operator : '|');
        });
        return;
      }
      case 'Subshell':
        this.visit(node.body, this.within(containers, 'subshell', node), undefined);
        return;
      case 'BraceGroup':
        this.visit(node.body, this.within(containers, 'group', node), undefined);
        return;
      case 'If':
        this.children(node, this.within(containers, 'if', node));
        return;
      case 'For':
      case 'ArithmeticFor':
      case 'Select':
      case 'While':
        this.children(node, this.within(containers, 'loop', node));
        return;
      case 'Case':
        this.children(node, this.within(containers, 'case', node));
        return;
      case 'Function':
        this.children(node, this.within(containers, 'function', node));
        return;
      case 'CommandExpansion':
      case 'ProcessSubstitution':
        if (node.script)
          this.visit(node.script, this.within(containers, 'substitution', node), undefined);
        return;
      case 'Redirected':
        this.visit(node.command, containers, operator);
        for (const redirect of node.redirects) this.children(redirect, containers);
        return;
      case 'Command': {
        const words: ShellWord[] = [];
        if (node.name) words.push(this.word(node.name));
        for (const argument of node.args)
          words.push(
            argument.type === 'Word' ? this.word(argument) : this.assignmentWord(argument),
          );
        const assignments = node.prefix.filter((one) => one.type === 'Assignment');
        const { from, to } = this.span(node);
        const command: Command = {
          from,
          to,
          name: nameOf(words[0]),
          words,
          assignments: assignments.map((one) => this.assignment(one)),
          redirects: node.redirects.map((one) => this.redirect(one)),
          containers,
          operator,
          wrapper: undefined,
          script: this.script,
        };
        this.commands.push(command);
        this.unwrap(command, node.name ? [node.name, ...node.args] : []);
        this.children(node, containers);
        if (this.assigned.size > 0 && isAlwaysMet(containers, this.outside)) {
          if (!node.name) for (const one of assignments) this.keep(one, operator);
          else if (exporting.has(node.name.value))
            for (const one of node.args) if (one.type === 'Assignment') this.keep(one, operator);
        }
        return;
      }
      case 'Word':
        if (hasExpansion(node.text)) this.children(node, containers);
        return;
      default:
        this.children(node, containers);
    }
  }

  private children(node: SyntaxNode, containers: readonly Container[]) {
    const asked = 'clause' in node ? node.clause : undefined;
    forEachChild(node, (child) => {
      const inner = child === asked ? this.within(containers, 'condition', child) : containers;
      this.visit(child, inner, undefined);
    });
  }

  /** `sudo apt-get …` is a command, and so is its `apt-get …`; the text of `sh -c` or `eval` holds more. */
  private unwrap(outer: Command, nodes: readonly SyntaxNode[]) {
    const { name, words } = outer;
    if (name === undefined) return;
    if (unixShells.has(name) || takesText(name, words)) {
      const flag = words.findIndex(({ text }, i) => i > 0 && commandFlag.test(text));
      if (flag > 0) this.nested(outer, nodes[flag + 1]);
      if (name !== 'busybox') return;
    }
    // One word in quotes is a whole script to eval, and not a name.
    if (name === 'eval' && words.length === 2 && /^["']/.test(words[1]?.text ?? ''))
      return this.nested(outer, nodes[1]);
    const at = innerAt(name, words);
    if (at === undefined) return;
    const inner = words.slice(at);
    const [first] = inner;
    if (!first) return;
    const command: Command = {
      ...outer,
      from: first.from,
      name: nameOf(first),
      words: inner,
      assignments: [],
      wrapper: outer,
    };
    this.commands.push(command);
    this.unwrap(command, nodes.slice(at));
  }

  /** The text in quotes that one shell hands to another. */
  private nested(outer: Command, word: SyntaxNode | undefined) {
    if (word?.type !== 'Word') return;
    const isJoined = !this.script.heredoc;
    const meant = meantByQuotes(word, isJoined, (part) => this.part(part, true));
    if (!meant || meant.filled?.get(0)?.end === meant.text.length) return;
    const tree = parse(meant.text);
    if (tree.errors?.length) return;
    const at = meant.at.map(({ from, to }) => this.span({ pos: from, end: to }));
    const first = this.commands.length;
    const container: Container = { ...this.span(word), kind: 'nested' };
    this.handedOn.push(container);
    this.start(tree, { ...meant, at }, [...outer.containers, container]);
    for (let i = first; i < this.commands.length; i++) {
      const command = this.commands[i];
      if (command && !command.wrapper) this.commands[i] = { ...command, wrapper: outer };
    }
  }

  /** What the shell around this one puts where the part stands, before this one reads. */
  private filledBy(node: SyntaxNode): Filled | undefined {
    const { reading } = this;
    if (!('filled' in reading) || !reading.filled || !expansions.has(node.type)) return undefined;
    return reading.filled.get(node.pos);
  }

  /** What single quotes hold, of which the shell around them may have filled in some. */
  private quoted({ text, value, pos }: SyntaxNode & { type: 'SingleQuoted' }): string {
    const { reading } = this;
    if (!('filled' in reading) || !reading.filled?.size) return value;
    let result = '';
    for (let i = 1; i < text.length - 1; i++) {
      const filled = reading.filled.get(pos + i);
      result += filled ? filled.value : text[i];
      if (filled) i = filled.end - pos - 1;
    }
    return result;
  }

  private assignment(node: AssignmentNode): ShellAssignment {
    const value = node.value.type === 'Word' ? this.word(node.value) : undefined;
    return { ...this.span(node), name: node.name, value };
  }

  /** `export A=b`: an argument that is an assignment. */
  private assignmentWord(node: AssignmentNode): ShellWord {
    const value = node.value.type === 'Word' ? this.word(node.value).partial : UNKNOWN;
    const partial = `${node.name}=${value}`;
    return { ...this.placed(node), partial, value: known(partial) };
  }

  private redirect(node: Redirection): Redirect {
    const target = 'target' in node && node.target ? this.word(node.target) : undefined;
    const descriptor =
      node.descriptor?.type === 'FileDescriptor' ? node.descriptor.value : undefined;
    const heredoc =
      node.type === 'HereDoc'
        ? { body: this.span(node.body), quoted: node.delimiter?.quoted === true }
        : undefined;
    return { ...this.span(node), operator: node.operator, target, descriptor, heredoc };
  }

  private word(node: WordNode): ShellWord {
    const place = this.placed(node);
    if (!hasExpansion(node.text)) {
      const value = this.unfolded(node.value);
      return { ...place, value, partial: value };
    }
    const [alone, ...others] = node.parts ?? [];
    const split = alone && others.length === 0 ? this.split(alone) : undefined;
    if (split) return { ...place, value: undefined, partial: UNKNOWN, split };
    const parts = (node.parts ?? []).map((part) => this.part(part, false)).join('');
    const partial = this.unfolded(parts) || UNKNOWN;
    return { ...place, value: known(partial), partial };
  }

  private placed(node: WordNode | AssignmentNode): Pick<ShellWord, 'from' | 'to' | 'text' | 'at'> {
    const { from, to } = this.span(node);
    const { text, pos, end } = node;
    const { reading } = this;
    if ('from' in reading) return { from, to, text };
    return { from, to, text, at: reading.at.slice(pos, end) };
  }

  /** Docker joins lines before a shell reads them, in single quotes too. */
  private unfolded(value: string): string {
    return this.script.heredoc || !value.includes('\\\n') ? value : value.replaceAll(/\\\n/g, '');
  }

  /** The words of a variable that stands alone and without quotes. */
  private split(part: SyntaxNode): readonly string[] | undefined {
    if (this.filledBy(part)) return undefined;
    const name =
      part.type === 'SimpleExpansion'
        ? part.text.slice(1)
        : part.type === 'ParameterExpansion' && !part.operation && !part.prefix && !part.index
          ? part.parameter
          : undefined;
    const value = name === undefined ? undefined : this.valueOf(name);
    if (!value || value.includes(UNKNOWN) || !/\s/.test(value) || /[*?[]/.test(value))
      return undefined;
    const words = value.split(/\s+/).filter((word) => word !== '');
    return words.length > 1 ? words : undefined;
  }

  private part(node: SyntaxNode, quoted: boolean): string {
    const filled = this.filledBy(node);
    if (filled) return filled.value;
    switch (node.type) {
      case 'SingleQuoted':
        return this.quoted(node);
      case 'Literal':
      case 'AnsiCQuoted':
      case 'Glob':
        return node.value;
      case 'DoubleQuoted':
      case 'LocaleString':
        return node.parts.map((part) => this.part(part, true)).join('');
      case 'SimpleExpansion':
        return this.variable(node.text.slice(1), quoted);
      case 'ParameterExpansion':
        return node.operation || node.prefix || node.index
          ? UNKNOWN
          : this.variable(node.parameter, quoted);
      case 'BraceExpansion':
      case 'ExtendedGlob':
        return hasExpansion(node.text) ? UNKNOWN : node.text;
      default:
        return UNKNOWN;
    }
  }

  private variable(name: string, quoted: boolean): string {
    const value = this.valueOf(name);
    if (value === undefined || (!quoted && /\s/.test(value))) return UNKNOWN;
    return value;
  }

  private valueOf(name: string): string | undefined {
    const { instruction } = this.script;
    if (this.assigned.has(name)) return this.values.get(name);
    const scope = instruction.stage?.scope ?? this.dockerfile.globals;
    if (instruction.keyword === 'RUN') return lookup(scope, name, instruction.index);
    // A container has what the stage has set by its end, and no ARG.
    const atEnd = Number.POSITIVE_INFINITY;
    return scope.variable(name, atEnd)?.kind === 'ENV' ? lookup(scope, name, atEnd) : undefined;
  }
}

const expansions: ReadonlySet<SyntaxNode['type']> = new Set([
  'SimpleExpansion',
  'ParameterExpansion',
  'CommandExpansion',
  'ArithmeticExpansion',
]);

/** Commands whose arguments are assignments that hold. */
const exporting = new Set(['export', 'readonly']);

/** Whether a command runs whenever its script gets there, but for what `&&` and `||` decide. */
const isAlwaysMet = (containers: readonly Container[], outside: number) =>
  containers.every(({ kind }, i) => i < outside || kind === 'list');

const known = (partial: string) => (partial.includes(UNKNOWN) ? undefined : partial);

const nameOf = (word: ShellWord | undefined) =>
  word?.value === undefined ? undefined : basename(word.value);

const hasExpansion = (text: string) => /[$`]|[<>]\(/.test(text);
