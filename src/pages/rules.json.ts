import type { APIRoute } from 'astro';
import { rulesData } from '../site/rules-data.ts';

/** The registry for machines: ids, titles, severities, what other checkers call them, where to read on. */
export const GET: APIRoute = ({ site, url }) =>
  new Response(`${JSON.stringify(rulesData(site ?? url), undefined, 2)}\n`, {
    headers: { 'content-type': 'application/json' },
  });
