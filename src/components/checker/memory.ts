import { type Severity, severities } from '../../checker/finding.ts';
import type { KeptReport } from '../reader/kept.ts';
import { keys } from '../reader/keys.ts';
import type { Adjustments } from './adjustments.ts';
import { type Draft, emptyDraft, type HadolintSettings, type LineShape } from './draft.ts';
import type { Step } from './history.ts';

/** What this browser remembers; nothing else ever holds the text. */
export interface Remembered {
  readonly draft: Draft;
  /** The editor that was chosen; `undefined` where the screen decides. */
  readonly rich: boolean | undefined;
  /** Whether the list of a folder’s files is kept, too; it has a store of its own. */
  readonly context: boolean;
  /** What a text from elsewhere took the place of, the latest last: undone after a reload, too. */
  readonly displaced: readonly Step[];
}

/** Whether ShellCheck may be loaded; nothing is kept before somebody chooses. */
const shellKey = 'dockerfile-checker:shellcheck';

export function wantsShell(): boolean | undefined {
  try {
    const kept = localStorage.getItem(shellKey);
    return kept === null ? undefined : kept === 'on';
  } catch {
    return undefined;
  }
}

export function rememberShell(wanted: boolean): void {
  try {
    localStorage.setItem(shellKey, wanted ? 'on' : 'off');
  } catch {
    // Then the choice lasts as long as the page.
  }
}

export function recall(): Remembered {
  const nothing: Remembered = { draft: emptyDraft, rich: undefined, context: false, displaced: [] };
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keys.draft) ?? 'null');
    if (!isRecord(kept)) return nothing;
    return {
      draft: asDraft(kept.draft),
      rich: typeof kept.rich === 'boolean' ? kept.rich : undefined,
      context: kept.context === true,
      displaced: asSteps(kept.displaced),
    };
  } catch {
    return nothing;
  }
}

/** False where the browser has no room or no wish to keep it. What was displaced goes first. */
export function remember(state: Remembered): boolean {
  try {
    localStorage.setItem(keys.draft, JSON.stringify(state));
    return true;
  } catch {
    return state.displaced.length > 0 && remember({ ...state, displaced: [] });
  }
}

export function forget(): void {
  try {
    localStorage.removeItem(keys.draft);
    localStorage.removeItem(keys.report);
    sessionStorage.removeItem(keys.handover);
  } catch {
    // Storage that is switched off holds nothing to forget.
  }
}

/** Keeps what was found in the text for the pages of the guide; `undefined` where nothing is known of it. */
export function rememberReport(report: KeptReport | undefined): void {
  try {
    if (report) localStorage.setItem(keys.report, JSON.stringify(report));
    else localStorage.removeItem(keys.report);
  } catch {
    // The pages then say nothing.
  }
}

/**
 * Keeps the text of the box on the home page for the checker; a blank one is none. False where there is no session
 * storage to carry it.
 */
export function handOver(text: string): boolean {
  try {
    if (text.trim()) sessionStorage.setItem(keys.handover, text);
    else sessionStorage.removeItem(keys.handover);
    return true;
  } catch {
    return false;
  }
}

export function takeHandover(): string | undefined {
  try {
    const text = sessionStorage.getItem(keys.handover) ?? undefined;
    sessionStorage.removeItem(keys.handover);
    return text;
  } catch {
    return undefined;
  }
}

function asDraft(value: unknown): Draft {
  if (!isRecord(value)) return emptyDraft;
  return {
    dockerfile: asText(value.dockerfile, ''),
    dockerignore: asText(value.dockerignore, ''),
    path: asText(value.path, emptyDraft.path),
    preset: value.preset === 'strict' ? 'strict' : 'recommended',
    shape: asShape(value.shape),
    ignoreShape: asShape(value.ignoreShape),
    below: asText(value.below, ''),
    hidden: asTexts(value.hidden),
    hadolint: asHadolint(value.hadolint),
  };
}

const asSteps = (value: unknown): readonly Step[] =>
  Array.isArray(value)
    ? value
        .filter(isRecord)
        .map(({ label, draft }) => ({ label: asText(label, ''), draft: asDraft(draft) }))
        .filter(({ label }) => label !== '')
    : [];

function asHadolint(value: unknown): Draft['hadolint'] {
  if (!isRecord(value) || !isRecord(value.adjustments)) return undefined;
  const { hidden, severities, ignorePragmas, trustedRegistries } = value.adjustments;
  return {
    text: asText(value.text, ''),
    adjustments: {
      hidden: asTexts(hidden),
      severities: asSeverities(severities),
      ignorePragmas: ignorePragmas === true,
      trustedRegistries: asTexts(trustedRegistries),
    },
  };
}

const asSeverities = (value: unknown): Record<string, Severity> =>
  Object.fromEntries(
    Object.entries(isRecord(value) ? value : {}).flatMap(([rule, severity]) => {
      const known = severities.find((one) => one === severity);
      return known ? [[rule, known]] : [];
    }),
  );

const asShape = (value: unknown) => ({
  bom: isRecord(value) && value.bom === true,
  crlf: isRecord(value) && value.crlf === true,
});

const asText = (value: unknown, fallback: string) => (typeof value === 'string' ? value : fallback);

const asTexts = (value: unknown) =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];

/** What storage holds may be anything; every field is looked at before it is believed. */
type Kept = {
  readonly [Key in
    | keyof Remembered
    | keyof Step
    | keyof Draft
    | keyof LineShape
    | keyof HadolintSettings
    | keyof Adjustments]?: unknown;
};

const isRecord = (value: unknown): value is Kept => typeof value === 'object' && value !== null;
