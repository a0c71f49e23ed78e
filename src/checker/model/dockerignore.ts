import { Source, type Span } from '../source.ts';

/** One pattern of an ignore file. */
export interface IgnorePattern extends Span {
  /** As Docker uses it: trimmed, cleaned as a path, without the `!` and the slashes at its ends. */
  readonly text: string;
  /** As written, without the `!`. */
  readonly written: string;
  /** Whether it starts with `!` and lets files back in. */
  readonly exception: boolean;
  /** `undefined` where Docker refuses the pattern. */
  readonly matcher: RegExp | undefined;
}

/** A `.dockerignore` file. */
export interface Dockerignore {
  readonly source: Source;
  readonly patterns: readonly IgnorePattern[];
}

/**
 * Reads an ignore file as moby does: `#` is a comment only at the very start of a line, white space
 * around is dropped, and paths are cleaned.
 * Source: https://github.com/moby/patternmatcher/blob/main/ignorefile/ignorefile.go
 */
export function readDockerignore(text: string, path = '.dockerignore'): Dockerignore {
  const source = new Source(text, path);
  const patterns: IgnorePattern[] = [];
  source.lineStarts.forEach((start, i) => {
    const end = source.lineStarts[i + 1] ?? text.length;
    const line = text.slice(start, end).replace(i === 0 ? /^\uFEFF/ : /^$/, '');
    const trimmed = line.trim();
    if (!trimmed || line.startsWith('#')) return;
    const exception = trimmed.startsWith('!');
    const written = exception ? trimmed.slice(1).trim() : trimmed;
    const cleaned = cleanPath(written).replace(/^\/(?=.)/, '');
    const from = text.indexOf(trimmed, start);
    patterns.push({
      from,
      to: from + trimmed.length,
      text: cleaned,
      written,
      exception,
      matcher: written ? matcherOf(cleaned) : undefined,
    });
  });
  return { source, patterns };
}

/** `a//b/./c/../d/` is `a/b/d`. Source: https://pkg.go.dev/path/filepath#Clean */
export function cleanPath(path: string): string {
  const rooted = path.startsWith('/');
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (!rooted) parts.push(part);
  }
  return (rooted ? '/' : '') + parts.join('/') || '.';
}

/** No path on Linux is longer (PATH_MAX), and an expression that long may not compile. */
const longestPath = 4096;
const nothing = /(?!)/;

/**
 * The pattern as a regular expression over whole paths; `undefined` where Docker refuses it. Without
 * `deep`, `**` is no more than `*`, as in the sources of COPY and ADD.
 * Sources: https://github.com/moby/patternmatcher/blob/main/patternmatcher.go (compile) and
 * https://pkg.go.dev/path/filepath#Match
 */
export function matcherOf(pattern: string, deep = true): RegExp | undefined {
  if (pattern.length > longestPath) return nothing;
  const ending = /^\*\*([^/*?[\]\\][^*?[\]\\]*)$/.exec(pattern)?.[1];
  // Two stars before plain text match its end, within a name too: `**.log` is every log.
  if (deep && ending !== undefined) return regexOf(`.*${escapeText(ending)}`);
  let regex = '';
  // A second piece that may be empty adds nothing, and a thousand of them could be tried in too many ways.
  const anything = (piece: string) => {
    if (!regex.endsWith(piece)) regex += piece;
  };
  for (let i = 0; i < pattern.length; i++) {
    const char = pattern[i] ?? '';
    if (deep && char === '*' && pattern[i + 1] === '*') {
      i++;
      if (pattern[i + 1] === '/') i++;
      anything(i + 1 >= pattern.length ? '.*' : '(.*/)?');
    } else if (char === '*') {
      anything('[^/]*');
    } else if (char === '?') {
      regex += '[^/]';
    } else if (char === '\\') {
      i++;
      if (i >= pattern.length) return undefined;
      regex += escapeText(pattern[i] ?? '');
    } else if (char === '[') {
      const [all, not = '', members = ''] = characterSet.exec(pattern.slice(i)) ?? [];
      if (all === undefined) return undefined;
      regex += `[${not}${members.replace(/\\(.)|[^-]/gsu, (one, escaped = one) => escapeMember(escaped))}]`;
      i += all.length - 1;
    } else {
      regex += escapeText(char);
    }
  }
  return regexOf(regex);
}
/** As Go reads it: members and ranges, with `-`, `]` and the backslash behind a backslash only. */
const characterSet = /^\[(\^|(?!\^))((?:(?:\\.|[^\]\\-])(?:-(?:\\.|[^\]\\-]))?)+)\]/su;

const escapeMember = (char: string) => char.replace(/[[\]\\^-]/, '\\$&');

const escapeText = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

function regexOf(body: string): RegExp | undefined {
  try {
    return new RegExp(`^(?:${body})$`, 'su');
  } catch {
    return undefined;
  }
}

export interface IgnoreDecision {
  readonly ignored: boolean;
  /** The line that decided; `undefined` where none speaks of the path. */
  readonly by: IgnorePattern | undefined;
}

/** Which lines match a folder, themselves or through a folder above it; for what lies in it. */
export type Inherited = readonly boolean[];

/** The decision on a folder, and what those in it inherit. */
export interface FolderDecision extends IgnoreDecision {
  readonly inherited: Inherited;
}

/**
 * Whether a path relative to the build context is left out, and by which line: the last that matches
 * the path or a folder above it.
 */
export function decide(ignore: Dockerignore, path: string): IgnoreDecision {
  const cleaned = cleanPath(path).replace(/^\/+/, '');
  let decision: FolderDecision | undefined;
  for (let at = cleaned.indexOf('/'); at >= 0; at = cleaned.indexOf('/', at + 1))
    decision = decideIn(ignore, cleaned.slice(0, at), decision?.inherited);
  const { ignored, by } = decideIn(ignore, cleaned, decision?.inherited);
  return { ignored, by };
}

/**
 * One step of the walk that BuildKit makes, from the top of the context down. A line that did not
 * matter for the folder, because nothing was left out for it to let back in or the other way round,
 * is not asked again for the folder's sake: below `a/x`, a line `!a` lets nothing back in.
 * Sources: https://github.com/moby/patternmatcher/blob/main/patternmatcher.go
 * (MatchesUsingParentResults) and https://github.com/tonistiigi/fsutil/blob/master/filter.go (Walk)
 */
export function decideIn(
  { patterns }: Dockerignore,
  path: string,
  above: Inherited | undefined,
): FolderDecision {
  let by: IgnorePattern | undefined;
  let ignored = false;
  const inherited = patterns.map((pattern, index) => {
    const { exception, matcher } = pattern;
    const matches =
      above?.[index] === true || (exception === ignored && matcher?.test(path) === true);
    if (!matches) return false;
    ignored = !exception;
    by = pattern;
    return true;
  });
  return { ignored, by, inherited };
}

/** Whether an exception could let something below the folder back in. */
export function mayLetBackIn({ patterns }: Dockerignore, folder: string): boolean {
  const cleaned = cleanPath(folder).replace(/^\/+/, '');
  return patterns.some(({ exception, text }) => {
    if (!exception) return false;
    if (cleaned === '.' || text.startsWith('**') || text.startsWith(`${cleaned}/`)) return true;
    const wild = text.search(/[*?[\\]/);
    return wild >= 0 && `${cleaned}/`.startsWith(text.slice(0, text.lastIndexOf('/', wild) + 1));
  });
}
