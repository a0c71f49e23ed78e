import type { Report } from '../check.ts';
import type { Finding, Severity } from '../finding.ts';
import { rules } from '../rules/index.ts';
import { isShellCode, shellTitle } from '../shellcheck/codes.ts';
import { Source, type Span } from '../source.ts';

export interface SarifOptions {
  /** The version of the checker, as in package.json. */
  readonly version: string;
  /** The absolute address of a rule's section. */
  readonly help: (rule: string) => string;
}

const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  suggestion: 'note',
};

/**
 * SARIF 2.1.0, one run over all reports, columns in UTF-16 units, fixes included. Findings in a
 * `.dockerignore` have no region, since reports do not carry its text.
 * Source: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function asSarif(reports: readonly Report[], { version, help }: SarifOptions) {
  const used = new Set(reports.flatMap(everyFinding).map(({ finding }) => finding.rule));
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'docker-best-practices',
            version,
            rules: [
              ...rules
                .filter(({ id }) => used.has(id))
                .map(({ id, title, why, severity }) => ({
                  id,
                  shortDescription: { text: title },
                  fullDescription: { text: why },
                  helpUri: help(id),
                  defaultConfiguration: { level: levels[severity] },
                })),
              ...[...used].filter(isShellCode).map((id) => ({
                id,
                shortDescription: { text: shellTitle(id) },
                helpUri: help(id),
              })),
            ],
          },
        },
        columnKind: 'utf16CodeUnits',
        results: reports.flatMap((report) => results(report)),
      },
    ],
  };
}

const everyFinding = ({ findings, suppressed }: Report) => [
  ...findings.map((finding) => ({ finding, suppression: undefined })),
  ...suppressed,
];

function results(report: Report) {
  const source = new Source(report.source.text);
  const artifact = { uri: encodeURI(report.source.path.replaceAll('\\', '/')) };
  const region = (span: Span) => {
    const [start, end] = [source.place(span.from), source.place(span.to)];
    return {
      startLine: start.line,
      startColumn: start.column,
      endLine: end.line,
      endColumn: end.column,
    };
  };
  return everyFinding(report).map(({ finding, suppression }) => ({
    ruleId: finding.rule,
    level: levels[finding.severity],
    message: { text: finding.message },
    locations: [
      {
        physicalLocation:
          finding.file === 'dockerignore'
            ? { artifactLocation: { uri: '.dockerignore' } }
            : { artifactLocation: artifact, region: region(finding) },
      },
    ],
    ...fixes(finding, artifact, region),
    ...(suppression && {
      suppressions: [
        { kind: 'inSource', ...(suppression.reason && { justification: suppression.reason }) },
      ],
    }),
  }));
}

function fixes(
  { fix }: Finding,
  artifactLocation: { readonly uri: string },
  region: (span: Span) => object,
) {
  if (!fix) return {};
  const replacements = fix.edits.map((edit) => ({
    deletedRegion: region(edit),
    insertedContent: { text: edit.insert },
  }));
  return {
    fixes: [
      { description: { text: fix.title }, artifactChanges: [{ artifactLocation, replacements }] },
    ],
  };
}
