import type { APIRoute } from 'astro';
import { guidePages, markdownOf } from '../site/markdown-pages.ts';

/** The whole guide in one text, the practices in their order. */
export const GET: APIRoute = async ({ site, url }) => {
  const home = site ?? url;
  const pages = await guidePages(home);
  const texts = await Promise.all(pages.map((page) => markdownOf(page, home)));
  return new Response(texts.join('\n\n'));
};
