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

/**
 * The pattern as a regular expression over whole paths.
 * Source: https://github.com/moby/patternmatcher/blob/main/patternmatcher.go (compile)
 */
function matcherOf(pattern: string): RegExp | undefined {
  let regex = '^';
  for (let i = 0; i < pattern.length; i++) {
    const char = pattern[i] ?? '';
    if (char === '*' && pattern[i + 1] === '*') {
      i++;
      if (pattern[i + 1] === '/') i++;
      regex += i + 1 >= pattern.length ? '.*' : '(.*/)?';
    } else if (char === '*') {
      regex += '[^/]*';
    } else if (char === '?') {
      regex += '[^/]';
    } else if (char === '\\') {
      i++;
      if (i >= pattern.length) return undefined;
      regex += escapeChar(pattern[i] ?? '');
    } else if (char === '[') {
      const close = pattern.indexOf(']', i + (pattern[i + 1] === '^' ? 3 : 2));
      if (close < 0) return undefined;
      regex += pattern.slice(i, close + 1).replace(/(?<!^)\[/g, '\\[');
      i = close;
    } else {
      regex += escapeChar(char);
    }
  }
  try {
    return new RegExp(`${regex}$`, 'su');
  } catch {
    return undefined;
  }
}

const escapeChar = (char: string) => char.replace(/[.*+?^${}()|[\]\\/]/, '\\$&');

export interface IgnoreDecision {
  readonly ignored: boolean;
  /** The line that decided; `undefined` where none speaks of the path. */
  readonly by: IgnorePattern | undefined;
}

/**
 * Whether a path relative to the build context is left out, and by which line: the last that matches
 * the path or a folder above it.
 * Source: https://github.com/moby/patternmatcher/blob/main/patternmatcher.go (MatchesOrParentMatches)
 */
export function decide({ patterns }: Dockerignore, path: string): IgnoreDecision {
  const cleaned = cleanPath(path).replace(/^\/+/, '');
  const candidates = [cleaned];
  for (let at = cleaned.lastIndexOf('/'); at > 0; at = cleaned.lastIndexOf('/', at - 1))
    candidates.push(cleaned.slice(0, at));
  let by: IgnorePattern | undefined;
  let ignored = false;
  for (const pattern of patterns) {
    if (pattern.exception !== ignored || !pattern.matcher) continue;
    const { matcher } = pattern;
    if (!candidates.some((candidate) => matcher.test(candidate))) continue;
    ignored = !pattern.exception;
    by = pattern;
  }
  return { ignored, by };
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
