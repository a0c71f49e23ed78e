import type { Edit, Span } from '../../checker/index.ts';

/** A part of a text that reads like a secret. */
export interface Secret extends Span {
  /** What it looks like, in words: "GitHub token". */
  readonly kind: string;
}

/**
 * Well-known shapes, each with its own prefix, so that a match is rarely a coincidence. A group
 * named `secret` narrows the span. Each takes time proportional to the text, hostile ones included.
 */
const shapes: readonly (readonly [kind: string, shape: RegExp])[] = [
  [
    'private key',
    /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z0-9 ]{0,40}PRIVATE KEY-----|$)/g,
  ],
  ['AWS access key id', /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g],
  ['GitHub token', /\b(?:gh[opsur]_[A-Za-z0-9]{36,}|github_pat_\w{22,})/g],
  ['GitLab token', /\bgl(?:pat|dt|rt|cbt|ptt)-[\w-]{20,}/g],
  ['Slack token', /\bxox[abeoprs]-[\w-]{10,}/g],
  ['Google API key', /\bAIza[\w-]{35}/g],
  ['Stripe key', /\b[rs]k_(?:live|test)_[A-Za-z0-9]{16,}/g],
  ['npm token', /\bnpm_[A-Za-z0-9]{36}\b/g],
  ['PyPI token', /\bpypi-[\w-]{40,}/g],
  ['Docker Hub token', /\bdckr_(?:pat|oat)_[\w-]{20,}/g],
  ['Hugging Face token', /\bhf_[A-Za-z0-9]{30,}/g],
  ['API key', /(?<![\w-])sk-(?=[\w-]{0,100}\d)[\w-]{20,}/g],
  ['SendGrid key', /(?<![\w-])SG\.[\w-]{16,}\.[\w-]{16,}/g],
  ['JSON web token', /(?<![\w-])eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]*/g],
  ['password in an address', /:\/\/[^\s:/@'"]{0,200}:(?<secret>[^\s/@'"]{1,200})@/dg],
  ['Authorization header', /\bauthorization: ?(?:basic|bearer|token) (?<secret>[^\s'"\\]+)/dgi],
];

/** Names that hold secrets; those of files, switches and ids do not. */
const secretName =
  /(?:pass(?:word|wd|phrase)?|pwd|secret|token|api_?key|access_?key|private_?key|credentials?|auth)$/i;
const assignment =
  /(?<![\w.-])(?<name>[\w.-]{1,80})(?:=| ?: )(?<secret>"[^"\n]*"|'[^'\n]*'|[^\s"',;&|)]+)/dg;
const spacedEnv = /^[ \t]*ENV[ \t]+(?<name>\w+)[ \t]+(?<secret>[^\s=][^\n\\]*)$/dgim;

/** The secrets that a person would regret to have sent, in order and without overlaps. */
export function findSecrets(text: string): readonly Secret[] {
  const found: Secret[] = [];
  for (const [kind, shape] of shapes)
    for (const match of text.matchAll(shape)) {
      const span = spanOf(match, text);
      if (isLiteral(text.slice(span.from, span.to))) found.push({ kind, ...span });
    }
  for (const pattern of [assignment, spacedEnv])
    for (const match of text.matchAll(pattern)) {
      const name = match.groups?.['name'] ?? '';
      const span = spanOf(match, text);
      const value = text.slice(span.from, span.to);
      if (secretName.test(name.replace(/^-+/, '')) && isLiteral(value))
        found.push({ kind: `value of ${name}`, ...span });
    }
  return withoutOverlaps(found);
}

/** Puts a word in place of each line of each secret; lines, their indents and continuations stay. */
export function redactions(text: string, secrets: readonly Span[]): readonly Edit[] {
  return secrets.map(({ from, to }) => {
    const lines = text.slice(from, to).split('\n');
    const insert = lines.map((line) => line.replace(written, 'REDACTED')).join('\n');
    return { from, to, insert };
  });
}

/** What stands on a line, without its indent and what continues it. */
const written = /(?<=^[ \t]*)[^ \t\r\\].*?(?=[ \t]*(?:\\n)?\\?\r?$)/;

function spanOf(match: RegExpExecArray, text: string): Span {
  const [from, to] = match.indices?.groups?.['secret'] ?? [
    match.index,
    match.index + match[0].length,
  ];
  const first = text[from];
  const quoted = to - from >= 2 && (first === '"' || first === "'") && text[to - 1] === first;
  return quoted ? { from: from + 1, to: to - 1 } : { from, to };
}

/** A variable, a path, a placeholder or a switch gives nothing away. */
function isLiteral(value: string): boolean {
  if (value.length < 3 || value.includes('$')) return false;
  if (/^(?:\/|\.\/|\.\.\/|%|<|\{\{|@|\*+$)/.test(value)) return false;
  return !/^(?:redacted|true|false|yes|no|null|none|unset|required|on|off|x+)$/i.test(value);
}

function withoutOverlaps(secrets: readonly Secret[]): readonly Secret[] {
  const result: Secret[] = [];
  for (const secret of [...secrets].sort((a, b) => a.from - b.from || b.to - a.to)) {
    const last = result.at(-1);
    if (!last || secret.from >= last.to) result.push(secret);
  }
  return result;
}
