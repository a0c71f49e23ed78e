import { createHash } from 'node:crypto';
import { glob, readFile, stat, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** In bytes: a file above it is kept once it was wanted, and not before. */
const largest = 2_000_000;

/** Pictures for link previews, pages that only lead on, and pages for programs are of no use without a network. */
const isUseful = (path: string) => !/^(r|social)\/|\.(md|txt|xml|map)$|^social\.png$/.test(path);

/**
 * Writes the service worker beside the pages, with the list of all files of this build. It has to
 * come after everything that still changes them.
 */
export function offline(): AstroIntegration {
  return {
    name: 'offline',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const files: Record<string, string> = {};
        for await (const path of glob('**/*.*', { cwd: fileURLToPath(dir) })) {
          const name = path.replaceAll('\\', '/');
          const file = new URL(name, dir);
          if (!isUseful(name) || (await stat(file)).size > largest) continue;
          files[name] = digest(await readFile(file));
        }
        const source = new URL('../offline/service-worker.js', import.meta.url);
        const script = await readFile(source, 'utf8');
        await writeFile(new URL('service-worker.js', dir), withFiles(script, files));
        logger.info(`${Object.keys(files).length} files are kept for the time without a network.`);
      },
    },
  };
}

/** The script with its list in front. Its build is named by what is in the list, and by the script. */
function withFiles(script: string, files: Readonly<Record<string, string>>): string {
  const list = JSON.stringify(Object.fromEntries(Object.entries(files).sort()));
  const build = digest(list + script);
  return `const BUILD = ${JSON.stringify(build)};\nconst FILES = ${list};\n${script}`;
}

const digest = (content: string | Buffer) =>
  createHash('sha256').update(content).digest('base64url').slice(0, 12);
