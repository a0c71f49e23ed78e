import type { APIRoute } from 'astro';
import { type GuidePage, guidePages, markdownOf } from '../site/markdown-pages.ts';

/** Each page that is read, as Markdown beside it: `/practices/linting.md`. */
export async function getStaticPaths() {
  const pages = await guidePages(new URL(import.meta.env.SITE));
  return pages.map((page) => ({ params: { page: page.id }, props: { page } }));
}

export const GET: APIRoute<{ page: GuidePage }> = async ({ props: { page }, site, url }) =>
  new Response(await markdownOf(page, site ?? url), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
