import type { Peer } from '../rule.ts';
import type { Span } from '../source.ts';
import type { Comment, Dockerfile } from './dockerfile.ts';
import { once } from './once.ts';

/** A comment that silences findings. */
export interface Suppression extends Span {
  /** Whose form it has: ours, or that of a peer. */
  readonly form: 'check' | Peer;
  /** Ids as written. Empty means every rule, or for a peer's form every rule of that peer. */
  readonly ids: readonly string[];
  /** Ids that stay in force all the same. */
  readonly except: readonly string[];
  /**
   * `instruction`: the one below the comment, or the one it stands in; `stage`: that one's stage;
   * `command`: as `instruction`, but inside one it is the command below the comment.
   */
  readonly scope: 'command' | 'instruction' | 'stage' | 'file';
  readonly reason: string | undefined;
  /** The last day it holds, like `2026-11-23`. */
  readonly expires: string | undefined;
}

type Read = Partial<Omit<Suppression, 'form' | keyof Span>> & Pick<Suppression, 'scope'>;

interface Form {
  readonly form: Suppression['form'];
  /** Applied to a comment's text without its `#`. */
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray) => Read | undefined;
}

const list = (text: string | undefined) => (text ?? '').split(/[\s,]+/).filter(Boolean);
const blank = (text: string | undefined) => text?.trim() || undefined;

/** `a,b`, `all` or `*` in a list of ids. */
const ids = (text: string | undefined) => {
  const named = list(text);
  return named.some((id) => id === 'all' || id === '*') ? [] : named;
};

/**
 * Every form we honour, the first that fits a comment counting. Sources are the manuals of the tools
 * named; scopes are theirs, except that a comment may stand anywhere in the block above its instruction.
 */
const forms: readonly Form[] = [
  {
    form: 'check',
    pattern:
      /^check-ignore(-stage|-file)?:\s*([\w-]+(?:\s*,\s*[\w-]+)*)\s*(?:until\s+(\d{4}-\d\d-\d\d)\s*)?(?:--\s*(.*))?$/,
    read: ([, scope, names, expires, reason]) => ({
      ids: ids(names),
      scope: scope === '-file' ? 'file' : scope === '-stage' ? 'stage' : 'instruction',
      expires,
      reason: blank(reason),
    }),
  },
  {
    // https://github.com/hadolint/hadolint#inline-ignores
    form: 'hadolint',
    pattern:
      /^hadolint\s+(?:(stage|global)\s+)?ignore\s*=\s*([DLSC\d]+(?:\s*,\s*[DLSC\d]+)*)\s*(?:#\s*(.*)|;\s*reason=(.*))?$/,
    read: ([, scope, codes, reason, other]) => ({
      ids: list(codes),
      scope: scope === 'global' ? 'file' : scope === 'stage' ? 'stage' : 'instruction',
      reason: blank(reason ?? other),
    }),
  },
  {
    // https://github.com/koalaman/shellcheck/wiki/Directive
    form: 'shellcheck',
    pattern:
      /^shellcheck\s+(?:[a-z-]+=\S+\s+)*disable=((?:SC)?\d+(?:,(?:SC)?\d+)*|all)(?:\s+[a-z-]+=\S+)*\s*(?:#\s*(.*))?$/,
    read: ([, codes, reason]) => ({
      ids: ids(codes).map((code) => (code.startsWith('SC') ? code : `SC${code}`)),
      scope: 'command',
      reason: blank(reason),
    }),
  },
  {
    // https://docs.docker.com/build/checks/#skip-checks
    form: 'buildkit',
    pattern: /^check\s*=\s*(\S+)\s*(.*)$/i,
    read: ([, value, reason]) => buildkit(value, 'instruction', reason),
  },
  {
    form: 'tally',
    pattern:
      /^tally\s+(global\s+)?ignore\s*=\s*([^;\s]+(?:\s*,\s*[^;\s,]+)*)\s*(?:;\s*reason=(.*))?$/i,
    read: ([, global, names, reason]) => ({
      ids: ids(names),
      scope: global ? 'file' : 'instruction',
      reason: blank(reason),
    }),
  },
  {
    form: 'droast',
    pattern: /^droast\s+(global\s+)?ignore\s*=\s*([\w,]+(?:\s*,\s*\w+)*)(.*)$/i,
    read: ([, global, names, rest]) => ({
      ids: ids(names),
      scope: global ? 'file' : 'instruction',
      reason: blank(/reason="([^"]*)"/.exec(rest ?? '')?.[1]),
      expires: /expires=(\d{4}-\d\d-\d\d)/.exec(rest ?? '')?.[1],
    }),
  },
  {
    // https://trivy.dev/latest/docs/configuration/filtering/#by-inline-comments
    form: 'trivy',
    pattern: /^(?:trivy|tfsec):ignore:(\S+)((?:\s+(?:trivy|tfsec):ignore:\S+)*)$/i,
    read: ([, first, others]) => {
      const all = [first, ...list(others).map((one) => one.replace(/^.*?:ignore:/i, ''))];
      const parts = all.map((one) => (one ?? '').split(':'));
      return {
        ids: ids(parts.map(([id]) => id).join(',')),
        scope: 'instruction',
        expires: parts
          .map((part) => part[part.indexOf('exp') + 1])
          .find((day) => /^\d{4}-/.test(day ?? '')),
      };
    },
  },
  {
    // https://www.checkov.io/2.Basics/Suppressing%20and%20Skipping%20Policies.html
    form: 'checkov',
    pattern: /^(?:checkov|bridgecrew|cortex):skip=([\w-]+(?:,[\w-]+)*)\s*(?::(.*))?$/i,
    read: ([, names, reason]) => ({ ids: list(names), scope: 'file', reason: blank(reason) }),
  },
  {
    // https://docs.kics.io/latest/running-kics/#using_commands_on_scanned_files_as_comments
    form: 'kics',
    pattern:
      /^kics-scan\s+(ignore-line|ignore-block|ignore|disable|enable)\s*(?:=\s*([\w,\s-]+))?$/,
    read: ([, what, names]) => {
      if (what === 'ignore-line') return { scope: 'instruction' };
      if (what === 'ignore-block') return { scope: 'stage' };
      if (what === 'enable') return { scope: 'file', except: list(names) };
      return { scope: 'file', ids: what === 'disable' ? list(names) : [] };
    },
  },
  {
    // https://semgrep.dev/docs/ignoring-files-folders-code#ignore-code-through-nosemgrep
    form: 'semgrep',
    pattern: /^nosem(?:grep)?\s*(?::\s*([\w.,\s-]+))?$/i,
    read: ([, names]) => ({ ids: list(names), scope: 'instruction' }),
  },
  {
    form: 'terrascan',
    pattern: /^ts:skip=(\w+)\s*(.*)$/,
    read: ([, id, reason]) => ({ ids: list(id), scope: 'instruction', reason: blank(reason) }),
  },
  {
    // https://github.com/rcjsuen/dockerfile-utils
    form: 'dockerfile-utils',
    pattern: /^dockerfile-utils:\s*ignore$/i,
    read: () => ({ scope: 'instruction' }),
  },
  {
    form: 'buddy',
    pattern: /^linter\s+ignore\s*=\s*([A-Z]{2}\d+(?:\s*,\s*[A-Z]{2}\d+)*)$/,
    read: ([, names]) => ({ ids: list(names), scope: 'instruction' }),
  },
  {
    form: 'dockerfile_lint',
    pattern: /dockerfile_lint\W+ignore/,
    read: () => ({ scope: 'instruction' }),
  },
];

/** Every comment that has one of the known forms, whether it silences anything or not. */
export const readSuppressions: (dockerfile: Dockerfile) => readonly Suppression[] = once(readAll);

function readAll(dockerfile: Dockerfile): Suppression[] {
  const { comments, directives } = dockerfile;
  const found: Suppression[] = [];
  for (const { name, value, from, to } of directives) {
    const read = name.toLowerCase() === 'check' ? buildkit(value, 'file') : undefined;
    if (read) found.push(complete({ from, to }, 'buildkit', read));
  }
  for (const comment of comments) found.push(...readComment(comment));
  return [...found, ...trailing(dockerfile)];
}

/** A word of each form; most comments have none of them. */
const hint = /ignore|check|skip|nosem|kics/i;

function readComment({ from, to, text }: Comment): Suppression[] {
  if (!hint.test(text)) return [];
  for (const { form, pattern, read } of forms) {
    const match = pattern.exec(text);
    const found = match && read(match);
    if (found) return [complete({ from, to }, form, found)];
  }
  return [];
}

/** semgrep's comment may stand at the end of a shell line. */
function* trailing({ source, instructions }: Dockerfile): Generator<Suppression> {
  if (!source.text.includes('nosem')) return;
  for (const { from, to } of instructions) {
    const match = /[^\S\n]#[^\S\n]*(nosem(?:grep)?[^\n]*)/.exec(source.text.slice(from, to));
    if (!match) continue;
    const at = from + match.index + 1;
    const text = match[1] ?? '';
    yield* readComment({ from: at, to: from + match.index + match[0].length, text: text.trim() });
  }
}

const complete = ({ from, to }: Span, form: Suppression['form'], read: Read): Suppression => ({
  from,
  to,
  form,
  ids: read.ids ?? [],
  except: read.except ?? [],
  scope: read.scope,
  reason: read.reason,
  expires: read.expires,
});

/** `skip=A,B;error=true;experimental=C`: names are case-sensitive, and `experimental` beats `skip`. */
function buildkit(
  value: string | undefined,
  scope: Suppression['scope'],
  reason?: string,
): Read | undefined {
  const options = new Map(
    (value ?? '').split(';').map((option) => {
      const [key = '', names = ''] = option.split('=');
      return [key.trim().toLowerCase(), names] as const;
    }),
  );
  const skip = options.get('skip');
  if (!skip) return undefined;
  const experimental = options.get('experimental') ?? '';
  return {
    ids: ids(skip),
    except: experimental === 'all' ? [] : list(experimental),
    scope,
    reason: blank(reason),
  };
}
