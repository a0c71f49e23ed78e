import type { Peer } from '../rule.ts';
import type { Span } from '../source.ts';
import type { Comment, Dockerfile, Instruction } from './dockerfile.ts';
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
   * `command`: as `instruction`, but inside one it is the command below the comment;
   * `block`: the stage if that one is its FROM, else the instruction.
   */
  readonly scope: 'command' | 'instruction' | 'block' | 'stage' | 'file';
  readonly reason: string | undefined;
  /** The last day it holds, like `2026-11-23`. */
  readonly expires: string | undefined;
}

type Read = Partial<Omit<Suppression, 'form' | keyof Span>> &
  Pick<Suppression, 'scope'> & {
    /** Its own part of the comment, counted from the comment's text, where one comment holds several. */
    readonly part?: Span;
  };

interface Form {
  readonly form: Suppression['form'];
  /** Applied to a comment's text without its `#`. */
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray) => Read | readonly Read[] | undefined;
  /** Whether the tool reads it behind the text of a line as well. */
  readonly trails?: true;
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
      scope: scope === 'global' ? 'file' : scope === 'stage' ? 'block' : 'instruction',
      reason: blank(reason ?? other),
    }),
  },
  {
    // tally reads hadolint's comments too, with its own namespaces: https://github.com/wharflab/tally
    form: 'tally',
    pattern:
      /^hadolint\s+(global\s+)?ignore\s*=\s*((?=[^;#]*\/)[\w/-]+(?:\s*,\s*[\w/-]+)*)\s*(?:#\s*(.*)|;\s*reason=(.*))?$/i,
    read: ([, global, names, reason, other]) => ({
      ids: ids(names),
      scope: global ? 'file' : 'instruction',
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
    pattern: /^(?:trivy|tfsec):ignore:\S+(?:\s+(?:trivy|tfsec):ignore:\S+)*$/i,
    trails: true,
    read: ({ 0: text }) => trivy(text),
  },
  {
    // https://www.checkov.io/2.Basics/Suppressing%20and%20Skipping%20Policies.html
    form: 'checkov',
    pattern:
      /(?:^|\s)(?:checkov|bridgecrew|cortex):skip=\s*([\w-]+(?:\s*,\s*[\w-]+)*)\s*(?::(.*))?/i,
    trails: true,
    read: ([, names, reason]) => ({ ids: list(names), scope: 'file', reason: blank(reason) }),
  },
  {
    // https://docs.kics.io/latest/running-kics/#using_commands_on_scanned_files_as_comments
    form: 'kics',
    pattern:
      /^kics-scan\s+(?:\S+\s+)*?(?:(ignore(?:-line|-block)?)(?!\S)|(disable|enable)\s*=\s*([\w-]+(?:\s*,\s*[\w-]+)*))/i,
    read: ([, ignore, way, names]) => {
      switch (ignore?.toLowerCase()) {
        case 'ignore-line':
          return { scope: 'instruction' };
        case 'ignore-block':
          return { scope: 'block' };
        case 'ignore':
          return { scope: 'file' };
      }
      const key = way?.toLowerCase() === 'enable' ? 'except' : 'ids';
      return { scope: 'file', [key]: list(names) };
    },
  },
  {
    // https://semgrep.dev/docs/ignoring-files-folders-code#ignore-code-through-nosemgrep
    form: 'semgrep',
    pattern: /^nosem(?:grep)?(?::\s*([\w.-]+(?:\s*,\s*[\w.-]+)*)|(?![\w:-]))\s*(?:--|#)?\s*(.*)$/i,
    trails: true,
    read: ([, names, reason]) => ({
      ids: list(names),
      scope: 'instruction',
      reason: blank(reason),
    }),
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
    read: ([, names]) => {
      // Those on the file as a whole cannot be ignored in a line.
      const named = list(names).filter((id) => !/^E[DL]/.test(id));
      return named.length > 0 ? { ids: named, scope: 'instruction' } : undefined;
    },
  },
  {
    form: 'dockerfile_lint',
    pattern: /dockerfile_lint\W+ignore/,
    read: () => ({ scope: 'instruction' }),
  },
];

/** Ours, and the peers whose comments are read. */
export const commentForms: ReadonlySet<string> = new Set(forms.map(({ form }) => form));

/** Every comment that has one of the known forms, whether it silences anything or not. */
export const readSuppressions: (dockerfile: Dockerfile) => readonly Suppression[] = once(readAll);

function readAll(dockerfile: Dockerfile): Suppression[] {
  const found: Suppression[] = [];
  for (const { name, value, from, to } of dockerfile.directives) {
    const read = name.toLowerCase() === 'check' ? buildkit(value, 'file') : undefined;
    if (read) found.push(complete({ from, to }, 'buildkit', read));
  }
  found.push(...comments(dockerfile));
  const { source, instructions } = dockerfile;
  let hash = source.text.indexOf('#');
  for (const instruction of instructions) {
    if (hash >= 0 && hash < instruction.from) hash = source.text.indexOf('#', instruction.from);
    if (hash < 0) break;
    if (hash < instruction.to) found.push(...trailing(source.slice(instruction), instruction.from));
  }
  return found;
}

/** A word of each form; most comments have none of them. */
const hint = /ignore|check|skip|nosem|kics/i;

function* comments({ comments, instructions }: Dockerfile): Generator<Suppression> {
  const checked = new Set<Instruction | undefined>();
  let next = 0;
  for (const comment of comments) {
    for (const found of readComment(comment)) {
      if (found.form === 'buildkit') {
        while ((instructions[next]?.to ?? Number.POSITIVE_INFINITY) <= comment.from) next++;
        // Of several above one instruction BuildKit reads the first.
        if (checked.has(instructions[next])) continue;
        checked.add(instructions[next]);
      }
      yield found;
    }
  }
}

function readComment({ from, to, text }: Comment, trails = false): Suppression[] {
  if (!hint.test(text)) return [];
  for (const form of forms) {
    if (trails && !form.trails) continue;
    const match = form.pattern.exec(text);
    const found = match ? form.read(match) : undefined;
    if (found === undefined) continue;
    const start = to - text.length;
    return [found].flat().map((read) => {
      const { part } = read;
      const span = part ? { from: start + part.from, to: start + part.to } : { from, to };
      return complete(span, form.form, read);
    });
  }
  return [];
}

const mayTrail =
  /[^\S\n]#[^\S\n]*((?:nosem|(?:trivy|tfsec):ignore:|(?:checkov|bridgecrew|cortex):skip=)[^\n]*)/gi;

/** Some tools read their comments at the end of a shell line. */
function* trailing(whole: string, from: number): Generator<Suppression> {
  for (const match of whole.matchAll(mayTrail)) {
    const lead = whole.slice(whole.lastIndexOf('\n', match.index) + 1, match.index);
    // One on a line of its own is read already.
    if (lead.trim() === '') continue;
    const text = (match[1] ?? '').trim();
    const at = from + match.index + match[0].indexOf(match[1] ?? '');
    const hash = from + match.index + match[0].indexOf('#');
    yield* readComment({ from: hash, to: at + text.length, text }, true);
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

/** `trivy:ignore:A trivy:ignore:B:exp:2026-12-31`: those with a last day are for themselves. */
function trivy(text: string): readonly Read[] {
  const all = [...text.matchAll(/(?:trivy|tfsec):ignore:([^\s:]+)(\S*)/gi)].map((match) => ({
    id: match[1] ?? '',
    expires: /:exp:(\d{4}-\d\d-\d\d)/i.exec(match[2] ?? '')?.[1],
    part: { from: match.index, to: match.index + match[0].length },
  }));
  const days = new Set(all.map(({ expires }) => expires));
  const scope = 'instruction' as const;
  if (days.size === 1)
    return [{ ids: ids(all.map(({ id }) => id).join(',')), scope, expires: all[0]?.expires }];
  return all.map(({ id, expires, part }) => ({ ids: ids(id), scope, expires, part }));
}
