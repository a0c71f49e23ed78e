import { choicesOf, type Draft, emptyDraft, takeShape } from './draft.ts';
import type { CheckerExample } from './examples.ts';
import { mostCharacters, readFile, shownName, tooLarge } from './files.ts';
import type { Shared } from './share.ts';

/** What came of opening files: a draft, unless none could be taken, and words on the rest. */
export interface Opening {
  readonly draft: Draft | undefined;
  readonly label: string;
  readonly remarks: readonly string[];
}

/** Puts files in their places in the draft: one Dockerfile and one `.dockerignore` at a time. */
export async function openFiles(files: readonly File[], draft: Draft): Promise<Opening> {
  const remarks: string[] = [];
  const names = new Map<string, string>();
  let next = draft;
  for (const file of files) {
    const tooMuch = file.size > mostCharacters * 4;
    const outcome = tooMuch
      ? { refusal: tooLarge(shownName(file.name), file.size, 'bytes') }
      : readFile(file.name, new Uint8Array(await file.arrayBuffer()));
    if (outcome.refusal !== undefined) {
      remarks.push(outcome.refusal);
      continue;
    }
    const { kind, name, text, shape, remark } = outcome.file;
    if (names.has(kind)) {
      remarks.push(`${shownName(name)} was left out: one file of a kind at a time.`);
      continue;
    }
    names.set(kind, name);
    if (remark) remarks.push(remark);
    next =
      kind === 'dockerfile'
        ? { ...next, dockerfile: text, shape, path: name }
        : { ...next, dockerignore: text, ignoreShape: shape };
  }
  return {
    draft: names.size > 0 ? next : undefined,
    label: `Opened ${[...names.values()].map(shownName).join(' and ')}.`,
    remarks,
  };
}

/** What a link or the box on the home page brings, with the preset as it is unless the link says. */
export function draftOf(shared: Shared, draft: Draft): Draft {
  const dockerfile = takeShape(shared.dockerfile);
  const ignore = takeShape(shared.dockerignore ?? '');
  return {
    ...choicesOf(draft),
    dockerfile: dockerfile.text,
    shape: dockerfile.shape,
    dockerignore: ignore.text,
    ignoreShape: ignore.shape,
    path: shared.path ?? emptyDraft.path,
    below: emptyDraft.below,
    preset: shared.preset ?? draft.preset,
  };
}

export const draftOfExample = (
  { dockerfile, dockerignore }: CheckerExample,
  draft: Draft,
): Draft => ({ ...emptyDraft, ...choicesOf(draft), dockerfile, dockerignore });
