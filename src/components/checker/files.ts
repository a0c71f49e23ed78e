import { type LineShape, takeShape } from './draft.ts';

/** More characters than this are no Dockerfile, and no browser's text area is happy with them. */
export const mostCharacters = 1_000_000;

export interface OpenedFile {
  readonly kind: 'dockerfile' | 'dockerignore';
  readonly name: string;
  readonly text: string;
  readonly shape: LineShape;
  /** A word on what was unusual about the file. */
  readonly remark?: string;
}

/** `refusal` is a sentence for the reader. */
export type FileOutcome =
  | { readonly file: OpenedFile; readonly refusal?: undefined }
  | { readonly refusal: string; readonly file?: undefined };

/** Characters that turn the reading direction: with them a name reads as another. */
const turning = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/** A file's name as a sentence can hold it. */
export function shownName(name: string): string {
  const plain = name.replace(turning, '�');
  return plain.length > 60 ? `${plain.slice(0, 57)}…` : plain;
}

/** What a file turns out to be. Decides by its name first, then by its bytes. */
export function readFile(name: string, bytes: Uint8Array): FileOutcome {
  const shown = shownName(name);
  if (bytes.length > mostCharacters * 4) return { refusal: tooLarge(shown, bytes.length, 'bytes') };
  const utf16 = encodingByMark(bytes);
  if (!utf16 && bytes.includes(0))
    return { refusal: `${shown} is a binary file. A Dockerfile is plain text.` };
  const other = otherKind(name);
  if (other)
    return {
      refusal: `${shown} looks like ${other}. The checker reads Dockerfiles and .dockerignore files; paste the text if it is one all the same.`,
    };

  const { raw, broken } = decode(bytes, utf16);
  if (raw.length > mostCharacters) return { refusal: tooLarge(shown, raw.length, 'characters') };
  const { text, shape } = takeShape(raw);
  const kind = /(?:^|\.)dockerignore$/i.test(name) ? 'dockerignore' : 'dockerfile';
  const remark = utf16
    ? `${shown} is UTF-16, which Docker does not read. It was opened as UTF-8; save it so.`
    : broken
      ? `${shown} is not valid UTF-8; what could not be read shows as �.`
      : kind === 'dockerfile' && text.trim() && !/^\s*FROM\s/im.test(text)
        ? `${shown} has no FROM, so it may not be a Dockerfile.`
        : kind === 'dockerfile' && shape.crlf && heredocOfShell.test(text)
          ? `${shown} has Windows line ends, which Docker leaves in a heredoc, where a Unix shell stumbles over them. Save it with line feeds.`
          : undefined;
  return { file: { kind, name, text, shape, ...(remark && { remark }) } };
}

/** Read here with line feeds, so that the checker itself finds nothing in it. */
const heredocOfShell = /^\s*(?:ONBUILD\s+)?(?:RUN|COPY|ADD)\b.*<<-?["']?\w/im;

/** Why a paste or a file is not taken; the text stays what it was. `size` is in characters or bytes. */
export const tooLarge = (what: string, size: number, unit: 'characters' | 'bytes'): string =>
  `${what} has ${amount(size)} ${unit}, and the checker takes ${amount(mostCharacters)} characters. Your text is as it was. No Dockerfile is that long; where one stands inside a log or an archive, paste that part alone.`;

/** Why a text is kept and not checked. */
export const tooLong = (size: number): string =>
  `This text has ${amount(size)} characters, and the checker reads ${amount(mostCharacters)}. It stays here as it is, and is checked once it is shorter.`;

/** Rounded up, so that what is too much never reads as what is allowed. */
const amount = (size: number): string =>
  size < mostCharacters
    ? size.toLocaleString('en')
    : `${(Math.ceil(size / 100_000) / 10).toLocaleString('en')} million`;

function otherKind(name: string): string | undefined {
  if (/compose[^/]*\.ya?ml$/i.test(name)) return 'a Compose file';
  if (/\.ya?ml$/i.test(name)) return 'a YAML file';
  if (/\.json$/i.test(name)) return 'a JSON file';
  if (/\.(?:html?|md|mdx)$/i.test(name)) return 'a page of text';
  return undefined;
}

type Utf16 = 'utf-16le' | 'utf-16be';

function encodingByMark([first, second]: Uint8Array): Utf16 | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}

function decode(bytes: Uint8Array, utf16: Utf16 | undefined): { raw: string; broken: boolean } {
  if (utf16) return { raw: new TextDecoder(utf16).decode(bytes), broken: false };
  try {
    return {
      raw: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes),
      broken: false,
    };
  } catch {
    return { raw: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), broken: true };
  }
}
