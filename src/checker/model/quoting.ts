import type { Edit } from '../finding.ts';
import type { Span } from '../source.ts';
import { firstFrom } from './command-order.ts';
import { type Dockerfile, onlyDeep } from './dockerfile.ts';
import { scripts } from './shell.ts';

/**
 * Whether the edits leave alone how a text is quoted that `sh -c` is given: what they put into it means
 * the same to whoever reads the quotes around it, a shell or JSON, and to the shell that is given it.
 */
export const keepsQuoting = (dockerfile: Dockerfile, edits: readonly Edit[]): boolean =>
  edits.every((edit) => !hasMeaning.test(edit.insert) || !isHandedOn(dockerfile, edit));

/** What means something in quotes; lines that go on are joined before anything else is read. */
const hasMeaning = /["'$`]|\\(?!\r?\n)/;

function isHandedOn(dockerfile: Dockerfile, edit: Span): boolean {
  const readers = onlyDeep(dockerfile, 'RUN', 'CMD', 'ENTRYPOINT', 'HEALTHCHECK');
  const instruction = readers[firstFrom(readers, edit.from + 1) - 1];
  if (!instruction) return false;
  return scripts(dockerfile, instruction).some(({ handedOn }) => {
    const text = handedOn[firstFrom(handedOn, edit.from) - 1];
    return text !== undefined && edit.to < text.to;
  });
}
