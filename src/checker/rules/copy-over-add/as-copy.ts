import type { Fix } from '../../finding.ts';
import type { Dockerfile, Transfer } from '../../model/dockerfile.ts';

/** What COPY takes as well. */
const shared = new Set(['chown', 'chmod', 'link', 'exclude']);

/** The ADD as a COPY; `undefined` where it has a flag that COPY does not know. */
export function asCopy(
  { source }: Dockerfile,
  { flags, keywordSpan, sources }: Transfer,
): Fix | undefined {
  if (flags.some(({ name }) => !shared.has(name))) return undefined;
  const isLower = source.slice(keywordSpan) === 'add';
  // A name without an ending may be that of an archive after all.
  const isSure = sources.every(({ text }) => /^\.|\/$|\.\w+$|^<</.test(text));
  return {
    title: 'Use COPY',
    safety: isSure ? 'safe' : 'suggestion',
    edits: [{ ...keywordSpan, insert: isLower ? 'copy' : 'COPY' }],
  };
}
