import { getCollection } from 'astro:content';
import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { markdownToHtml } from 'satteri';
import { links, linksUnder } from '../links.ts';
import { byDay } from '../site/changes.ts';
import { withAbsoluteLinks } from '../site/page-markdown.ts';

/** Changes in advice as RSS: what a reader who knew the guide would do otherwise today. */
export const GET: APIRoute = async ({ site, url }) => {
  const home = site ?? url;
  const whole = linksUnder(new URL(links.to(''), home).href);
  const changes = byDay(await getCollection('changes'));
  return rss({
    title: 'Docker best practices: changes in advice',
    description: 'What the guide advises otherwise than before, and why.',
    site: new URL(links.to('changes/'), home),
    items: changes.map(({ id, data, body = '' }) => ({
      title: data.title,
      pubDate: data.date,
      link: new URL(`${links.to('changes/')}#${id}`, home).href,
      content: markdownToHtml(withAbsoluteLinks(body, whole)).html,
    })),
  });
};
