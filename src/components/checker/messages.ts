import type {
  CacheView,
  Completions,
  Explanation,
  Insight,
  Preset,
  Remarks,
  Report,
  StrangeImage,
} from '../../checker/index.ts';
import type { Adjustments } from './adjustments.ts';
import type { KeyedScript } from './shell-client.ts';

/** What is checked: one text, and perhaps the ignore file beside it. */
export interface CheckInput {
  readonly text: string;
  readonly path: string;
  readonly preset: Preset;
  readonly dockerignore?: string | undefined;
  readonly adjustments?: Adjustments | undefined;
  /** Asks for what the Dockerfile does, too. */
  readonly insight?: InsightQuestion | undefined;
  /** What ShellCheck has said so far; on the way to the worker, what it has said since. */
  readonly shellcheck?: Remarks | undefined;
  /** Asks for the scripts that ShellCheck may read. They come by themselves, once the typing pauses. */
  readonly scripts?: boolean | undefined;
}

export interface InsightQuestion {
  /** A path in the build context, or `ARG NAME`; empty for none. */
  readonly change: string;
}

export type ReportFormat = 'markdown' | 'text' | 'json' | 'sarif';

/** A report to take away. It names the site it came from, for its links. */
export interface Keepsake {
  readonly format: ReportFormat;
  /** The absolute address of the site. */
  readonly site: string;
  readonly version: string;
  /** By rule, and by code of ShellCheck's: the engine in the worker is shipped without them. */
  readonly titles: Readonly<Record<string, string>>;
}

/** Without `keepsake` the answer is a report, with it a text. */
export interface Question {
  readonly id: number;
  readonly input: CheckInput;
  readonly keepsake?: Keepsake | undefined;
}

/** The report as it crosses back: the page has the text already. */
export interface CheckReport extends Omit<Report, 'source'> {
  /** How many findings were kept back, by the id of the hidden rule. */
  readonly hidden?: Readonly<Record<string, number>> | undefined;
  readonly insight?: Insight | undefined;
  /** What the change asked about would set off in the order that findings suggest. */
  readonly suggested?: CacheView | undefined;
  /** Images from registries that are not trusted, where a list says which are. */
  readonly strange?: readonly StrangeImage[] | undefined;
}

/** What the editor asks about a place in the text: what could be written there, or what stands there. */
export interface PlaceQuestion {
  readonly id: number;
  readonly about: 'completions' | 'explanation';
  readonly text: string;
  readonly at: number;
}

export type Answer =
  | { readonly id: number; readonly kind: 'report'; readonly report: CheckReport }
  | { readonly id: number; readonly kind: 'scripts'; readonly scripts: readonly KeyedScript[] }
  | { readonly id: number; readonly kind: 'text'; readonly text: string }
  | {
      readonly id: number;
      readonly kind: 'completions';
      readonly completions?: Completions | undefined;
    }
  | {
      readonly id: number;
      readonly kind: 'explanation';
      readonly explanation?: Explanation | undefined;
    }
  | { readonly id: number; readonly kind: 'failure'; readonly reason: string };
