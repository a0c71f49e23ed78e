import type { Span } from '../source.ts';
import { DROPPED, isSpace } from './characters.ts';
import type { Comment, Directive, Heredoc } from './dockerfile.ts';
import { heredocOpeners } from './heredoc-openers.ts';

/** One instruction as Docker joins it: its lines up to the last that does not continue. */
export interface LogicalLine extends Span {
  readonly heredocs: readonly Heredoc[];
  /** Behind the closing line of the last heredoc, or `to` where there is none. */
  readonly end: number;
}

export interface Lines {
  readonly escape: string;
  readonly directives: readonly Directive[];
  readonly comments: readonly Comment[];
  readonly lines: readonly LogicalLine[];
  readonly emptyContinuations: readonly Span[];
  /** The text at the same length, with U+0001 for each character that Docker drops when it joins lines. */
  readonly joined: string;
}

/**
 * Splits a text into instructions, line by line, as BuildKit's parser does: directives, comments,
 * continuations, heredocs. The dockerfile-ast parser differs in the cases named in
 * decisions/0002-reading-as-buildkit-does.md, hence this pass before it.
 * Source: https://github.com/moby/buildkit/blob/master/frontend/dockerfile/parser/parser.go
 */
export function readLines(text: string): Lines {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const { directives, end } = readDirectives(text, start);
  const escape = escapeOf(directives);
  const comments: Comment[] = text.startsWith('#!', start)
    ? [commentAt(text, start, lineEnd(text, start))]
    : [];
  const lines: LogicalLine[] = [];
  const emptyContinuations: Span[] = [];
  const joined: string[] = [];
  let copied = 0;
  let drops: Span[] = [];
  const drop = (from: number, to: number) => {
    joined.push(text.slice(copied, from), DROPPED.repeat(to - from));
    copied = to;
    drops.push({ from, to });
  };

  for (let at = end; at < text.length; ) {
    const first = firstInk(text, at);
    if (first >= text.length) break;
    const stop = lineEnd(text, first);
    if (text[first] === '#') {
      comments.push(commentAt(text, first, stop));
      at = stop + 1;
      continue;
    }

    let from = first;
    let to = stop;
    drops = [];
    let mark = continuation(text, first, stop, escape);
    // A line of the escape character alone: the instruction begins below it.
    let begun = mark !== first;
    let droppedFrom = mark;
    while (mark >= 0) {
      const next = to + 1;
      if (next >= text.length) {
        drop(droppedFrom, Math.min(next, text.length));
        droppedFrom = -1;
        break;
      }
      to = lineEnd(text, next);
      const ink = firstInkInLine(text, next, to);
      if (ink < 0) {
        if (to < text.length) emptyContinuations.push({ from: next, to: to + 1 });
        continue;
      }
      if (text[ink] === '#') {
        comments.push(commentAt(text, ink, to));
        continue;
      }
      drop(droppedFrom, next);
      if (!begun) from = ink;
      mark = continuation(text, next, to, escape);
      begun ||= mark !== ink;
      droppedFrom = mark;
    }
    if (droppedFrom >= 0) drop(droppedFrom, Math.min(to, text.length));

    const line = { from, to: trimRight(text, from, Math.min(to, text.length)) };
    if (!begun || line.to <= line.from) {
      at = to + 1;
      continue;
    }
    const heredocs = heredocsOf(text, line, to, drops);
    const last = heredocs.at(-1);
    lines.push({ ...line, heredocs, end: last ? last.to : line.to });
    at = last ? lineEnd(text, last.to) + 1 : to + 1;
  }
  joined.push(text.slice(copied));
  return { escape, directives, comments, lines, emptyContinuations, joined: joined.join('') };
}

/** `syntax`, `escape` and `check`; any other name ends the directives. */
const known = new Set(['syntax', 'escape', 'check']);
const directive = /^[^\S\n]*#\s*([a-zA-Z][a-zA-Z0-9]*)\s*=\s*(.+?)\s*$/;

function readDirectives(text: string, start: number) {
  const directives: Directive[] = [];
  // `syntax` and `check` are looked for below a `#!` line, too, and `escape` is not:
  // https://github.com/moby/buildkit/blob/v0.26.0/frontend/dockerfile/parser/directives.go (discardShebang)
  const isScript = text.startsWith('#!', start);
  let at = isScript ? lineEnd(text, start) + 1 : start;
  while (at < text.length) {
    const stop = lineEnd(text, at);
    if (stop - at > 5000) break;
    const match = directive.exec(text.slice(at, stop));
    const [, name, value] = match ?? [];
    if (name === undefined || value === undefined || !known.has(name.toLowerCase())) break;
    if (isScript && name.toLowerCase() === 'escape') break;
    const from = text.indexOf('#', at);
    const nameFrom = text.indexOf(name, from);
    const valueFrom = text.indexOf(value, text.indexOf('=', nameFrom) + 1);
    directives.push({
      from,
      to: valueFrom + value.length,
      name,
      nameSpan: { from: nameFrom, to: nameFrom + name.length },
      value,
      valueSpan: { from: valueFrom, to: valueFrom + value.length },
    });
    at = stop + 1;
  }
  return { directives, end: at };
}

function escapeOf(directives: readonly Directive[]): string {
  const found = directives.find(({ name }) => name.toLowerCase() === 'escape');
  return found?.value === '`' ? '`' : '\\';
}

function commentAt(text: string, from: number, stop: number): Comment {
  const to = trimRight(text, from, stop);
  return { from, to, text: text.slice(from + 1, to).trim() };
}

/** Offset of the `\n` that ends the line, or the text's length. */
function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

function firstInk(text: string, at: number): number {
  let i = at;
  while (i < text.length && isSpace(text.charCodeAt(i))) i++;
  return i;
}

function firstInkInLine(text: string, at: number, stop: number): number {
  for (let i = at; i < stop; i++) if (!isSpace(text.charCodeAt(i))) return i;
  return -1;
}

function trimRight(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && isSpace(text.charCodeAt(end - 1))) end--;
  return end;
}

/** Offset of the escape character that continues the line, or -1. Two of them in a row do not. */
function continuation(text: string, from: number, stop: number, escape: string): number {
  let i = stop;
  while (i > from && text[i - 1] === '\r') i--;
  while (i > from && (text[i - 1] === ' ' || text[i - 1] === '\t')) i--;
  const mark = i - 1;
  if (mark < from || text[mark] !== escape) return -1;
  return mark > from && text[mark - 1] === escape ? -1 : mark;
}

const mayHoldHeredoc = /^(?:onbuild\s+)?(run|copy|add)\s/i;

function heredocsOf(text: string, line: Span, stop: number, drops: readonly Span[]): Heredoc[] {
  const written = text.slice(line.from, line.to);
  if (!written.includes('<')) return [];
  const logical = withoutDropped(written, line, drops);
  const [, keyword] = mayHoldHeredoc.exec(logical.replaceAll(DROPPED, '')) ?? [];
  if (keyword === undefined) return [];
  const heredocs: Heredoc[] = [];
  let at = stop + 1;
  for (const opener of heredocOpeners(logical)) {
    const { name, chomp } = opener;
    // A shell minds a backslash in the name, too; Docker, which reads what COPY and ADD write, does not.
    const quoted = opener.quoted || (opener.slashed && /run/i.test(keyword));
    const span = { from: line.from + opener.from, to: line.from + opener.to };
    const bodyFrom = Math.min(at, text.length);
    let end = bodyFrom;
    let terminated = false;
    while (end < text.length) {
      const close = lineEnd(text, end);
      if (isTerminator(text, end, close, opener)) {
        terminated = true;
        const to = trimRight(text, end, close);
        const body = { from: bodyFrom, to: end };
        heredocs.push({ name, quoted, chomp, from: span.from, to, opener: span, body, terminated });
        at = close + 1;
        break;
      }
      end = close + 1;
    }
    if (terminated) continue;
    const body = { from: bodyFrom, to: text.length };
    const to = text.length;
    heredocs.push({ name, quoted, chomp, from: span.from, to, opener: span, body, terminated });
    at = text.length;
  }
  return heredocs;
}

function isTerminator(
  text: string,
  from: number,
  close: number,
  { name, chomp }: { readonly name: string; readonly chomp: boolean },
): boolean {
  let start = from;
  if (chomp) while (text[start] === '\t') start++;
  let end = close;
  while (end > start && text[end - 1] === '\r') end--;
  return end - start === name.length && text.startsWith(name, start);
}

/** The line at the same length, with what joining removes from it marked. */
function withoutDropped(written: string, { from, to }: Span, drops: readonly Span[]): string {
  let result = '';
  let at = 0;
  for (const drop of drops) {
    const start = Math.max(drop.from, from) - from;
    const end = Math.min(drop.to, to) - from;
    if (start >= end) continue;
    result += written.slice(at, start) + DROPPED.repeat(end - start);
    at = end;
  }
  return result + written.slice(at);
}
