/**
 * Keeps the site for the time without a network: all of one build, or none of it. The build writes
 * the two constants in front of this text; see `src/site/offline.ts`.
 */

// TypeScript knows workers in general, and not which kind this one is.
const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
const scope = new URL(worker.registration.scope);
/** Another build keeps its files apart from these. */
const site = `site-${BUILD}`;
/** Files that are too large to be fetched unasked; what was once wanted is kept. */
const large = 'large';

worker.addEventListener('install', (event) => event.waitUntil(keepAll()));
worker.addEventListener('activate', (event) => event.waitUntil(takeOver()));
worker.addEventListener('message', ({ data }) => {
  if (data === 'take over') void worker.skipWaiting();
});
worker.addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== 'GET' || origin !== scope.origin || !pathname.startsWith(scope.pathname)) return;
  event.respondWith(answer(event.request, pathname.slice(scope.pathname.length)));
});

/** What is there of the same content, of an older build or of an installation cut short, is not fetched again. */
async function keepAll() {
  const kept = await caches.open(site);
  const before = await filesBefore();
  await Promise.all(
    Object.entries(FILES).map(async ([path, digest]) => {
      const key = keyOf(path, digest);
      const known = await before(key);
      // Asked for by the address it is linked with: some hosts redirect `index.html`, and a
      // redirected answer is no answer to a reader who goes there.
      const address = new URL(path.replace(/(^|\/)index\.html$/, '$1'), scope);
      const response = known ?? (await fetch(address, { cache: 'no-cache' }));
      if (!response.ok) throw new Error(`${path}: ${response.status}`);
      await kept.put(key, response);
    }),
  );
}

async function filesBefore() {
  const names = (await caches.keys()).filter((name) => name.startsWith('site-'));
  const before = await Promise.all(names.map((name) => caches.open(name)));
  return async (/** @type {string} */ key) => {
    for (const cache of before) {
      const found = await cache.match(key);
      if (found) return found;
    }
    return undefined;
  };
}

async function takeOver() {
  for (const name of await caches.keys())
    if (name.startsWith('site-') && name !== site) await caches.delete(name);
  await worker.clients.claim();
}

/**
 * @param {Request} request
 * @param {string} path Relative to the scope.
 */
async function answer(request, path) {
  const name = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  const digest = FILES[name];
  if (digest !== undefined) {
    const found = await (await caches.open(site)).match(keyOf(name, digest));
    if (found) return found;
  }
  if (name.startsWith('_astro/')) return kept(request);
  try {
    return await fetch(request);
  } catch (error) {
    const missing = FILES['404.html'];
    const page = missing && (await (await caches.open(site)).match(keyOf('404.html', missing)));
    if (request.mode !== 'navigate' || !page) throw error;
    return page;
  }
}

/**
 * A file whose name holds its digest never changes: once fetched, it is kept.
 * @param {Request} request
 */
async function kept(request) {
  const cache = await caches.open(large);
  const found = await cache.match(request);
  if (found) return found;
  const response = await fetch(request);
  if (response.ok) await cache.put(request, response.clone());
  return response;
}

/**
 * @param {string} path
 * @param {string} digest
 */
const keyOf = (path, digest) => new URL(`${path}?${digest}`, scope).href;
