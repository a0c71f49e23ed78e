import type { Amount, ContextView, Preset, Severity } from '../../checker/index.ts';
import type { Adjustments } from './adjustments.ts';
import type { LineShape } from './draft.ts';

/** A Dockerfile or an ignore file of the folder, opened. */
export interface FolderText {
  /** From the root of the folder. */
  readonly path: string;
  readonly kind: 'dockerfile' | 'dockerignore';
  readonly text: string;
  readonly shape: LineShape;
}

/** A row of the tree: a folder, or a file with the line that decided on it. */
export interface TreeRow {
  readonly name: string;
  readonly path: string;
  readonly all: Amount;
  readonly sent: Amount;
  readonly folder: boolean;
  /** Of a file: the deciding line of the ignore file. */
  readonly by?: { readonly line: number; readonly written: string } | undefined;
}

/** What the page says to the worker that holds the list. Pieces of a list come in order. */
export type ContextQuestion =
  | { readonly kind: 'gather'; readonly piece: string }
  | {
      readonly kind: 'gathered';
      readonly name: string;
      readonly texts: readonly FolderText[];
      /** The same list, now with sizes. */
      readonly again: boolean;
    }
  | { readonly kind: 'recall' }
  | { readonly kind: 'forget' }
  | {
      readonly kind: 'read';
      readonly id: number;
      readonly dockerfile: string;
      readonly dockerignore: string;
      /** Both from the root of the folder. */
      readonly path: string;
      readonly below: string;
    }
  | { readonly kind: 'stop' }
  | {
      readonly kind: 'open';
      readonly id: number;
      readonly folder: string;
      readonly from: number;
      readonly only: TreeFilter;
    }
  | {
      readonly kind: 'check';
      readonly id: number;
      readonly preset: Preset;
      readonly adjustments: Adjustments;
    };

export type TreeFilter = 'all' | 'sent' | 'left-out';

export type ContextAnswer =
  | {
      readonly kind: 'list';
      readonly name: string;
      readonly all: Amount;
      readonly below: string | undefined;
      readonly unread: number;
      readonly texts: readonly FolderText[];
      readonly again: boolean;
      /** Whether this browser will have it after a reload. */
      readonly kept: boolean;
    }
  | { readonly kind: 'none' }
  | { readonly kind: 'progress'; readonly id: number; readonly done: number }
  | { readonly kind: 'view'; readonly id: number; readonly view: ContextView }
  | {
      readonly kind: 'opened';
      readonly id: number;
      readonly rows: readonly TreeRow[];
      readonly more: number;
    }
  | {
      readonly kind: 'checked';
      readonly id: number;
      readonly path: string;
      readonly counts: Readonly<Record<Severity, number>> | undefined;
    }
  | { readonly kind: 'failure'; readonly reason: string };
