import { createHash } from 'node:crypto';
import { glob, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Writes a policy into every built page: nothing is fetched from, or sent to, anywhere but the site
 * itself. Inline scripts are named by hash, read from the page as it was built.
 */
export function contentSecurityPolicy(): AstroIntegration {
  return {
    name: 'content-security-policy',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        let pages = 0;
        for await (const path of glob('**/*.html', { cwd: fileURLToPath(dir) })) {
          const page = new URL(path, dir);
          await writeFile(page, withPolicy(await readFile(page, 'utf8')));
          pages += 1;
        }
        logger.info(`${pages} pages carry a policy.`);
      },
    },
  };
}

/**
 * The page with its policy in the head, before anything it could forbid. The character set goes
 * first: browsers look for it in the first 1,024 bytes, and a policy can be longer.
 */
export function withPolicy(html: string): string {
  return html.replace(
    /<head[^>]*>(?:\s*<meta charset=[^>]*>)?/i,
    (head) => `${head}<meta http-equiv="content-security-policy" content="${policyFor(html)}">`,
  );
}

function policyFor(html: string): string {
  const inline = html.matchAll(
    /<script(?![^>]*\s(?:src=|type="application\/))[^>]*>([\s\S]*?)<\/script>/g,
  );
  const hashes = new Set(Array.from(inline, ([, script = '']) => `'sha256-${hash(script)}'`));
  return [
    "default-src 'self'",
    // The search index runs as WebAssembly, and so does ShellCheck in its worker.
    ["script-src 'self' 'wasm-unsafe-eval'", ...hashes].join(' '),
    // Code blocks carry their colours, and the editor its layout, in style attributes.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
}

const hash = (text: string) => createHash('sha256').update(text).digest('base64');
