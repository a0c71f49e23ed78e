import type { Edit } from '../finding.ts';
import { applyEdits } from '../fix.ts';
import type { Span } from '../source.ts';
import { DROPPED } from './characters.ts';
import type { Dockerfile, Instruction } from './dockerfile.ts';
import { withoutContinuations } from './substitution.ts';

/** A text that was meant as a JSON array of strings, and is none. */
export interface BrokenArray extends Span {
  readonly faults: ReadonlySet<ArrayFault>;
  /** The first thing that JSON does not take. */
  readonly at: Span;
  /** What makes it one; `undefined` where that would be a guess. */
  readonly edits: readonly Edit[] | undefined;
}

export type ArrayFault =
  | 'single-quotes'
  | 'curly-quotes'
  | 'no-quotes'
  | 'no-comma'
  | 'extra-comma'
  | 'no-opening'
  | 'no-closing'
  | 'escape'
  | 'unclosed-quote'
  | 'text-behind';

/** Whether it is a whole array but for quotes that JSON does not know. */
export const isSingleQuoted = ({ faults }: BrokenArray): boolean =>
  faults.has('single-quotes') && !faults.has('unclosed-quote');

/** The part of the instruction that may be written as a JSON array. */
export function arrayPart(instruction: Instruction): Span | undefined {
  switch (instruction.keyword) {
    case 'ADD':
    case 'CMD':
    case 'COPY':
    case 'ENTRYPOINT':
    case 'RUN':
    case 'SHELL':
    case 'VOLUME':
      return instruction.body.to > instruction.body.from ? instruction.body : undefined;
    case 'HEALTHCHECK': {
      const { command } = instruction;
      return command.to > command.from ? command : undefined;
    }
    default:
      return undefined;
  }
}

/** Instructions that hand what is no JSON array to a shell, where `[` is a command. */
const shellReads = new Set<Instruction['keyword']>(['RUN', 'HEALTHCHECK', 'CMD', 'ENTRYPOINT']);

/** The array that the instruction holds, if it was meant as one and is broken. */
export function brokenArray(
  { source, escape }: Dockerfile,
  instruction: Instruction,
): BrokenArray | undefined {
  if (instruction.form === 'exec' || instruction.heredocs.length > 0) return undefined;
  const part = arrayPart(instruction);
  if (!part) return undefined;
  const raw = source.slice(part);
  if (!/^\[|^(?:"[^"]*"|'[^']*'|“[^”]*”)\s*(?:,|\]$)/.test(raw)) return undefined;
  const text = withoutContinuations(raw, escape).replaceAll(DROPPED, ' ');
  if (isArray(text)) return undefined;
  if (shellReads.has(instruction.keyword) && isShellTest(text, instruction.keyword))
    return undefined;
  return new ArrayReader(text, part.from).read();
}

/** What the text is as JSON, if it is an array with something in it that is no string. */
export function otherThanStrings(
  { source, escape }: Dockerfile,
  instruction: Instruction,
): { readonly part: Span; readonly values: readonly unknown[] } | undefined {
  if (instruction.form === 'exec') return undefined;
  const part = arrayPart(instruction);
  if (!part || source.text[part.from] !== '[') return undefined;
  const text = withoutContinuations(source.slice(part), escape).replaceAll(DROPPED, '');
  const values = arrayOf(text);
  return values?.some((value) => typeof value !== 'string') ? { part, values } : undefined;
}

function arrayOf(text: string): unknown[] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

const isArray = (text: string) => arrayOf(text) !== undefined;

/** `[ -f x ]`, `[ "$a" = b ]`, `[[ … ]]`: the shell's own brackets. */
function isShellTest(text: string, keyword: Instruction['keyword']): boolean {
  if (text.startsWith('[[')) return true;
  if (!/^\[\s/.test(text)) return false;
  if (/^\[\s+(?:!|-[a-zA-Z])\s/.test(text)) return true;
  if (/^\[\s+(?:"[^"]*"|'[^']*'|[^\s"',]+)\s+(?:[=!<>]=?|=~|-[a-z]{2})\s/.test(text)) return true;
  return (keyword === 'RUN' || keyword === 'HEALTHCHECK') && !/["',]/.test(text);
}

/** Reads leniently what JSON would not, and notes what it would take to mend it. */
class ArrayReader {
  private at = 0;
  private readonly text: string;
  private readonly offset: number;
  private readonly edits: Edit[] = [];
  private readonly faults = new Set<ArrayFault>();
  private first: Span | undefined;
  private guess = false;
  private items = 0;

  constructor(text: string, offset: number) {
    this.text = text;
    this.offset = offset;
  }

  read(): BrokenArray | undefined {
    if (this.text[0] === '[') this.at = 1;
    else this.fault('no-opening', 0, this.text.trimEnd().length, '[');
    for (;;) {
      this.skip();
      const char = this.text[this.at];
      if (char === undefined) return this.unclosed();
      if (char === ']') break;
      if (char === '[') return undefined;
      if (!this.element(char)) return this.result();
      if (!this.between()) return undefined;
    }
    const behind = this.text.slice(this.at + 1).trim();
    if (behind === '') return this.result();
    // Text behind the bracket says that the shell was meant, unless the brackets hold a whole array.
    if (behind.startsWith('#') || this.items === 0 || !isArray(this.text.slice(0, this.at + 1)))
      return undefined;
    this.guess = true;
    const end = this.text.trimEnd().length;
    this.fault('text-behind', end - behind.length, end, undefined);
    return this.result();
  }

  private skip() {
    while (/[ \t\r\n]/.test(this.text[this.at] ?? '')) this.at++;
  }

  /** Whether the element ends. */
  private element(char: string): boolean {
    this.items++;
    const from = this.at;
    if (char === ',') {
      this.fault('extra-comma', from, from + 1, '');
      this.at++;
      this.items--;
      return true;
    }
    if (char === '"') return this.double(from);
    if (char === "'") return this.quoted(from, /'/g, 'single-quotes');
    if (char === '“' || char === '”' || char === '„')
      return this.quoted(from, /[”“"]/g, 'curly-quotes');
    if (char === '‘' || char === '’') return this.quoted(from, /[’']/g, 'curly-quotes');
    while (this.at < this.text.length && !/[ \t\r\n,\]]/.test(this.text[this.at] ?? '')) this.at++;
    const bare = this.text.slice(from, this.at);
    if (/["'\\]/.test(bare)) this.guess = true;
    this.fault('no-quotes', from, this.at, JSON.stringify(bare));
    return true;
  }

  private double(from: number): boolean {
    for (let i = from + 1; i < this.text.length; i++) {
      if (this.text[i] === '\\') i++;
      else if (this.text[i] === '"') {
        this.at = i + 1;
        this.escapes(from);
        return true;
      }
    }
    this.guess = true;
    this.fault('unclosed-quote', from, this.text.length, '');
    return false;
  }

  /** A backslash that JSON does not know, as in a Windows path. */
  private escapes(from: number) {
    const string = this.text.slice(from, this.at);
    if (arrayOf(`[${string}]`)) return;
    const bad = string.search(/\\(?!["\\/bfnrt]|u[\da-fA-F]{4})/);
    if (bad < 0) this.guess = true;
    const mended = string.replace(/\\(?:\\|(?!["\\/bfnrtu]))/g, '\\\\');
    this.fault('escape', from + Math.max(bad, 0), this.at, undefined);
    this.edits.push(this.edit(from, this.at, mended));
  }

  private quoted(from: number, close: RegExp, fault: ArrayFault): boolean {
    close.lastIndex = from + 1;
    const end = close.exec(this.text)?.index;
    if (end === undefined) {
      this.guess = true;
      this.fault('unclosed-quote', from, this.text.length, '');
      return false;
    }
    this.at = end + 1;
    const inside = this.text.slice(from + 1, end);
    this.fault(fault, from, this.at, JSON.stringify(inside));
    return true;
  }

  /** Whether what follows an element can be a list at all. */
  private between(): boolean {
    const end = this.at;
    this.skip();
    const next = this.text[this.at];
    if (next === undefined || next === ']') return true;
    // No shell command begins `["`, so a semicolon there is a comma that was mistyped.
    if (next === ';' && /^\[["']/.test(this.text)) {
      const at = this.at++;
      this.fault('no-comma', at, this.at, ',');
      return true;
    }
    if (next !== ',') {
      if (this.items === 0) return true;
      this.fault('no-comma', end, this.at, undefined);
      this.edits.push(this.edit(end, end, ','));
      return !/[=<>|&;()]/.test(next);
    }
    const comma = this.at++;
    this.skip();
    const after = this.text[this.at];
    if (after === ']' || after === ',' || after === undefined)
      this.fault('extra-comma', comma, comma + 1, '');
    return true;
  }

  private unclosed(): BrokenArray | undefined {
    if (this.faults.has('no-opening') && this.items < 2) return undefined;
    const end = this.text.trimEnd().length;
    if (this.faults.has('no-quotes') && this.items < 2) this.guess = true;
    this.fault('no-closing', end - 1, end, undefined);
    this.edits.push(this.edit(end, end, ']'));
    return this.result();
  }

  private fault(kind: ArrayFault, from: number, to: number, insert: string | undefined) {
    this.faults.add(kind);
    this.first ??= { from: from + this.offset, to: to + this.offset };
    if (insert === undefined) return;
    this.edits.push(kind === 'no-opening' ? this.edit(0, 0, insert) : this.edit(from, to, insert));
  }

  private edit(from: number, to: number, insert: string): Edit {
    return { from: from + this.offset, to: to + this.offset, insert };
  }

  private result(): BrokenArray {
    const { offset, text } = this;
    const span = { from: offset, to: offset + text.trimEnd().length };
    const here = this.edits.map((one) => ({
      ...one,
      from: one.from - offset,
      to: one.to - offset,
    }));
    const isMended = !this.guess && this.faults.size > 0 && isArray(applyEdits(text, here));
    return {
      ...span,
      faults: this.faults,
      at: this.first ?? span,
      edits: isMended ? this.edits : undefined,
    };
  }
}
