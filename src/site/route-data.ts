import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
import { practices } from '../checker/index.ts';

/** The heading under which pages draw their rules. */
const rulesHeading = 'what-the-checker-looks-for';

/** Rules are drawn by a component, so Starlight does not see their headings: names them in the page's contents. */
export const onRequest = defineRouteMiddleware(({ locals }) => {
  const { entry, toc } = locals.starlightRoute;
  const practice = practices.find(({ id }) => id === entry.data.practice);
  const section = toc?.items.find(({ slug }) => slug === rulesHeading);
  if (!practice || !section) return;
  section.children.push(
    ...practice.rules.map(({ id, title }) => ({ depth: 3, slug: id, text: title, children: [] })),
  );
});
