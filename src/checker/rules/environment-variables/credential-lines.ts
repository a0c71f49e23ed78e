import type { Span } from '../../source.ts';
import { isHarmlessValue, isSecretName } from './secret-names.ts';

/** A credential that a text holds, wherever the text came from. */
export interface Held extends Span {
  /** What begins a sentence about it. */
  readonly what: string;
  readonly secret: string;
}

/** `DB_PASSWORD=…`, `password: …`, `//registry/:_authToken=…`: the lines of a file of settings. */
export function linesOf({ text }: { readonly text: string }, body: Span, path: string): Held[] {
  const found: Held[] = [];
  const isCode =
    code.test(path) || /^#!(?!.*\b(?:ba|da|k|z)?sh\b)/.test(text.slice(body.from, body.from + 80));
  for (let from = body.from; from < body.to; ) {
    const next = text.indexOf('\n', from);
    const to = next < 0 || next > body.to ? body.to : next;
    const held = to - from < longest ? lineOf(text.slice(from, to), isCode) : undefined;
    if (held) found.push({ ...held, from: from + held.from, to: from + held.to });
    from = to + 1;
  }
  return found;
}

function lineOf(text: string, isCode: boolean): Held | undefined {
  const match = line.exec(text);
  if (!match) return undefined;
  const [, key = '', quote = '', secret = ''] = match;
  if (!isSecretName(key) || isHarmlessValue(key, secret)) return undefined;
  if (kinds.test(secret) || reference.test(secret)) return undefined;
  // Without quotes, code means a variable, and settings what is filled in later.
  if (quote === '' && (isCode || !isPlain(secret))) return undefined;
  if (secret.length < 4 && !secret.startsWith('$')) return undefined;
  const from = text.length - text.trimStart().length;
  return { from, to: text.trimEnd().length, what: `The value of ${key}`, secret };
}

const isPlain = (secret: string) =>
  /^\$(?:\w+|\{\w+\})$/.test(secret) || !/[(){}[\]<>$`*|]/.test(secret);

/** What kind of value is wanted, or where users are looked up: `passwd: files`. */
const kinds =
  /^(?:string|str|text|required|optional|prompt|file|files|compat|sss|secret|token|password)$/i;

/** What is put in later, `@password@`, `NPM_TOKEN`, or read from elsewhere: `config.password`. */
const reference = /^(?:@.*@|%.*%|__.*__|[A-Z]+(?:_[A-Z]+)+|[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)+)$/;

/** Longer lines hold something else. */
const longest = 1000;

const line =
  /^\s*(?:export\s+|-\s+)?["']?(?:(?:[\w-]+\.)*|(?:\/\/[^\s=]{1,200})?:)(\w*(?:password|passwd|passphrase|secret|token|api_?key|_auth|secret_?key|access_?key)s?\d{0,3})["']?\s*[:=]\s*(["']?)([^\s"'\\]{2,200})["']?[,;]?\s*$/i;

/** Languages in which a bare word is a variable. */
const code =
  /\.(?:py|[cm]?[jt]sx?|rb|php|pl|go|java|kts?|groovy|gradle|rs|c|h|cc|cpp|cs|lua|ps1|r|html?|md|txt)$/i;

// https://www.postgresql.org/docs/current/sql-createrole.html, https://dev.mysql.com/doc/refman/8.4/en/create-user.html
const statement =
  /\b(?:PASSWORD(?: ?=)?|IDENTIFIED (?:WITH [\w']{1,40} )?BY) {0,9}'([^']{1,200})'/i;
const changes = /\b(?:CREATE|ALTER|GRANT|SET)\b/i;

/** `… PASSWORD '…'` of PostgreSQL, `… IDENTIFIED BY '…'` of MySQL and Oracle. */
export function statementsOf({ text }: { readonly text: string }, body: Span): Held[] {
  const found: Held[] = [];
  const inside = text.slice(body.from, body.to);
  if (!/password|identified/i.test(inside)) return found;
  for (const { 0: one, index } of inside.matchAll(/[^;]+/g)) {
    const match = statement.exec(one);
    if (!match || !changes.test(one)) continue;
    const lineStart = one.lastIndexOf('\n', match.index) + 1;
    if (/^\s*(?:--|#)/.test(one.slice(lineStart, match.index))) continue;
    const from = body.from + index + match.index;
    found.push({
      from,
      to: from + match[0].length,
      what: 'The password in this statement',
      secret: match[1] ?? '',
    });
  }
  return found;
}
