import type { Span } from '../source.ts';
import { UNKNOWN } from './variables.ts';

/**
 * What FROM or --from names. Each part is `undefined` where it is absent or cannot be known;
 * `tagged` and `pinned` tell the two apart.
 */
export interface ImageReference extends Span {
  /** As written. */
  readonly text: string;
  /** With variables filled in; `undefined` where one of them is unknown. */
  readonly value: string | undefined;
  /** `docker.io` where none is written. */
  readonly registry: string | undefined;
  /** Without registry, tag and digest, and without `library/`: `python`, `distroless/python3-debian13`. */
  readonly name: string | undefined;
  readonly tag: string | undefined;
  readonly tagSpan: Span | undefined;
  readonly tagged: boolean;
  readonly digest: string | undefined;
  /** Whether a digest is written. */
  readonly pinned: boolean;
  /** The empty base. */
  readonly scratch: boolean;
}

/** Parts of a reference whose unknown pieces are U+0000. */
export function readImage(span: Span, text: string, partial: string): ImageReference {
  const at = partial.indexOf('@');
  const pinned = at >= 0;
  const beforeDigest = pinned ? partial.slice(0, at) : partial;
  const colon = beforeDigest.lastIndexOf(':');
  const tagged = colon > beforeDigest.lastIndexOf('/');
  const path = tagged ? beforeDigest.slice(0, colon) : beforeDigest;
  const slash = path.indexOf('/');
  const host = slash < 0 ? '' : path.slice(0, slash);
  const hasHost = /[.:]/.test(host) || host === 'localhost';
  const rest = hasHost ? path.slice(slash + 1) : path;
  const hostUnknown = slash >= 0 && !hasHost && host.includes(UNKNOWN);
  const registry = hostUnknown ? UNKNOWN : hasHost ? host : 'docker.io';
  const name =
    registry === 'docker.io' || registry === 'index.docker.io'
      ? rest.replace(/^library\//, '')
      : rest;
  const tag = tagged ? beforeDigest.slice(colon + 1) : undefined;
  const tagAt = tag === undefined ? -1 : text.lastIndexOf(`:${tag}`);
  return {
    ...span,
    text,
    value: knownOnly(partial),
    registry: knownOnly(path.includes(UNKNOWN) && slash < 0 ? UNKNOWN : registry),
    name: knownOnly(hostUnknown ? UNKNOWN : name),
    tag: knownOnly(tag),
    tagSpan: tagAt < 0 || tag === undefined ? undefined : tagSpan(span, text, tagAt, tag),
    tagged,
    digest: knownOnly(pinned ? partial.slice(at + 1) : undefined),
    pinned,
    scratch: partial === 'scratch',
  };
}

function tagSpan(span: Span, text: string, at: number, tag: string): Span | undefined {
  if (span.to - span.from !== text.length) return undefined;
  return { from: span.from + at + 1, to: span.from + at + 1 + tag.length };
}

const knownOnly = (part: string | undefined) => (part?.includes(UNKNOWN) ? undefined : part);

const host = '(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)';
const component = '[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*';
const grammar = new RegExp(
  `^(?:(?:${host}(?:\\.${host})*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?/)?${component}(?:/${component})*` +
    `(?::[\\w][\\w.-]{0,127})?(?:@[A-Za-z][A-Za-z0-9]*(?:[+._-][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,})?$`,
);

/** Source: https://github.com/distribution/reference/blob/main/reference.go (the grammar at its top) */
export const isReference = (value: string) => value.length < 1000 && grammar.test(value);
