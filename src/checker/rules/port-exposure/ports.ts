import type { Word } from '../../model/dockerfile.ts';
import type { Span } from '../../source.ts';

/** One word of EXPOSE taken apart. Parts that a variable leaves open are `undefined`. */
export interface Exposed extends Span {
  readonly word: Word;
  /** What stands before the container's port: an address, a port of the host, or both. */
  readonly host: string | undefined;
  /** As written: `80`, `8000-8010`, `http`. */
  readonly port: string;
  readonly first: number | undefined;
  readonly last: number | undefined;
  readonly protocol: string | undefined;
  /** Whether a protocol is written. */
  readonly named: boolean;
}

/**
 * `[address:][host port:]port[-port][/protocol]`; `undefined` where a variable may hold any of it.
 * Source: https://github.com/moby/buildkit/blob/v0.26.0/frontend/dockerfile/dockerfile2llb/convert_expose.go (parsePort)
 */
export function readExposed(word: Word): Exposed | undefined {
  const { from, to, value } = word;
  if (value === undefined || value === '') return undefined;
  const slash = value.indexOf('/');
  const spec = slash < 0 ? value : value.slice(0, slash);
  const protocol = slash < 0 ? undefined : value.slice(slash + 1);
  const colon = spec.lastIndexOf(':');
  const port = spec.slice(colon + 1);
  const match = range.exec(port);
  const first = match ? Number(match[1]) : undefined;
  return {
    from,
    to,
    word,
    host: colon < 0 ? undefined : spec.slice(0, colon),
    port,
    first,
    last: match?.[2] === undefined ? first : Number(match[2]),
    protocol: protocol === '' ? 'tcp' : (protocol ?? 'tcp'),
    named: slash >= 0,
  };
}

/** Go reads a sign before a number. Source: https://pkg.go.dev/strconv#ParseInt */
export const range = /^(\+?\d+)(?:-(\+?\d+))?$/;

/** Whether a port is among those a word exposes, over TCP. */
export const covers = ({ first, last, protocol }: Exposed, port: number): boolean =>
  first !== undefined &&
  last !== undefined &&
  first <= port &&
  port <= last &&
  protocol?.toLowerCase() === 'tcp';
