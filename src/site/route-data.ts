import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
import { rules } from '../checker/index.ts';
import { ruleOutline, rulesHeading } from './rule-outline.ts';

/** Rules are drawn by a component, so Starlight does not see their headings: names them in the page's contents. */
export const onRequest = defineRouteMiddleware(({ locals }) => {
  const { entry, toc } = locals.starlightRoute;
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
});
