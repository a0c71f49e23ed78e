import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { pages } from '../support/pages.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Words of a page; where it draws a rule, imports or ticks its checklist is no claim of its own. */
const words = '^([^<ich]|i[^m]|<[^R]|c[^h]|h[^i])';

/** The day of the last commit that changed the words of the page, or nothing without a history. */
function lastChange(path: string): string | undefined {
  try {
    const git = (...args: string[]) =>
      execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: 'pipe' }).trim();
    if (git('rev-parse', '--is-shallow-repository') === 'true') return undefined;
    return git('log', '-1', '--format=%cs', '-G', words, '--', path) || undefined;
  } catch {
    return undefined;
  }
}

test.for(pages.filter(({ practice }) => practice))(
  '$path was verified no earlier than it was last rewritten',
  ({ path, frontMatter }, { skip }) => {
    const changed = lastChange(`src/content/docs/${path}`);
    if (!changed) return skip('There is no whole history of the pages here.');
    expect(frontMatter.get('verified') ?? '').toSatisfy((day: string) => day >= changed);
  },
);
