import {
  leftOut,
  peers,
  practices,
  type Rule,
  rules,
  shellCodes,
  shellCodesOff,
  wikiOf,
} from '../checker/index.ts';
import { readClaim } from '../fences.ts';
import type { Links } from '../links.ts';
import { visible } from './drawing.ts';
import type { Measurement } from './measurement.ts';
import { namesOfPeers, peerNamesOf } from './peers.ts';
import { ruleOutline } from './rule-outline.ts';

/** A page as its author wrote it: the body is MDX, without front matter. */
export interface PageSource {
  readonly title: string;
  /** The sentence under the title. */
  readonly lead: string | undefined;
  readonly body: string;
  /** The page's own absolute address, for what cannot be said in Markdown. */
  readonly address: string;
}

/** What a page draws from elsewhere. */
export interface Surroundings {
  /** Absolute addresses inside the site. */
  readonly links: Links;
  readonly measurements: ReadonlyMap<string, Measurement & { readonly title: string }>;
  /** The text of a file that a page imports, by the end of its path. */
  readonly fileOf: (path: string) => string | undefined;
  /** `short` names a rule and links to its section instead of writing it out, and keeps to the first language. */
  readonly edition: 'whole' | 'short';
}

/**
 * The page as plain Markdown, which needs no program to be read: rules written out from the
 * registry, tabs one after the other, links made absolute. What is only drawn is linked to.
 */
export function pageMarkdown(page: PageSource, around: Surroundings): string {
  const levels = levelsOf(page.body);
  const lead = page.lead ? [page.lead, ''] : [];
  const lines = [`# ${page.title}`, '', ...lead];
  let fence = '';
  const body = around.edition === 'short' ? inFirstLanguage(page.body) : page.body;
  for (const line of wholeElements(body.split(/\r?\n/))) {
    const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence || mark) {
      lines.push(...(fence ? [line] : openFence(line)));
      if (!fence) fence = mark ?? '';
      else if (mark?.startsWith(fence)) fence = '';
    } else if (!/^import\s/.test(line)) {
      const element = /^<([A-Z]\w*)([\s\S]*)$/.exec(line);
      if (element) lines.push(...written(element[1] ?? '', line, { page, around, levels }));
      else if (!/^<\/[A-Z]\w*>$/.test(line)) lines.push(withAbsoluteLinks(line, around.links));
    }
  }
  return `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}

/** Without the languages that follow another. */
const inFirstLanguage = (body: string) =>
  body.replace(/(<\/Language>\s*)(?:<Language\b[\s\S]*?<\/Language>\s*)+/g, '$1');

/** An element that spans several lines becomes one, with its line breaks in it. */
function* wholeElements(lines: readonly string[]): Generator<string> {
  let open: string[] | undefined;
  for (const line of lines) {
    if (open) {
      open.push(line);
      if (/^(\/>|.*\/>\s*$)/.test(line)) {
        yield open.join('\n');
        open = undefined;
      }
    } else if (/^<[A-Z]\w*(\s[^>]*)?$/.test(line)) open = [line];
    else yield line;
  }
  if (open) yield open.join('\n');
}

/** What the page says of a fence stands above it, since Markdown elsewhere knows no claims. */
function openFence(line: string): readonly string[] {
  const [, indent = '', mark = '', language = '', meta = ''] =
    /^(\s*)(`{3,}|~{3,})\s*(\S*)\s*(.*)$/.exec(line) ?? [];
  const claim = language === 'dockerfile' ? readClaim(meta) : undefined;
  const title = /title="([^"]*)"/.exec(meta)?.[1];
  const named = claim?.kind === 'bad' ? ` ${claim.rules.map((id) => `\`${id}\``).join(', ')}` : '';
  const words = claim && `${claimWords[claim.kind]}${named}`;
  const file = title && (words ? ` (\`${title}\`)` : `\`${title}\``);
  const above = words || file ? [`${indent}${words ?? ''}${file ?? ''}:`, ''] : [];
  return [...above, `${indent}${mark}${language}`];
}

const claimWords = {
  bad: 'Reported by',
  good: 'Put right',
  whole: 'To copy, clean under every rule',
  fragment: 'A fragment',
} as const;

interface Setting {
  readonly page: PageSource;
  readonly around: Surroundings;
  readonly levels: ReadonlyMap<string, number>;
}

/** An element of the page in Markdown. */
function written(name: string, element: string, { page, around, levels }: Setting): string[] {
  const property = (key: string) => new RegExp(`\\b${key}="([^"]*)"`).exec(element)?.[1] ?? '';
  switch (name) {
    case 'Tabs':
      return [];
    case 'Language':
      return around.edition === 'short' ? [] : [`**${property('name')}**`];
    case 'Rule':
      return ruleMarkdown(property('id'), levels, around);
    case 'Figure':
      return measurementTable(property('measurement'), around);
    case 'AnnotatedFile':
      return annotatedFile(element, page.body, around);
    case 'RuleTable':
      return ruleList(around.links);
    case 'PeerList':
      return peers.map((peer) => `- [${namesOfPeers[peer]}](${around.links.to(`rules/${peer}/`)})`);
    case 'LeftOut':
      return leftOutList();
    case 'ShellOff':
      return shellCodesOff.map(
        ({ code, reason }) => `- [SC${code}](${wikiOf(`SC${code}`)}): ${reason}`,
      );
    case 'ShellCodes':
      return [
        `*The page lists ${shellCodes().length} codes; <${around.links.to('rules.json')}> has them as data.*`,
      ];
    case 'PracticeList':
      return practices.map(
        ({ id, title, motto }, i) => `${i + 1}. [${title}](${around.links.practice(id)}): ${motto}`,
      );
    default:
      return [`*Drawn on the page: <${page.address}>*`];
  }
}

function ruleMarkdown(
  id: string,
  levels: ReadonlyMap<string, number>,
  { links, edition }: Surroundings,
): string[] {
  const rule = rules.find((one) => one.id === id);
  if (!rule) throw new Error(`<Rule id="${id}" />: no rule is called so.`);
  if (edition === 'short') return [`- [${rule.title}](${links.rule(id)})`];
  const preset = rule.preset === 'strict' ? ', only in the strict preset' : '';
  return [
    `${'#'.repeat(levels.get(id) ?? 3)} ${rule.title}`,
    '',
    `\`${id}\`, ${rule.severity}${preset}. ${rule.why}`,
    ...(rule.unless ? ['', `When to leave it: ${rule.unless}`] : []),
    ...rule.examples.flatMap((example) => exampleMarkdown(example)),
    ...elsewhere(rule),
    '',
  ];
}

function exampleMarkdown({
  bad,
  good,
  dockerignore,
  goodDockerignore,
}: Rule['examples'][number]): string[] {
  const right =
    goodDockerignore === undefined
      ? fenced('dockerfile', good)
      : fenced('dockerignore', goodDockerignore);
  return [
    '',
    'Reported:',
    '',
    ...fenced('dockerfile', bad),
    ...(dockerignore === undefined
      ? []
      : ['', 'with this `.dockerignore`:', '', ...fenced('dockerignore', dockerignore)]),
    '',
    'Put right:',
    '',
    ...right,
  ];
}

function elsewhere(rule: Rule): string[] {
  const names = peerNamesOf(rule.peers).map(
    ({ peer, ids }) => `${peer} ${ids.map(({ id }) => id).join(', ')}`,
  );
  return names.length > 0 ? ['', `Elsewhere: ${names.join('; ')}.`] : [];
}

/** A fence that the text cannot close. */
function fenced(language: string, text: string): string[] {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
  const mark = '`'.repeat(longest + 1);
  return [`${mark}${language}`, visible(text).replace(/\n$/, ''), mark];
}

function measurementTable(name: string, { measurements }: Surroundings): string[] {
  const found = measurements.get(name);
  if (!found) throw new Error(`<Figure measurement="${name}" />: no measurement is called so.`);
  return [
    `${found.title}:`,
    '',
    `| image | base | size in ${found.unit.symbol} |`,
    '| --- | --- | --- |',
    ...found.rows.map(({ label, about, value }) => `| \`${label}\` | ${about} | ${value} |`),
  ];
}

function annotatedFile(element: string, body: string, { fileOf, links }: Surroundings): string[] {
  const name = /\bname="([^"]*)"/.exec(element)?.[1] ?? '';
  const variable = /\btext=\{(\w+)\}/.exec(element)?.[1] ?? '';
  const path = new RegExp(`^import ${variable} from '([^']+)\\?raw';`, 'm').exec(body)?.[1];
  const text = path && fileOf(path.replace(/^(\.\.\/)+/, ''));
  if (!text) throw new Error(`<AnnotatedFile name="${name}" />: its file was not found.`);
  const notes = element.matchAll(/\{ at: '([^']*)', practice: '([^']*)', text: '([^']*)' \}/g);
  return [
    `\`${name}\`:`,
    '',
    ...fenced(languageOf(name), text),
    '',
    ...Array.from(notes, ([, at = '', practice = '', note = '']) => {
      const title = practices.find(({ id }) => id === practice)?.title ?? practice;
      return `- \`${at}\`: ${note} ([${title}](${links.practice(practice)}))`;
    }),
  ];
}

function languageOf(name: string): string {
  if (/dockerfile$/i.test(name)) return 'dockerfile';
  if (name.endsWith('.dockerignore')) return 'dockerignore';
  return name.endsWith('.py') ? 'python' : 'text';
}

function ruleList(links: Links): string[] {
  return practices.flatMap(({ title, rules: own }) => [
    '',
    `### ${title}`,
    '',
    ...own.map(
      ({ id, title: name, severity, preset }) =>
        `- [${name}](${links.rule(id)}) (\`${id}\`, ${severity}${preset === 'strict' ? ', strict' : ''})`,
    ),
  ]);
}

function leftOutList(): string[] {
  return peers.flatMap((peer) =>
    leftOut
      .filter((one) => one.peer === peer)
      .map(
        ({ ids, reason }) =>
          `- ${namesOfPeers[peer]} ${ids.map((id) => `\`${id}\``).join(', ')}: ${reason}`,
      ),
  );
}

/** The heading level at which the page draws each of its rules. */
function levelsOf(body: string): ReadonlyMap<string, number> {
  return new Map(
    ruleOutline(body).flatMap(({ heading, rules: ids }) =>
      ids.map((id) => [id, heading === undefined ? 3 : 4] as const),
    ),
  );
}

/** Authors write links from the site's root; elsewhere they need the whole address. */
export function withAbsoluteLinks(text: string, { to }: Links): string {
  return text.replace(/\]\(\/(?!\/)([^)\s]*)/g, (_, path: string) => `](${to(path)}`);
}
