import type { APIRoute } from 'astro';
import { links } from '../links.ts';

/** Everyone may read everything; the map says where everything is. */
export const GET: APIRoute = ({ site, url }) =>
  new Response(
    `User-agent: *\nAllow: /\n\nSitemap: ${new URL(links.to('sitemap-index.xml'), site ?? url).href}\n`,
  );
