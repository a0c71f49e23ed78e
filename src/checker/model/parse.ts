import './buffer-shim.ts';
import { DockerfileParser, type Instruction as Parsed } from 'dockerfile-ast';
import { Source, type Span } from '../source.ts';
import { baseSets } from './base-environment.ts';
import { DROPPED, isSpace } from './characters.ts';
import {
  type Dockerfile,
  type Flag,
  type From,
  type Heredoc,
  type Instruction,
  type Keyword,
  keywords,
  type Mount,
  type MountOption,
  type Origin,
  type Pair,
  type Stage,
  type Word,
} from './dockerfile.ts';
import { readDockerignore } from './dockerignore.ts';
import { readImage } from './image.ts';
import { leadingFlags, withoutQuotes } from './leading-flags.ts';
import { type Lines, readLines } from './lines.ts';
import { counts, expand, platformArgs, proxyArgs, Scope, UNKNOWN } from './variables.ts';

/** Any text has a model: what cannot be understood is kept as it stands. Never throws. */
export function parse(given: Source, dockerignore?: string): Dockerfile {
  const source = isText(given.text) ? given : new Source('', given.path);
  const ignored = dockerignore !== undefined && dockerignore.length > longestIgnore;
  const lines = readLines(source.text);
  const reader = new Reader(lines);
  for (const piece of pieces(lines)) reader.add(piece);
  return {
    source,
    escape: lines.escape,
    directives: lines.directives,
    comments: lines.comments,
    emptyContinuations: lines.emptyContinuations,
    ...reader.finish(),
    dockerignore:
      dockerignore === undefined || ignored ? undefined : readDockerignore(dockerignore),
    unread: {
      dockerfile: source === given ? undefined : given,
      dockerignore: ignored ? new Source(dockerignore, '.dockerignore') : undefined,
    },
  };
}

/** The longest text that is read, in UTF-16 units. The largest real Dockerfile we know has 60,000. */
export const longestText = 2_500_000;

/** The longest ignore file that is read; real ones have a few thousand characters. */
export const longestIgnore = 100_000;

/** A text with a NUL is no Dockerfile but a binary; both it and one too long have an empty model. */
export const isText = (text: string) => text.length <= longestText && !text.includes('\0');

/** What dockerfile-ast says of one instruction, in offsets. */
interface Piece extends Span {
  readonly keyword: Span;
  /** Those behind the flags. */
  readonly words: readonly Span[];
  readonly heredocs: readonly Heredoc[];
  readonly end: number;
}

/**
 * Hands dockerfile-ast each instruction on a line of its own, joined as Docker joins it, at the same
 * length, and with what it misreads or need not read masked; so its ranges hold for the source. An
 * instruction whose keyword it does not know it splits once; those it knows, up to nine times.
 */
function* pieces({ lines, escape, joined }: Lines): Generator<Piece> {
  const directive = escape === '`' ? '# escape=`' : '';
  const masked = lines.map((line) => mask(joined, line, escape));
  const parsed = DockerfileParser.parse([directive, ...masked].join('\n')).getInstructions();
  for (const [i, line] of lines.entries()) {
    const one = parsed[i];
    if (!one) continue;
    // At the edges of a word dockerfile-ast leaves what is dropped, and takes it for one where it stands alone.
    const span = (range: ReturnType<Parsed['getRange']>) => {
      let from = range.start.character + line.from;
      let to = range.end.character + line.from;
      while (from < to && joined[from] === DROPPED) from++;
      while (to > from && joined[to - 1] === DROPPED) to--;
      return { from, to };
    };
    const words = one
      .getArguments()
      .map((word) => span(word.getRange()))
      .filter(({ from, to }) => from < to);
    yield { ...line, keyword: { from: line.from, to: keywordEnd(joined, line) }, words };
  }
}

/** Instructions whose body is a command or a list of pairs are not split by dockerfile-ast. */
const ownReading = new Set([
  ...['CMD', 'ENTRYPOINT', 'SHELL', 'RUN', 'ENV', 'LABEL', 'ARG', 'HEALTHCHECK'],
]);
const takesWords = (keyword: string) => !ownReading.has(keyword);

function mask(joined: string, line: Span, escape: string): string {
  const keyword = keywordEnd(joined, line);
  const { end } = leadingFlags(joined, { from: keyword, to: line.to });
  const placeholder = 'x'.repeat(end - line.from);
  if (!takesWords(keywordOf(joined.slice(line.from, keyword)))) return placeholder;
  return placeholder + withoutTraps(joined.slice(end, line.to), escape);
}

/** What would end a line or a word for dockerfile-ast and does not for Docker, at the same length. */
function withoutTraps(raw: string, escape: string): string {
  let result = raw.replaceAll(/[\r\v\f]/g, ' ');
  if (result.includes(escape))
    result = result.replaceAll(escape + escape, '__').replaceAll(`${escape} `, '_ ');
  // The line does not continue, whatever it ends in.
  return result.endsWith(escape) ? `${result.slice(0, -1)}_` : result;
}

const keywordOf = (written: string) => written.replaceAll(DROPPED, '').toUpperCase();

const keywordEnd = (joined: string, { from, to }: Span): number => {
  let at = from;
  while (at < to && !isBlank(joined[at])) at++;
  return at;
};

const isBlank = (char: string | undefined) =>
  char === ' ' || char === '\t' || char === '\n' || char === '\r' || char === '\v' || char === '\f';

/** ONBUILD inside ONBUILD is refused by Docker; what lies further in is not looked at. */
const deepest = 8;

type Draft<T> = { -readonly [K in keyof T]: T[K] };

/** Reads the pieces in order, keeping the variables and stages met so far. */
class Reader {
  private readonly joined: string;
  private readonly escape: string;
  private readonly instructions: Instruction[] = [];
  private readonly preamble: Instruction[] = [];
  private readonly stages: Stage[] = [];
  private readonly byName = new Map<string, Stage>();
  private readonly globals = new Scope(undefined, undefined);
  private stage: (Draft<Stage> & { instructions: Instruction[]; feeders: Stage[] }) | undefined;
  /** The feeders of the stage. */
  private fed = new Set<Stage>();
  private index = 0;
  private depth = 0;

  constructor({ joined, escape }: Lines) {
    this.joined = joined;
    this.escape = escape;
  }

  add(piece: Piece) {
    const instruction = this.read(piece, false);
    this.instructions.push(instruction);
    if (instruction.keyword !== 'FROM')
      (this.stage?.instructions ?? this.preamble).push(instruction);
    if (this.stage) this.stage.to = piece.end;
    this.index++;
  }

  finish() {
    const { instructions, preamble, stages, globals } = this;
    return { instructions, preamble, stages, final: stages.at(-1), globals };
  }

  private read(piece: Piece, trigger: boolean): Instruction {
    const keywordSpan = this.withoutDroppedEnd(piece.keyword);
    const written = this.text(keywordSpan).toUpperCase();
    const keyword = isKeyword(written) ? written : 'UNKNOWN';
    // A FROM opens its stage, and is read in the global scope.
    const opens = keyword === 'FROM' && !trigger;
    const stage = opens ? undefined : this.stage;
    const scope = opens ? this.globals : (stage?.scope ?? this.globals);
    const spans = this.spans(piece, keyword);
    const flags = spans.flags.map((span) => this.flag(span, scope));
    const body = spans.body;
    const base = {
      ...absent,
      from: piece.from,
      to: piece.end,
      keywordSpan,
      flags,
      words: spans.words.map((span) => this.word(span, scope)),
      body,
      heredocs: piece.heredocs,
      stage,
      index: this.index,
      trigger,
    };
    switch (keyword) {
      case 'FROM':
        return this.from({ ...base, keyword }, opens);
      case 'RUN': {
        const mounts = flags.filter(({ name }) => name === 'mount').map((flag) => this.mount(flag));
        for (const { options } of mounts) {
          const from = options.find(({ key }) => key === 'from');
          if (from?.valueSpan) this.feed(this.origin(this.word(from.valueSpan, scope)));
        }
        return { ...base, keyword, ...this.command(body), mounts };
      }
      case 'CMD':
      case 'ENTRYPOINT':
      case 'SHELL':
        return { ...base, keyword, ...this.command(body) };
      case 'VOLUME':
        return { ...base, keyword, ...this.command(body) };
      case 'HEALTHCHECK': {
        const [first, second] = base.words;
        const type = first?.text.toUpperCase();
        const command =
          type === 'CMD' && second
            ? { from: second.from, to: body.to }
            : { from: body.to, to: body.to };
        return { ...base, keyword, type, command, ...this.command(command) };
      }
      case 'COPY':
      case 'ADD': {
        const { form, exec } = this.command(body);
        const words =
          form === 'exec' ? exec.map((word) => this.expandExec(word, scope)) : base.words;
        const from = keyword === 'COPY' ? flags.findLast(({ name }) => name === 'from') : undefined;
        const origin = from?.value && this.origin(from.value);
        this.feed(origin);
        const last = words.length > 1 ? words.at(-1) : undefined;
        const isHeredoc = piece.heredocs.some(({ opener }) => opener.from === last?.from);
        return {
          ...base,
          keyword,
          form,
          words,
          sources: words.slice(0, -1),
          destination: isHeredoc ? undefined : last,
          origin,
        };
      }
      case 'ENV':
      case 'LABEL':
      case 'ARG': {
        const pairs = this.pairs(body, keyword, scope);
        if (keyword !== 'LABEL' && !trigger) this.define(keyword, pairs, scope);
        return { ...base, keyword, pairs };
      }
      case 'ONBUILD':
        return { ...base, keyword, inner: this.inner(piece, body) };
      default:
        return { ...base, keyword };
    }
  }

  private spans(piece: Piece, keyword: string) {
    const behind = { from: piece.keyword.to, to: piece.to };
    const { flags, end } = leadingFlags(this.joined, behind);
    const rest = this.trim({ from: end, to: piece.to });
    const body = rest.to > rest.from ? rest : { from: end, to: end };
    if (keyword === 'HEALTHCHECK') return { flags, words: this.split(body), body };
    const words = takesWords(keyword)
      ? piece.words
          .filter(({ to }) => to > body.from)
          .map(({ from, to }) => ({ from: Math.max(from, body.from), to }))
      : [];
    return { flags, words, body };
  }

  private split({ from, to }: Span): Span[] {
    return [...this.joined.slice(from, to).matchAll(/[^\s\u0001](?:\u0001*[^\s\u0001])*/g)].map(
      (match) => ({
        from: from + match.index,
        to: from + match.index + match[0].length,
      }),
    );
  }

  private trim({ from, to }: Span): Span {
    let start = from;
    let end = to;
    const skips = (at: number) =>
      this.joined[at] === DROPPED || isSpace(this.joined.charCodeAt(at));
    while (start < end && skips(start)) start++;
    while (end > start && skips(end - 1)) end--;
    return { from: start, to: end };
  }

  private withoutDroppedEnd({ from, to }: Span): Span {
    let end = to;
    while (end > from && this.joined[end - 1] === DROPPED) end--;
    return { from, to: end };
  }

  private text({ from, to }: Span): string {
    return this.joined.slice(from, to).replaceAll(DROPPED, '');
  }

  private word(span: Span, scope: Scope): Word {
    return this.valued(span, this.joined.slice(span.from, span.to), span.from, scope);
  }

  private valued(span: Span, raw: string, offset: number, scope: Scope, index = this.index): Word {
    const { partial } = expand(raw, offset, this.escape, (name, operator) =>
      lookup(scope, name, index, operator),
    );
    const value = partial.includes(UNKNOWN) ? undefined : partial;
    const { from, to } = span;
    return {
      from,
      to,
      text: raw.includes(DROPPED) ? raw.replaceAll(DROPPED, '') : raw,
      value,
      partial,
    };
  }

  private expandExec(word: Word, scope: Scope): Word {
    return { ...this.valued(word, word.text, word.from, scope), text: word.text };
  }

  private flag(span: Span, scope: Scope): Flag {
    const text = withoutQuotes(this.joined.slice(span.from, span.to));
    const equals = text.indexOf('=');
    const nameEnd = equals < 0 ? text.length : equals;
    const from = span.from + equals + 1;
    return {
      ...span,
      name: text.slice(2, nameEnd).replaceAll(DROPPED, ''),
      nameSpan: { from: span.from + 2, to: span.from + nameEnd },
      value:
        equals < 0
          ? undefined
          : this.valued({ from, to: span.to }, text.slice(equals + 1), from, scope),
    };
  }

  private mount(flag: Flag): Mount {
    const { value } = flag;
    const at = value?.from ?? flag.to;
    const options: MountOption[] = [];
    const text = withoutQuotes(this.joined.slice(flag.from, flag.to)).slice(at - flag.from);
    for (const match of (value ? text : '').matchAll(/[^,]+/g)) {
      const [raw] = match;
      const from = at + match.index;
      const equals = raw.indexOf('=');
      const end = from + raw.length;
      options.push({
        from,
        to: end,
        key: unquote(equals < 0 ? raw : raw.slice(0, equals)).toLowerCase(),
        value: equals < 0 ? undefined : unquote(raw.slice(equals + 1)),
        valueSpan: equals < 0 ? undefined : { from: from + equals + 1, to: end },
      });
    }
    const type = options.findLast(({ key }) => key === 'type')?.value ?? 'bind';
    return { from: flag.from, to: flag.to, flag, type, options };
  }

  /** Exec form is what JSON.parse reads as an array of strings; all else is for a shell. */
  private command({ from, to }: Span): { form: 'exec' | 'shell'; exec: Word[] } {
    const raw = this.joined.slice(from, to);
    if (!raw.startsWith('[')) return { form: 'shell', exec: [] };
    const values = stringArray(raw.replaceAll(DROPPED, ''));
    if (!values) return { form: 'shell', exec: [] };
    const spans = [...raw.matchAll(/"(?:[^"\\]|\\[\s\S])*"/g)];
    const exec = values.map((value, i): Word => {
      const at = from + (spans[i]?.index ?? 0);
      const length = spans[i]?.[0].length ?? 0;
      return { from: at, to: at + length, text: value, value, partial: value };
    });
    return { form: 'exec', exec };
  }

  private from(base: Omit<From, 'image' | 'name' | 'as' | 'platform'>, opens: boolean): From {
    const [target, as, name] = base.words;
    const platform = base.flags.find((flag) => flag.name === 'platform');
    const at = { from: target?.from ?? base.body.from, to: target?.to ?? base.body.from };
    const image = readImage(at, target?.text ?? '', target?.partial ?? '');
    const named = as?.text.toUpperCase() === 'AS' ? name : undefined;
    const parent =
      image.value === undefined ? undefined : this.byName.get(image.value.toLowerCase());
    const draft = { ...base, image, as, name: named, platform };
    if (!opens) return draft;
    const stage: Draft<Stage> & { instructions: Instruction[]; feeders: Stage[] } = {
      from: base.from,
      to: base.to,
      index: this.stages.length,
      name: named?.text,
      opening: draft,
      instructions: [],
      parent,
      root: parent?.root ?? draft,
      feeders: parent ? [parent] : [],
      scope: new Scope(parent?.scope, image.scratch || parent ? undefined : image),
    };
    const opening: From = { ...draft, stage };
    stage.opening = opening;
    if (!parent) stage.root = opening;
    stage.instructions.push(opening);
    this.stages.push(stage);
    this.stage = stage;
    this.fed = new Set(stage.feeders);
    const key = named?.text.toLowerCase();
    if (key !== undefined) this.byName.set(key, stage);
    return opening;
  }

  private origin(word: Word): Origin {
    const { from, to, value } = word;
    const named = value === undefined ? undefined : this.byName.get(value.toLowerCase());
    const numbered =
      value !== undefined && /^\d+$/.test(value) ? this.stages[Number(value)] : undefined;
    return { from, to, value, stage: named ?? numbered };
  }

  private feed(origin: Origin | undefined) {
    const { stage } = this;
    const feeder = origin?.stage;
    if (!stage || !feeder || feeder === stage || this.fed.has(feeder)) return;
    this.fed.add(feeder);
    stage.feeders.push(feeder);
  }

  private inner(piece: Piece, body: Span): Instruction | undefined {
    const [keyword, ...words] = piece.words;
    if (!keyword || this.depth >= deepest) return undefined;
    this.depth++;
    const inner = this.read(
      {
        from: keyword.from,
        to: body.to,
        end: piece.end,
        keyword,
        words,
        heredocs: piece.heredocs,
      },
      true,
    );
    this.depth--;
    return inner;
  }

  /**
   * `KEY=value …`, or the legacy `KEY rest of the line`.
   * Source: https://github.com/moby/buildkit/blob/master/frontend/dockerfile/parser/line_parsers.go (parseNameVal)
   */
  private pairs(body: Span, keyword: 'ENV' | 'LABEL' | 'ARG', scope: Scope): Pair[] {
    const words = this.shellWords(body);
    const [first] = words;
    if (!first) return [];
    const isPair = ({ from, to }: Span) => this.joined.slice(from, to).includes('=');
    if (keyword !== 'ARG' && !isPair(first)) {
      // The name ends at the first white space, be it in quotes or not.
      const name = keywordEnd(this.joined, body);
      const key = this.word(this.trim({ from: first.from, to: name }), scope);
      const rest = this.trim({ from: name, to: body.to });
      const value = rest.to > rest.from ? this.word(rest, scope) : undefined;
      const to = value?.to ?? key.to;
      return [{ from: key.from, to, key, name: nameOf(key), value, legacy: true }];
    }
    return words.map((span): Pair => {
      const equals = this.joined.slice(span.from, span.to).indexOf('=');
      const at = equals < 0 ? span.to : span.from + equals;
      const key = this.word({ from: span.from, to: at }, scope);
      const value = equals < 0 ? undefined : this.word({ from: at + 1, to: span.to }, scope);
      return { ...span, key, name: nameOf(key), value, legacy: false };
    });
  }

  /** Splits at white space outside quotes. */
  private shellWords({ from, to }: Span): Span[] {
    const spans: Span[] = [];
    let start = -1;
    let quote = '';
    for (let at = from; at < to; at++) {
      const char = this.joined[at] ?? '';
      const isBetween = isSpace(char.charCodeAt(0));
      if (start < 0) {
        if (isBetween || char === DROPPED) continue;
        start = at;
      } else if (!quote && isBetween) {
        spans.push({ from: start, to: at });
        start = -1;
        continue;
      }
      if (char === this.escape && quote !== "'") at++;
      else if (quote) quote = char === quote ? '' : quote;
      else if (char === '"' || char === "'") quote = char;
    }
    if (start >= 0) spans.push({ from: start, to });
    return spans.map((span) => this.trim(span));
  }

  private define(kind: 'ENV' | 'ARG', pairs: readonly Pair[], scope: Scope) {
    for (const { name, value, from, to } of pairs) {
      const inherited =
        kind === 'ARG' && !value && scope !== this.globals
          ? this.globals.variable(name)
          : undefined;
      scope.define({
        name,
        kind,
        partial: value?.partial ?? inherited?.partial ?? UNKNOWN,
        assigned: value !== undefined || inherited?.assigned === true,
        definition: { from, to },
        index: this.index,
      });
    }
  }
}

/**
 * What only some instructions have. All of them are given it, so that they are of one shape to the
 * engine: dozens of rules read each, and of objects with more than four shapes V8 looks everything up.
 */
const absent = {
  ...{ keyword: undefined, form: undefined, exec: undefined, mounts: undefined },
  ...{ sources: undefined, destination: undefined, origin: undefined, pairs: undefined },
  ...{ inner: undefined, image: undefined, name: undefined, as: undefined, platform: undefined },
  ...{ type: undefined, command: undefined },
};

/**
 * `ENV "A"=b` sets A, as Docker fills in keys as it does values.
 * Source: https://github.com/moby/buildkit/blob/master/frontend/dockerfile/instructions/commands.go (expandKvp)
 */
const nameOf = ({ value, text }: Word): string => value || text;

/**
 * The value a lookup sees: unknown wherever the base image or the command line may have a say. Only to an operator
 * that says what to take for what nobody gives, an ARG without a value is what it is in a plain build: not set.
 */
export function lookup(
  scope: Scope,
  name: string,
  index: number,
  operator = '',
): string | undefined {
  const variable = scope.variable(name, index);
  if (variable && counts(variable)) return variable.partial;
  if (name === 'PATH' || proxyArgs.has(name) || platformArgs.has(name)) return UNKNOWN;
  const { base } = scope.root;
  if (/^:?[-+]$/.test(operator))
    return base && baseSets(base, name) !== false ? UNKNOWN : undefined;
  return variable || base ? UNKNOWN : undefined;
}

function stringArray(json: string): string[] | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return Array.isArray(value) && value.every((one) => typeof one === 'string')
      ? value
      : undefined;
  } catch {
    return undefined;
  }
}

const unquote = (text: string) => text.replaceAll(DROPPED, '').replace(/^(["'])(.*)\1$/, '$2');

const isKeyword = (word: string): word is Keyword => (keywords as readonly string[]).includes(word);
