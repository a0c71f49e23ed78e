import type { APIRoute } from 'astro';
import { links, linksUnder } from '../links.ts';
import { checklist } from '../site/checklist.ts';

/** The checklist as a list of tasks, to paste into a pull request. */
export const GET: APIRoute = async ({ site, url }) => {
  const { practice, rule } = linksUnder(new URL(links.to(''), site ?? url).href);
  const parts = await checklist();
  const lines = parts.flatMap(({ practice: id, title, rules }) => [
    '',
    `**[${title}](${practice(id)})**`,
    '',
    ...rules.map((one) => `- [ ] [${one.title}](${rule(one.id)})`),
  ]);
  return new Response(['# Dockerfile checklist', ...lines, ''].join('\n'), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
};
