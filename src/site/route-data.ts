import { getEntry } from 'astro:content';
import { defineRouteMiddleware, type StarlightRouteData } from '@astrojs/starlight/route-data';
import { rules } from '../checker/index.ts';
import { links } from '../links.ts';
import { isRead } from './markdown-pages.ts';
import { ruleOutline, rulesHeading } from './rule-outline.ts';
import { socialSize } from './social-card.ts';

export const onRequest = defineRouteMiddleware(async ({ locals, site, url }) => {
  nameRules(locals.starlightRoute);
  const { id, head } = locals.starlightRoute;
  const isPage = (await getEntry('docs', id || 'index')) !== undefined;
  const image = isPage && id ? `social/${id}.png` : 'social.png';
  const property = (name: string, content: string) =>
    head.push({ tag: 'meta', attrs: { property: name, content } });
  property('og:image', new URL(links.to(image), site ?? url).href);
  property('og:image:width', String(socialSize.width));
  property('og:image:height', String(socialSize.height));
  property('og:image:alt', `${locals.starlightRoute.entry.data.title}, in large letters`);
  if (isPage && isRead(id))
    head.push({
      tag: 'link',
      attrs: { rel: 'alternate', type: 'text/markdown', href: links.to(`${id}.md`) },
    });
});

/** Rules are drawn by a component, so Starlight does not see their headings: names them in the page's contents. */
function nameRules({ entry, toc }: StarlightRouteData): void {
  const section = toc?.items.find(({ text }) => text === rulesHeading);
  if (!section || !entry.body) return;
  const headings = [...section.children];
  for (const group of ruleOutline(entry.body)) {
    const parent = group.heading === undefined ? section : headings.shift();
    parent?.children.push(
      ...group.rules.map((id) => ({
        depth: parent.depth + 1,
        slug: id,
        text: rules.find((rule) => rule.id === id)?.title ?? id,
        children: [],
      })),
    );
  }
}
