import { type Dockerfile, only } from '../../model/dockerfile.ts';
import type { Evidence } from '../../rule.ts';
import { kindOf } from './sources.ts';

/** An ADD that does what only ADD can do, or COPY throughout. */
export function followed(dockerfile: Dockerfile): Evidence | undefined {
  const [add] = only(dockerfile, 'ADD');
  if (add) {
    const [source] = add.sources;
    if (!source || kindOf(source, add) !== 'archive') return undefined;
    return { ...add.keywordSpan, message: `ADD is kept for unpacking ${source.text}.` };
  }
  const copies = only(dockerfile, 'COPY').filter(({ origin }) => !origin);
  const [first] = copies;
  if (!first) return undefined;
  const message =
    copies.length === 1
      ? 'COPY brings in the files of the context.'
      : `${copies.length} COPY instructions bring in the files of the context, and no ADD.`;
  return { ...first.keywordSpan, message };
}
