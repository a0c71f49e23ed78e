import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { practices } from '../../checker/index.ts';
import { drawSocialCard, type SocialCard } from '../../site/social-card.ts';

/** A picture for link previews of each page but the first, which has one drawn by hand. */
export async function getStaticPaths() {
  const pages = await getCollection('docs', ({ id }) => id !== 'index');
  return pages.map(({ id, data }) => {
    const index = practices.findIndex((practice) => practice.id === data.practice);
    const card: SocialCard = {
      title: data.title,
      lead: practices[index]?.motto ?? data.lead ?? data.description ?? '',
      place: index < 0 ? 'The guide' : `Practice ${index + 1} of ${practices.length}`,
    };
    return { params: { page: id }, props: { card } };
  });
}

export const GET: APIRoute<{ card: SocialCard }> = async ({ props: { card } }) =>
  new Response(new Uint8Array(await drawSocialCard(card)), {
    headers: { 'content-type': 'image/png' },
  });
