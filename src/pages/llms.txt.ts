import type { APIRoute } from 'astro';
import { links } from '../links.ts';
import { guidePages } from '../site/markdown-pages.ts';

/** The guide's contents for programs that read, as https://llmstxt.org/ describes them. */
export const GET: APIRoute = async ({ site, url }) => {
  const home = site ?? url;
  const absolute = (path: string) => new URL(links.to(path), home).href;
  const pages = await guidePages(home);
  const line = ({ id, title, description }: (typeof pages)[number]) =>
    `- [${title}](${absolute(`${id}.md`)}): ${description}`;
  const text = [
    '# Docker best practices',
    '',
    '> A guide to Dockerfiles in fourteen practices, and a checker that runs in the browser. Every',
    '> Dockerfile on its pages has been run through the checker; every rule has a section of its own.',
    '',
    '## Practices',
    '',
    ...pages.filter(({ number }) => number !== undefined).map(line),
    '',
    '## More',
    '',
    ...pages.filter(({ number }) => number === undefined).map(line),
    `- [All rules as data](${absolute('rules.json')}): id, title, reason and the names other checkers give it.`,
    `- [The whole guide in one text](${absolute('llms-full.txt')})`,
    `- [The checker](${absolute('checker/')}): a Dockerfile in, findings with fixes out; nothing is sent anywhere.`,
    '',
  ].join('\n');
  return new Response(text);
};
