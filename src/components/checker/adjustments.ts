import type { Finding, Report, Severity } from '../../checker/index.ts';

/** What one visitor wants otherwise than the rules have it. Holds for the page and for what is taken away. */
export interface Adjustments {
  /** Ids of rules whose findings are not shown. */
  readonly hidden: readonly string[];
  /** Severities in place of the rules' own, by id. */
  readonly severities: Readonly<Record<string, Severity>>;
  /** Whether hadolint's comments silence nothing. */
  readonly ignorePragmas: boolean;
  /** Registries as hadolint has them, with `*`; empty if all are trusted. */
  readonly trustedRegistries: readonly string[];
}

export const noAdjustments: Adjustments = {
  hidden: [],
  severities: {},
  ignorePragmas: false,
  trustedRegistries: [],
};

/** A report as it is wanted, and how many findings each hidden rule would have had. */
export interface Adjusted<Kind> {
  readonly report: Kind;
  readonly hidden: Readonly<Record<string, number>>;
}

export function adjust<Kind extends Pick<Report, 'findings' | 'suppressed'>>(
  report: Kind,
  { hidden, severities, ignorePragmas }: Adjustments,
): Adjusted<Kind> {
  const isHidden = new Set(hidden);
  const counts: Record<string, number> = {};
  const freed = report.suppressed.filter(
    ({ suppression }) => ignorePragmas && suppression.form === 'hadolint',
  );
  const spoken = [...report.findings, ...freed.map(({ finding }) => finding)];
  if (freed.length > 0) spoken.sort(inOrder);
  const findings = spoken.flatMap((finding) => {
    if (!isHidden.has(finding.rule))
      return { ...finding, severity: severities[finding.rule] ?? finding.severity };
    counts[finding.rule] = (counts[finding.rule] ?? 0) + 1;
    return [];
  });
  const suppressed = report.suppressed.filter(
    (one) => !freed.includes(one) && !isHidden.has(one.finding.rule),
  );
  return { report: { ...report, findings, suppressed }, hidden: counts };
}

const inOrder = (a: Finding, b: Finding) =>
  (a.file ?? '').length - (b.file ?? '').length || a.from - b.from;
