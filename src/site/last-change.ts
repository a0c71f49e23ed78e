import { existsSync, readFileSync } from 'node:fs';

/** Tells search engines on which day a page's facts were last checked, as its front matter says. */
export function withLastChange<Item extends { url: string; lastmod?: string | undefined }>(
  item: Item,
): Item {
  const practice = /\/practices\/([^/]+)\/$/.exec(item.url)?.[1];
  const page = new URL(`../content/docs/practices/${practice}.mdx`, import.meta.url);
  if (!practice || !existsSync(page)) return item;
  const day = /^verified: (\d{4}-\d\d-\d\d)$/m.exec(readFileSync(page, 'utf8'))?.[1];
  return day ? { ...item, lastmod: day } : item;
}
