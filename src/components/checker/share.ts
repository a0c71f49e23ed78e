import type { Preset } from '../../checker/index.ts';

/** What a link carries. The part after `#` never reaches a server. */
export interface Shared {
  readonly dockerfile: string;
  readonly dockerignore?: string;
  readonly path?: string;
  readonly preset?: Preset;
  /** The finding to open with: `rule-id:line`. */
  readonly finding?: string;
}

/** `refusal` is a sentence for the reader. */
export type Opened =
  | { readonly shared: Shared; readonly refusal?: undefined }
  | { readonly refusal: string; readonly shared?: undefined };

/** Longer links are cut by too many programs to be worth making. */
export const longestLink = 32_000;
/** Above this some chat and mail programs cut; worth a word. */
export const riskyLink = 8_000;

const longestRead = 500_000;
const mostBytes = 4_000_000;
const prefix = '#v1.';

/** The hash of a link, `#v1.…`. Works in browsers and in Node. */
export async function writeLink(shared: Shared): Promise<string> {
  return prefix + (await pack(JSON.stringify(shared)));
}

/** A text as a part of an address, squeezed. */
export async function pack(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return toBase64Url(new Uint8Array(await new Response(stream).arrayBuffer()));
}

/** The text that `pack` squeezed; undefined if it is larger than any we take. Throws on other text. */
export const unpack = (packed: string): Promise<string | undefined> =>
  inflate(fromBase64Url(packed));

/** Undefined where the hash is not one of ours, but an ordinary anchor. */
export async function readLink(hash: string): Promise<Opened | undefined> {
  if (!/^#v\d+\./.test(hash)) return undefined;
  if (!hash.startsWith(prefix))
    return refuse(
      'This link was made by a newer version of the checker. Reload the page and try again.',
    );
  if (hash.length > longestRead)
    return refuse('This link is longer than any the checker makes, so it was not opened.');
  let json: string | undefined;
  try {
    json = await unpack(hash.slice(prefix.length));
  } catch {
    return refuse(damaged);
  }
  if (json === undefined)
    return refuse('This link unpacks to more text than the checker takes, so it was not opened.');
  const shared = asShared(json);
  return shared ? { shared } : refuse(damaged);
}

const damaged =
  'This link is damaged or was cut off on its way. Ask for it again, or for the file itself.';

const refuse = (refusal: string): Opened => ({ refusal });

/** Undefined once there is more than a Dockerfile could need: the rest is never unpacked. */
async function inflate(bytes: Uint8Array<ArrayBuffer>): Promise<string | undefined> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const reader = stream.getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > mostBytes) {
      await reader.cancel();
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
}

function asShared(json: string): Shared | undefined {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null || !('dockerfile' in value)) return undefined;
  const { dockerfile, dockerignore, path, preset, finding } = value as Record<string, unknown>; // the line above saw an object
  if (typeof dockerfile !== 'string') return undefined;
  return {
    dockerfile,
    ...(typeof dockerignore === 'string' && { dockerignore }),
    ...(typeof path === 'string' && { path }),
    ...((preset === 'recommended' || preset === 'strict') && { preset }),
    ...(typeof finding === 'string' && { finding }),
  };
}

function toBase64Url(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x8000)
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
