import { deflateRawSync } from 'node:zlib';
import { defineMdastPlugin } from 'satteri';
import { type ChangedLines, type Claim, changedLines, readClaim, withoutClaim } from '../fences.ts';
import { linksUnder } from '../links.ts';

/**
 * Writes a claim's words above its fence, marks the difference of a bad and good pair, and links each to the checker,
 * with the `.dockerignore` that stands right above it.
 */
export function claims(base: string) {
  const checker = linksUnder(base).to('checker/');
  const claimOf = (node: FenceNode | undefined) =>
    node?.type === 'code' && node.lang === 'dockerfile' ? readClaim(node.meta ?? '') : undefined;

  return defineMdastPlugin({
    name: 'claims',
    code(node, context) {
      const claim = claimOf(node);
      const index = context.indexOf(node);
      const siblings: readonly FenceNode[] = context.parent(node).children;
      if (!claim || index === undefined) return undefined;
      const before = siblings[index - 1];
      const after = siblings[index + 1];
      const isFirst = claim.kind === 'bad' && claimOf(after)?.kind === 'good';
      const isSecond = claim.kind === 'good' && claimOf(before)?.kind === 'bad';
      const changed = isFirst
        ? changedLines(`${node.value}\n`, `${after?.value ?? ''}\n`)
        : isSecond
          ? changedLines(`${before?.value ?? ''}\n`, `${node.value}\n`)
          : undefined;
      const lines = isFirst ? changed?.deleted : changed?.inserted;
      const marks =
        lines && lines.length > 0 ? ` ${isFirst ? 'del' : 'ins'}={${lines.join(',')}}` : '';
      const dockerignore = before?.lang === 'dockerignore' ? `${before.value}\n` : undefined;
      context.insertBefore(node, {
        raw: header(claim, changed, `${checker}${shareHash(`${node.value}\n`, dockerignore)}`),
        mdxExpressions: false,
      });
      context.setProperty(node, 'meta', withoutClaim(node.meta ?? '') + marks);
      return undefined;
    },
  });
}

/** Puts the base path before links that authors write from the site's root. */
export function basePath(base: string) {
  const { to } = linksUnder(base);
  return defineMdastPlugin({
    name: 'base-path',
    link(node, context) {
      if (/^\/(?!\/)/.test(node.url)) context.setProperty(node, 'url', to(node.url.slice(1)));
      return undefined;
    },
  });
}

/** So many characters of code stay on one line: a browser would break them behind a hyphen. */
const mostUnbroken = 16;

/** Marks short words of code that hold a hyphen, such as flags, as not to be broken. */
export function unbroken() {
  return defineMdastPlugin({
    name: 'unbroken',
    inlineCode(node, context) {
      if (node.value.length <= mostUnbroken && /^\S*-\S*$/.test(node.value))
        context.setProperty(node, 'data', { hProperties: { class: 'unbroken' } });
      return undefined;
    },
  });
}

/** The checker's share link, in the format of `components/checker/share.ts`, made at build. */
export function shareHash(dockerfile: string, dockerignore?: string): string {
  const json = JSON.stringify({ dockerfile, dockerignore });
  return `#v1.${deflateRawSync(json).toString('base64url')}`;
}

/** The part of a Markdown node that claims look at. */
interface FenceNode {
  readonly type: string;
  readonly lang?: string | null | undefined;
  readonly meta?: string | null | undefined;
  readonly value?: string | undefined;
}

function header(claim: Claim, changed: ChangedLines | undefined, open: string): string {
  const link =
    claim.kind === 'fragment'
      ? ''
      : ` <a class="claim-open" href="${open}">Open in the checker</a>`;
  return `<p class="claim claim-${claim.kind}"><strong>${words[claim.kind]}</strong> <span>${detail(claim, changed)}</span>${link}</p>`;
}

const words = {
  bad: 'Reported',
  good: 'Clean',
  whole: 'To copy',
  fragment: 'Fragment',
} as const;

function detail(claim: Claim, changed: ChangedLines | undefined): string {
  switch (claim.kind) {
    case 'bad': {
      const rules = claim.rules.map((rule) => `<a href="#${rule}"><code>${rule}</code></a>`);
      return `by ${rules.join(', ')}${count(changed?.deleted, 'removed')}`;
    }
    case 'good':
      return `under the rules of this practice${count(changed?.inserted, 'added')}`;
    case 'whole':
      return 'clean under every rule';
    case 'fragment':
      return 'not a whole Dockerfile, so not checked';
  }
}

/** What the marks at the lines say, in words. */
function count(lines: readonly number[] | undefined, verb: 'removed' | 'added'): string {
  if (!lines || lines.length === 0) return '';
  return `; ${lines.length} ${lines.length === 1 ? 'line' : 'lines'} ${verb}`;
}
