import type { Span } from '../source.ts';
import { DROPPED } from './characters.ts';
import { lastBefore } from './dockerfile.ts';
import type { ImageReference } from './image.ts';
import { applyPattern, isPatternValid } from './shell-pattern.ts';

/** Stands in a value for a part that cannot be known. */
export const UNKNOWN = '\u0000';

/** Values longer than this many UTF-16 units are treated as unknown: chains of self-references would grow without end. */
const longest = 4096;

/** A variable at one point of the file. */
export interface Variable {
  readonly name: string;
  readonly kind: 'ARG' | 'ENV';
  /** With U+0000 for what cannot be known. An ARG without a default is all unknown. */
  readonly partial: string;
  /** False for an ARG that has no default, neither here nor among the global ones. */
  readonly assigned: boolean;
  /** The pair that defines it, and the index of its instruction. */
  readonly definition: Span;
  readonly index: number;
}

/** `$NAME` or `${NAME…}` in a text that Docker expands. */
export interface Reference extends Span {
  readonly name: string;
  /** `:-`, `+`, `##` and so on; empty where there is none. */
  readonly operator: string;
}

/** Something BuildKit's substitution refuses; `quote` is one that is never closed, `pattern` a backslash it does not know. */
export interface BadSubstitution extends Span {
  readonly reason: 'modifier' | 'unfinished' | 'name' | 'quote' | 'pattern';
}

export interface Expansion {
  readonly partial: string;
  readonly references: readonly Reference[];
  readonly faults: readonly BadSubstitution[];
}

/**
 * Returns U+0000 for a variable that exists but is unknown, `undefined` for one that is not set. The operator
 * is the one behind the name: `:-` and its like say what to take for what nobody gives.
 */
export type Lookup = (name: string, operator: string) => string | undefined;

/**
 * Expands a word as BuildKit does, quotes removed; in what a heredoc holds, `quotes` are letters like
 * others. `offset` is where `text` begins in the source; dropped characters count for offsets and nothing else.
 * Source: https://github.com/moby/buildkit/blob/master/frontend/dockerfile/shell/lex.go
 */
export function expand(
  text: string,
  offset: number,
  escape: string,
  lookup: Lookup,
  quotes = true,
): Expansion {
  if (!/["'$\\`\u0001]/.test(text)) return { partial: text, references: [], faults: [] };
  const reader = new Expander(text, offset, escape, lookup, quotes);
  const partial = reader.read('');
  return {
    partial: partial.length > longest ? UNKNOWN : partial,
    references: reader.references,
    faults: reader.faults,
  };
}

class Expander {
  readonly references: Reference[] = [];
  readonly faults: BadSubstitution[] = [];
  private at = 0;
  private depth = 0;
  /** Whether escapes are kept, as patterns have escapes of their own. */
  private raw = false;
  private readonly text: string;
  private readonly offset: number;
  private readonly escape: string;
  private readonly lookup: Lookup;
  private readonly quotes: boolean;

  constructor(text: string, offset: number, escape: string, lookup: Lookup, quotes: boolean) {
    this.text = text;
    this.offset = offset;
    this.escape = escape;
    this.lookup = lookup;
    this.quotes = quotes;
  }

  /** Reads up to an unquoted `stop`, or to the end. */
  read(stop: string): string {
    let result = '';
    for (;;) {
      const char = this.text[this.at];
      if (char === undefined || (stop && char === stop)) return result;
      if (char === DROPPED) this.at++;
      else if (char === "'" && this.quotes) result += this.single();
      else if (char === '"' && this.quotes) result += this.double();
      else if (char === '$') result += this.dollar();
      else if (char === this.escape) {
        this.at++;
        if (this.raw) result += char;
        result += this.next() ?? '';
      } else {
        result += char;
        this.at++;
      }
    }
  }

  private next(): string | undefined {
    const char = this.peek();
    if (char !== undefined) this.at++;
    return char;
  }

  private peek(): string | undefined {
    while (this.text[this.at] === DROPPED) this.at++;
    return this.text[this.at];
  }

  private single(): string {
    const close = this.text.indexOf("'", this.at + 1);
    const end = close < 0 ? this.text.length : close;
    const inside = this.text.slice(this.at + 1, end);
    const from = this.at;
    this.at = Math.min(end + 1, this.text.length);
    if (close < 0) this.unclosed(from);
    return inside.replaceAll(DROPPED, '');
  }

  private double(): string {
    let result = '';
    const from = this.at++;
    for (;;) {
      const char = this.peek();
      if (char === undefined) {
        this.unclosed(from);
        return result;
      }
      if (char === '"') {
        this.at++;
        return result;
      }
      if (char === '$') {
        result += this.dollar();
        continue;
      }
      this.at++;
      if (char === this.escape) {
        if (this.raw) result += char;
        const next = this.peek();
        if (next === '"' || next === '$' || next === this.escape) {
          result += next;
          this.at++;
          continue;
        }
      }
      result += char;
    }
  }

  private dollar(): string {
    const from = this.at;
    this.at++;
    const char = this.peek();
    if (char === '{') return this.braced(from);
    const name = this.name();
    if (!name) return '$';
    this.refer(from, name, '');
    return this.value(name, '') ?? '';
  }

  private braced(from: number): string {
    this.at++;
    const name = this.name();
    if (!name) {
      const close = this.text.indexOf('}', this.at);
      this.at = close < 0 ? this.text.length : close + 1;
      this.fault(from, close < 0 ? 'unfinished' : 'name');
      return UNKNOWN;
    }
    if (this.peek() === '}') {
      this.at++;
      this.refer(from, name, '');
      return this.value(name, '') ?? '';
    }
    let operator = this.next() ?? '';
    const second = this.peek() ?? '';
    if (
      (operator === ':' && /[-+?]/.test(second)) ||
      (/[#%/]/.test(operator) && second === operator)
    )
      operator += this.next() ?? '';
    if (this.depth++ > 50) {
      this.at = this.text.length;
      return UNKNOWN;
    }
    const isPattern = /^[#%/]/.test(operator);
    const pattern = operator.startsWith('/') ? this.part('/', true) : undefined;
    // Without its second slash, the whole is cut off before the brace.
    const word = pattern?.closed === false ? pattern : this.part('}', isPattern);
    this.depth--;
    this.refer(from, name, operator);
    if (!word.closed) {
      if (pattern === word) this.toBrace(from);
      this.fault(from, 'unfinished');
      return UNKNOWN;
    }
    if (!operators.has(operator)) {
      this.fault(from, 'modifier');
      return UNKNOWN;
    }
    if (isPattern && !isPatternValid(pattern?.text ?? word.text)) {
      this.fault(from, 'pattern');
      return UNKNOWN;
    }
    return applyOperator(operator, this.value(name, operator), word.text, pattern?.text);
  }

  /** What stands before `stop`, which is passed. */
  private part(stop: string, raw: boolean): { readonly text: string; readonly closed: boolean } {
    const before = this.raw;
    this.raw = raw;
    const text = this.read(stop);
    this.raw = before;
    const closed = this.text[this.at] !== undefined;
    if (closed) this.at++;
    return { text, closed };
  }

  /** Sets the end of a fault at the brace that was meant to be its end. */
  private toBrace(from: number) {
    const close = this.text.indexOf('}', from);
    if (close >= 0) this.at = close + 1;
  }

  /** A name, a row of digits, or one of the signs that shells have variables for. */
  private name(): string {
    const first = this.peek() ?? '';
    if ('@*#?-$!'.includes(first)) return this.next() ?? '';
    const part = /\p{Nd}/u.test(first) ? /\p{Nd}/u : /[\p{L}\p{Nd}_]/u;
    let name = '';
    for (let char = this.peek(); char !== undefined && part.test(char); char = this.peek()) {
      name += char;
      this.at++;
    }
    return name;
  }

  private value(name: string, operator: string): string | undefined {
    return /^\w+$/.test(name) && !/^\d/.test(name) ? this.lookup(name, operator) : undefined;
  }

  private refer(from: number, name: string, operator: string) {
    this.references.push({ from: this.offset + from, to: this.offset + this.at, name, operator });
  }

  private unclosed(from: number) {
    this.faults.push({
      from: this.offset + from,
      to: this.offset + this.text.length,
      reason: 'quote',
    });
  }

  private fault(from: number, reason: BadSubstitution['reason']) {
    this.faults.push({
      from: this.offset + from,
      to: this.offset + Math.min(Math.max(this.at, from + 1), this.text.length),
      reason,
    });
  }
}

const operators = new Set([':-', ':+', ':?', '-', '+', '?', '#', '##', '%', '%%', '/', '//']);

function applyOperator(
  operator: string,
  value: string | undefined,
  word: string,
  pattern: string | undefined,
): string {
  const unknown = value?.includes(UNKNOWN) === true;
  switch (operator) {
    case ':-':
      return unknown ? UNKNOWN : value || word;
    case '-':
      return value ?? word;
    case ':+':
      return unknown ? UNKNOWN : value ? word : '';
    case '+':
      if (value === UNKNOWN) return UNKNOWN;
      return value === undefined ? '' : word;
    case ':?':
    case '?':
      return value ?? UNKNOWN;
    default:
      if (value === undefined) return '';
      if (unknown || word.includes(UNKNOWN) || pattern?.includes(UNKNOWN)) return UNKNOWN;
      return applyPattern(operator, value, word, pattern) ?? UNKNOWN;
  }
}

/** Set by BuildKit itself, in RUN, without an ARG; FROM does not see them. Source: https://docs.docker.com/reference/dockerfile/#predefined-args */
export const proxyArgs: ReadonlySet<string> = new Set(
  ['HTTP_PROXY', 'HTTPS_PROXY', 'FTP_PROXY', 'NO_PROXY', 'ALL_PROXY'].flatMap((name) => [
    name,
    name.toLowerCase(),
  ]),
);

/**
 * Known in the global scope; a stage must declare them.
 * Source: https://docs.docker.com/reference/dockerfile/#automatic-platform-args-in-the-global-scope, and for the
 * versions https://github.com/moby/buildkit/blob/v0.26.0/frontend/dockerfile/dockerfile2llb/platform.go
 */
export const platformArgs: ReadonlySet<string> = new Set([
  'TARGETPLATFORM',
  'TARGETOS',
  'TARGETOSVERSION',
  'TARGETARCH',
  'TARGETVARIANT',
  'TARGETSTAGE',
  'BUILDPLATFORM',
  'BUILDOS',
  'BUILDOSVERSION',
  'BUILDARCH',
  'BUILDVARIANT',
]);

/**
 * The variables of one stage, or those before the first FROM. A stage that continues another sees
 * that one's. The last of an ENV and an ARG with a value counts; without one, an ARG hides nothing.
 * Source: https://github.com/moby/buildkit/blob/v0.26.0/frontend/dockerfile/dockerfile2llb/convert.go (dispatchArg)
 */
export class Scope {
  readonly parent: Scope | undefined;
  /** The image whose own ENV may set what is not set here. */
  readonly base: ImageReference | undefined;
  /** The scope at the beginning of the line of stages. */
  readonly root: Scope;
  private readonly history = {
    ENV: new Map<string, Variable[]>(),
    ARG: new Map<string, Variable[]>(),
  };
  private readonly inherited = new Map<string, Variable | undefined>();

  constructor(parent: Scope | undefined, base: ImageReference | undefined) {
    this.parent = parent;
    this.base = base;
    this.root = parent?.root ?? this;
  }

  define(variable: Variable) {
    const table = this.history[variable.kind];
    const list = table.get(variable.name);
    if (list) list.push(variable);
    else table.set(variable.name, [variable]);
  }

  /** The variable as the instruction at `index` sees it, or at the stage's end. */
  variable(name: string, index = Number.POSITIVE_INFINITY): Variable | undefined {
    const own = this.own(name, index);
    return own && counts(own) ? own : (this.fromParents(name) ?? own);
  }

  /** Not looking at the stages above. */
  private own(name: string, index: number): Variable | undefined {
    const env = before(this.history.ENV.get(name), index);
    const args = this.history.ARG.get(name);
    let arg = before(args, index);
    if (arg && !counts(arg)) arg = args?.findLast((one) => counts(one) && one.index < index) ?? arg;
    return env && arg && (!counts(arg) || arg.index < env.index) ? env : (arg ?? env);
  }

  /** Every variable set in this stage itself, in order of definition within each name. */
  *defined(): Generator<Variable> {
    for (const table of [this.history.ARG, this.history.ENV])
      for (const list of table.values()) yield* list;
  }

  /** The names in force at the end of the stage, those of its parents included. */
  names(): Set<string> {
    const names = new Set<string>();
    for (let scope: Scope | undefined = this; scope; scope = scope.parent)
      for (const table of [scope.history.ARG, scope.history.ENV])
        for (const name of table.keys()) names.add(name);
    return names;
  }

  private fromParents(name: string): Variable | undefined {
    const asked: Scope[] = [];
    let found: Variable | undefined;
    let empty: Variable | undefined;
    for (let scope: Scope = this; ; ) {
      if (scope.inherited.has(name)) {
        found = scope.inherited.get(name);
        break;
      }
      asked.push(scope);
      const parent: Scope | undefined = scope.parent;
      if (!parent) break;
      found = parent.own(name, Number.POSITIVE_INFINITY);
      if (found && counts(found)) break;
      empty ??= found;
      found = undefined;
      scope = parent;
    }
    found ??= empty;
    for (const scope of asked) scope.inherited.set(name, found);
    return found;
  }
}

/** Whether it has a value, be it unknown; an ARG without one is set only where the command line gives it one. */
export const counts = ({ kind, assigned }: Variable) => kind === 'ENV' || assigned;

const before = (list: readonly Variable[] | undefined, index: number): Variable | undefined =>
  list && lastBefore(list, index);
