import type { Preset } from '../../checker/index.ts';
import { type Adjustments, noAdjustments } from './adjustments.ts';
import type { CheckInput } from './messages.ts';

/** How a file ends its lines and whether it began with a byte order mark. */
export interface LineShape {
  readonly bom: boolean;
  readonly crlf: boolean;
}

export const plainShape: LineShape = { bom: false, crlf: false };

/** Everything the visitor is working on; all else is derived from it. Texts end lines with `\n`. */
export interface Draft {
  readonly dockerfile: string;
  readonly dockerignore: string;
  readonly path: string;
  readonly preset: Preset;
  readonly shape: LineShape;
  readonly ignoreShape: LineShape;
  /** The folder that is the build context, from the root of the project’s; empty for that itself. */
  readonly below: string;
  /** Ids of the rules that were hidden, in the order they were. */
  readonly hidden: readonly string[];
  readonly hadolint: HadolintSettings | undefined;
}

/** A `.hadolint.yaml` in force: its text, and what it comes to. */
export interface HadolintSettings {
  readonly text: string;
  readonly adjustments: Adjustments;
}

export const emptyDraft: Draft = {
  dockerfile: '',
  dockerignore: '',
  path: 'Dockerfile',
  preset: 'recommended',
  shape: plainShape,
  ignoreShape: plainShape,
  below: '',
  hidden: [],
  hadolint: undefined,
};

export const sameTexts = (a: Draft, b: Draft): boolean =>
  a.dockerfile === b.dockerfile && a.dockerignore === b.dockerignore;

/** The same choices about a text from elsewhere. */
export const choicesOf = ({
  preset,
  hidden,
  hadolint,
}: Draft): Pick<Draft, 'preset' | 'hidden' | 'hadolint'> => ({ preset, hidden, hadolint });

export const isBlank = ({ dockerfile, dockerignore }: Draft): boolean =>
  dockerfile.trim() === '' && dockerignore.trim() === '';

/** Whether there is nothing to keep: no text and no choice. */
export const isPristine = (draft: Draft): boolean =>
  isBlank(draft) && draft.hidden.length === 0 && !draft.hadolint;

/** An empty ignore file is none: the rules that read it then say nothing. */
export function inputOf(draft: Draft): CheckInput {
  const { dockerfile, dockerignore, path, preset, hidden, hadolint } = draft;
  const given = dockerignore.trim() !== '';
  const theirs = hadolint?.adjustments ?? noAdjustments;
  return {
    text: dockerfile,
    path,
    preset,
    adjustments: { ...theirs, hidden: [...new Set([...hidden, ...theirs.hidden])] },
    ...(given && { dockerignore }),
  };
}

/** A text area holds `\n` only, so what the file had is taken off here and put back on the way out. */
export function takeShape(raw: string): { readonly text: string; readonly shape: LineShape } {
  const bom = raw.startsWith('\uFEFF');
  const body = bom ? raw.slice(1) : raw;
  const pairs = count(body, '\r\n');
  return {
    text: body.replaceAll('\r\n', '\n').replaceAll('\r', '\n'),
    shape: { bom, crlf: pairs > 0 && pairs * 2 >= count(body, '\n') },
  };
}

export function withShape(text: string, { bom, crlf }: LineShape): string {
  const body = crlf ? text.replaceAll('\n', '\r\n') : text;
  return bom ? `\uFEFF${body}` : body;
}

function count(text: string, part: string): number {
  let found = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) found++;
  return found;
}
