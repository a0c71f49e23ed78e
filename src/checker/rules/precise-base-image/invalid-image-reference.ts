import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import { type ImageReference, isReference } from '../../model/image.ts';
import type { Reference } from '../../model/variables.ts';
import type { Rule } from '../../rule.ts';
import { isDeclared, referencesIn } from './references.ts';

export const invalidImageReference: Rule = {
  id: 'invalid-image-reference',
  title: 'Write the base image as registry/name:tag@digest',
  severity: 'error',
  preset: 'recommended',
  why: 'A reference has a fixed grammar: names are lower-case, a tag has at most 128 letters, digits, dots, dashes and underscores, and a digest is `sha256:` with 64 hexadecimal digits. Anything else stops the build before it pulls.',
  examples: [
    {
      bad: dockerfile`
        FROM Alpine:3.22
        USER 10001
        CMD ["sh"]
      `,
      good: dockerfile`
        FROM alpine:3.22
        USER 10001
        CMD ["sh"]
      `,
    },
  ],
  peers: {
    dockerfile_lint: ['param_syntax'],
    'dockerfile-utils': ['INVALID_REFERENCE_FORMAT'],
    dockerlint: ['no_empty_tag', 'no_empty_digest'],
  },

  *check(dockerfile) {
    for (const { opening, parent } of dockerfile.stages) {
      const { image } = opening;
      const { value, text } = image;
      if (parent || value === undefined || text === '') continue;
      const references = referencesIn(dockerfile, image);
      // What a declared ARG leaves open, invalid-default-arg-in-from asks about.
      if (references.some(({ name }) => isDeclared(dockerfile, name))) continue;
      const fault = references.length > 0 ? leftOver(references, value) : faultOf(image, value);
      if (!fault) continue;
      yield {
        from: image.from,
        to: image.to,
        message: `${fault}, so the build stops here.`,
        fix: lowerCase(image, value),
      };
    }
  },
};

/** BuildKit warns of the names, which are empty, and refuses what is left only if it is no image. */
function leftOver(references: readonly Reference[], value: string): string | undefined {
  if (isReference(value)) return undefined;
  const names = [...new Set(references.map(({ name }) => name))].join(' and ');
  return `Without ${names}, which no ARG above declares, this is ${value ? `"${value}"` : 'empty'}, which is no image`;
}

function faultOf(
  { tagged, tag, pinned, digest }: ImageReference,
  value: string,
): string | undefined {
  if (isReference(value)) {
    const length = digestLength(digest);
    return length === undefined || digest?.length === length
      ? undefined
      : `A sha256 digest has 64 hexadecimal digits and this has ${(digest?.length ?? 7) - 7}`;
  }
  if (tagged && !tag) return 'There is a colon and no tag after it';
  if (pinned && !digest) return 'There is an @ and no digest after it';
  if (/[A-Z]/.test(value.replace(/[:@].*$/, ''))) return 'The name of an image is lower-case';
  return `"${value}" is not the name of an image`;
}

/** The length of a well-formed digest of that algorithm, `undefined` for one that Docker does not know. */
const digestLength = (digest: string | undefined) =>
  digest?.startsWith('sha256:') ? 'sha256:'.length + 64 : undefined;

function lowerCase({ from, to }: ImageReference, value: string): Fix | undefined {
  const end = value.search(/[:@](?!.*\/)/);
  const name = end < 0 ? value : value.slice(0, end);
  const lower = name.toLowerCase() + value.slice(name.length);
  if (lower === value || lower.length !== to - from || !isReference(lower)) return undefined;
  return {
    title: 'Write the name in lower case',
    safety: 'safe',
    edits: [{ from, to, insert: lower }],
  };
}
