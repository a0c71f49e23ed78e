import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Practice, practices } from '../../src/checker/index.ts';

/** An MDX page as its author wrote it. */
export interface Page {
  /** Relative to `src/content/docs`. */
  readonly path: string;
  readonly text: string;
  /** The text without its front matter and, line for line, without fences. */
  readonly prose: string;
  readonly frontMatter: ReadonlyMap<string, string>;
  /** The practice that the page teaches, if it is a page of one. */
  readonly practice: Practice | undefined;
}

const root = new URL('../../src/content/docs/', import.meta.url);

/** Every page of the site that a person wrote. */
export const pages: readonly Page[] = readdirSync(fileURLToPath(root), { recursive: true })
  .map(String)
  .filter((path) => /\.mdx?$/.test(path))
  .sort()
  .map(read);

/** The address a page is served at, from the site's root. */
export function addressOf({ path }: Page): string {
  const address = path.replace(/\\/g, '/').replace(/(^|\/)index\.mdx?$|\.mdx?$/, '$1');
  return address ? `/${address.replace(/\/$/, '')}/` : '/';
}

function read(path: string): Page {
  const text = readFileSync(new URL(path, root), 'utf8');
  const front = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/.exec(text);
  const frontMatter = new Map(
    (front?.[1] ?? '').split('\n').flatMap((line): [string, string][] => {
      const field = /^(\w+):\s*(.*?)\s*$/.exec(line);
      return field?.[1] ? [[field[1], unquoted(field[2] ?? '')]] : [];
    }),
  );
  const prose = blankFences(
    (front?.[0] ?? '').replace(/[^\n]/g, '') + text.slice(front?.[0].length ?? 0),
  );
  const practice = practices.find(({ id }) => id === frontMatter.get('practice'));
  return { path, text, prose, frontMatter, practice };
}

function unquoted(value: string): string {
  return /^(['"])(.*)\1$/.exec(value)?.[2] ?? value;
}

function blankFences(text: string): string {
  let mark: string | undefined;
  return text
    .split('\n')
    .map((line) => {
      const found = /^\s*(`{3,}|~{3,})/.exec(line)?.[1];
      const isInside = mark !== undefined;
      if (!mark) mark = found;
      else if (found?.startsWith(mark)) mark = undefined;
      return isInside || found ? '' : line;
    })
    .join('\n');
}
