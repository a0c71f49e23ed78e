import { Source, type Span } from '../source.ts';

/** One pattern of an ignore file. */
export interface IgnorePattern extends Span {
  /** As written, without the `!`. */
  readonly text: string;
  /** Whether it starts with `!` and lets files back in. */
  readonly exception: boolean;
}

/** A `.dockerignore` file. */
export interface Dockerignore {
  readonly source: Source;
  readonly patterns: readonly IgnorePattern[];
}

/** Source: https://docs.docker.com/build/concepts/context/#dockerignore-files */
export function readDockerignore(text: string, path = '.dockerignore'): Dockerignore {
  const source = new Source(text, path);
  const patterns: IgnorePattern[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    const trimmed = line.replace(/^\uFEFF/, '').trim();
    const from = at + line.indexOf(trimmed);
    at += line.length + 1;
    if (!trimmed || line.replace(/^\uFEFF/, '').startsWith('#')) continue;
    const exception = trimmed.startsWith('!');
    const pattern = exception ? trimmed.slice(1).trim() : trimmed;
    patterns.push({ from, to: from + trimmed.length, text: pattern, exception });
  }
  return { source, patterns };
}
