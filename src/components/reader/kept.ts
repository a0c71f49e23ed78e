import { Source } from '../../checker/source.ts';
import type { CheckInput, CheckReport } from '../checker/messages.ts';

/** What the checker found in the reader’s own file, kept so that pages can say so without the engine. */
export interface KeptReport {
  /** Of the engine that found it; another may know other rules. */
  readonly edition: string;
  readonly findings: readonly KeptFinding[];
  readonly followed: readonly KeptPractice[];
}

export interface KeptFinding {
  readonly rule: string;
  readonly practice: string;
  readonly line: number;
  /** Where it is not the Dockerfile. */
  readonly file?: 'dockerignore';
}

export interface KeptPractice {
  readonly practice: string;
  readonly message: string;
  readonly line: number;
}

export function keptReport(
  { findings, followed }: CheckReport,
  { text, dockerignore = '' }: CheckInput,
  edition: string,
): KeptReport {
  const sources = { dockerfile: new Source(text), dockerignore: new Source(dockerignore) };
  return {
    edition,
    findings: findings.map(({ rule, practice, from, file = 'dockerfile' }) => ({
      rule,
      practice,
      line: sources[file].place(from).line,
      ...(file === 'dockerignore' && { file }),
    })),
    followed: followed.map(({ practice, message, from }) => ({
      practice,
      message,
      line: sources.dockerfile.place(from).line,
    })),
  };
}

/** Where in the checker a page leads, `#at=rule-id:3` or `#at=3`; undefined where the hash is something else. */
export function readPlace(
  hash: string,
): { readonly line: number; readonly rule: string | undefined } | undefined {
  const [, rule, line] = /^#at=(?:([\w-]+):)?(\d{1,7})$/.exec(hash) ?? [];
  return line === undefined ? undefined : { line: Number(line), rule };
}
