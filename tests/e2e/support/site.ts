import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright/test';

const dist = new URL('../../../dist/', import.meta.url);

/** The base path the site was built for, with its closing slash. */
export const base = `${(process.env['BASE'] ?? '').replace(/\/$/, '')}/`;

/** Addresses of all built pages but the short ones, relative to the base; the sitemap's, and nothing found. */
export const addresses: readonly string[] = ['404.html', ...fromSitemap()];

/** A built page's HTML, read from disk. */
export function builtPage(address: string): string {
  return readFileSync(
    new URL(address.endsWith('/') || !address ? `${address}index.html` : address, dist),
    'utf8',
  );
}

/** Every built HTML file, relative to `dist`. */
export function builtFiles(): readonly string[] {
  return readdirSync(fileURLToPath(dist), { recursive: true })
    .map((path) => String(path).replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.html'))
    .sort();
}

/** Whether the build holds a file at a path under the base. */
export function isBuilt(path: string): boolean {
  return existsSync(new URL(path, dist));
}

/** Collects what a quiet page never does: errors, warnings, failed and foreign requests. */
export function watch(page: Page): readonly string[] {
  const heard: string[] = [];
  page.on('pageerror', (error) => heard.push(`error: ${error.message}`));
  page.on('console', (message) => {
    // The configuration of these tests keeps the service worker out, and the page is not to blame.
    if (message.text().includes('registration blocked by Playwright')) return;
    if (['error', 'warning'].includes(message.type())) heard.push(`console: ${message.text()}`);
  });
  page.on('requestfailed', (request) => {
    // What a reader leaves behind by going on did not fail.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') heard.push(`failed: ${request.url()}`);
  });
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== 'localhost')
      heard.push(`foreign: ${request.url()}`);
  });
  return heard;
}

function fromSitemap(): readonly string[] {
  const sitemap = readFileSync(new URL('sitemap-0.xml', dist), 'utf8');
  return Array.from(sitemap.matchAll(/<loc>([^<]*)<\/loc>/g), ([, address = '']) =>
    new URL(address).pathname.slice(base.length),
  );
}
