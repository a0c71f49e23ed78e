import { getCollection } from 'astro:content';
import { practices } from '../checker/index.ts';
import { links, linksUnder } from '../links.ts';
import { type PageSource, pageMarkdown, type Surroundings } from './page-markdown.ts';

/** A page of the guide, to be written as Markdown. */
export interface GuidePage extends PageSource {
  /** `practices/linting`, without slashes around. */
  readonly id: string;
  readonly description: string;
  /** Counts from 1; absent on pages that teach no practice. */
  readonly number: number | undefined;
}

/** Pages that are a place to work have no text to read. */
const places = new Set(['', 'index', 'checker']);

/** Whether the page of that id is one to read, and so has its Markdown beside it. */
export const isRead = (id: string) => !places.has(id);

/** The pages that are read, those of the practices first and in their order. */
export async function guidePages(site: URL): Promise<readonly GuidePage[]> {
  const numberOf = (practice: string | undefined) =>
    practices.findIndex(({ id }) => id === practice) + 1 || undefined;
  const entries = await getCollection('docs', ({ id }) => isRead(id));
  return entries
    .map(({ id, body = '', data }) => {
      const number = numberOf(data.practice);
      return {
        id,
        body,
        number,
        title: data.title,
        description: data.description ?? '',
        lead: number === undefined ? data.lead : practices[number - 1]?.motto,
        address: new URL(links.to(`${id}/`), site).href,
      };
    })
    .sort((a, b) => (a.number ?? 99) - (b.number ?? 99) || a.id.localeCompare(b.id));
}

/** The page as Markdown, with absolute addresses under `site`. */
export async function markdownOf(
  page: GuidePage,
  site: URL,
  edition: Surroundings['edition'] = 'whole',
): Promise<string> {
  const measurements = await getCollection('measurements');
  return pageMarkdown(page, {
    edition,
    links: linksUnder(new URL(links.to(''), site).href),
    measurements: new Map(measurements.map(({ id, data }) => [id, data])),
    fileOf: (path) => files[`/${path}`],
  });
}

/** The example's own files, which a page shows as they are. */
const files: Readonly<Record<string, string>> = import.meta.glob('/examples/**/*', {
  query: '?raw',
  import: 'default',
  eager: true,
  // Files whose name begins with a dot are among them.
  exhaustive: true,
});
