import type { Report } from '../check.ts';
import type { Finding } from '../finding.ts';
import { type Place, Source } from '../source.ts';

/** A finding with places for people beside its offsets, both counting from 1; absent for the `.dockerignore`. */
export interface PlacedFinding extends Finding {
  readonly start?: Place | undefined;
  readonly end?: Place | undefined;
}

/** The shape of the JSON: `{ version, path, findings, suppressed, followed }`. Never holds the text itself. */
export interface JsonReport {
  readonly version: 1;
  readonly path: string;
  readonly findings: readonly PlacedFinding[];
  readonly suppressed: readonly {
    readonly finding: PlacedFinding;
    readonly reason?: string | undefined;
  }[];
  readonly followed: Report['followed'];
}

export function asJson({ source, findings, suppressed, followed }: Report): JsonReport {
  const text = new Source(source.text);
  const place = (finding: Finding): PlacedFinding =>
    finding.file === 'dockerignore'
      ? finding
      : { ...finding, start: text.place(finding.from), end: text.place(finding.to) };
  return {
    version: 1,
    path: source.path,
    findings: findings.map(place),
    suppressed: suppressed.map(({ finding, suppression }) => ({
      finding: place(finding),
      reason: suppression.reason,
    })),
    followed,
  };
}
