import { JSDOM } from 'jsdom';
import { markdownToHtml } from 'satteri';

/** A practice as the one-page edition prints it. */
export interface Chapter {
  /** The practice's id; every anchor in the chapter begins with it. */
  readonly id: string;
  readonly number: number;
  /** Markdown with absolute links, beginning with the title. */
  readonly markdown: string;
}

export interface OnePage {
  readonly chapters: readonly { readonly id: string; readonly html: string }[];
  /** Addresses in the order of their numbers, which stand in the text for readers on paper. */
  readonly addresses: readonly string[];
}

/** Sections that the one-page edition leaves to the pages; the links of all others are its footnotes. */
const leftToPages = new Set([
  'See it happen',
  'What the checker looks for',
  'In the app_python project',
  'References',
]);

/**
 * Sets the chapters one after the other: headings one level lower, anchors kept apart, links between
 * chapters kept inside, and each address outside numbered once.
 */
export function onePage(chapters: readonly Chapter[], site: string): OnePage {
  const addresses: string[] = [];
  const numberOf = (address: string) => {
    const known = addresses.indexOf(address);
    return known < 0 ? addresses.push(address) : known + 1;
  };
  const drawn = chapters.map((chapter) => {
    const { document } = new JSDOM(markdownToHtml(chapter.markdown).html).window;
    leaveOut(document);
    for (const heading of document.querySelectorAll('h1, h2, h3, h4, h5')) {
      const isTitle = heading.tagName === 'H1';
      const lower = document.createElement(`h${Number(heading.tagName.slice(1)) + 1}`);
      lower.id = isTitle ? chapter.id : `${chapter.id}-${slug(heading.textContent)}`;
      lower.append(...(isTitle ? [`${chapter.number}. `] : []), ...heading.childNodes);
      heading.replaceWith(lower);
    }
    for (const table of document.querySelectorAll('table'))
      for (const cell of table.querySelectorAll('thead th')) cell.setAttribute('scope', 'col');
    return { id: chapter.id, document };
  });
  const anchors = new Set(drawn.flatMap(({ document }) => idsOf(document)));
  for (const { document } of drawn)
    for (const link of document.querySelectorAll('a')) {
      const inside = anchorFor(link.href, site);
      if (inside && anchors.has(inside)) link.href = `#${inside}`;
      else {
        const mark = document.createElement('sup');
        mark.textContent = String(numberOf(link.href));
        link.after(mark);
        // The edition moves with the site; only paper needs the whole address.
        if (link.href.startsWith(site)) link.href = link.href.slice(new URL(site).origin.length);
      }
    }
  return {
    chapters: drawn.map(({ id, document }) => ({ id, html: document.body.innerHTML })),
    addresses,
  };
}

function leaveOut(document: Document): void {
  for (const heading of document.querySelectorAll('h2')) {
    if (!leftToPages.has(heading.textContent)) continue;
    while (heading.nextSibling && (heading.nextSibling as Element).tagName !== 'H2')
      heading.nextSibling.remove();
    heading.remove();
  }
}

/** The anchor on this page for an address of a practice's page, with or without one of its sections. */
function anchorFor(address: string, site: string): string | undefined {
  const pages = `${site.replace(/\/$/, '')}/practices/`;
  if (!address.startsWith(pages)) return undefined;
  const [page = '', section = ''] = address.slice(pages.length).split('#');
  const id = page.replace(/\/$/, '');
  return section ? `${id}-${section}` : id;
}

const idsOf = (document: Document) => Array.from(document.querySelectorAll('[id]'), ({ id }) => id);

/** As GitHub makes them: lower case, spaces to hyphens, no punctuation. */
const slug = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
