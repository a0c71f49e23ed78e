import type { Report } from '../check.ts';
import type { Finding, Severity } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { practices, rules } from '../rules/index.ts';
import { isShellCode } from '../shellcheck/codes.ts';
import { Source, type Span } from '../source.ts';

export interface SarifOptions {
  /** The version of the checker, as in package.json. */
  readonly version: string;
  /** The absolute address of a rule's section. */
  readonly help: (rule: string) => string;
  readonly title: (rule: string) => string;
}

const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  suggestion: 'note',
};

/**
 * SARIF 2.1.0, one run over all reports, columns in UTF-16 units, with fixes, and with what comments
 * silence. Findings in a `.dockerignore` have no region, since reports do not carry its text.
 * Source: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function asSarif(reports: readonly Report[], { version, help, title }: SarifOptions) {
  const used = new Set(reports.flatMap(everyFinding).map(({ finding }) => finding.rule));
  const described = [
    ...rules.filter(({ id }) => used.has(id)),
    ...[...used].filter((id) => isShellCode(id)),
  ];
  const index = new Map(
    described.map((one, at) => [typeof one === 'string' ? one : one.id, at] as const),
  );
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'docker-best-practices',
            version,
            rules: described.map((one) =>
              typeof one === 'string'
                ? shellDescriptor(one, title(one), help(one))
                : descriptor(one, title(one.id), help(one.id)),
            ),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: reports.flatMap((report) => results(report, index)),
      },
    ],
  };
}

const practiceOf = new Map(
  practices.flatMap(({ id, rules }) => rules.map((rule) => [rule.id, id] as const)),
);

const descriptor = ({ id, why, severity }: Rule, title: string, helpUri: string) => ({
  id,
  shortDescription: { text: plain(title) },
  // The browser's engine is shipped without it.
  ...(why && {
    fullDescription: { text: plain(why), markdown: why },
    help: { text: `${plain(why)} ${helpUri}`, markdown: `${why} [Read on](${helpUri}).` },
  }),
  helpUri,
  defaultConfiguration: { level: levels[severity] },
  properties: { tags: [practiceOf.get(id)] },
});

const shellDescriptor = (id: string, title: string, helpUri: string) => ({
  id,
  shortDescription: { text: plain(title) },
  helpUri,
});

/** Without the marks of code. */
const plain = (markdown: string) => markdown.replaceAll('`', '');

const everyFinding = ({ findings, suppressed }: Report) => [
  ...findings.map((finding) => ({ finding, suppression: undefined })),
  ...suppressed,
];

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  /** Behind the last character. */
  readonly endColumn: number;
}

function results(report: Report, index: ReadonlyMap<string, number>) {
  const source = new Source(report.source.text);
  const path = report.source.path.replaceAll('\\', '/');
  const artifact = { uri: path.split('/').map(encodeURIComponent).join('/') };
  const region = (span: Span): Region => {
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
    ruleIndex: index.get(finding.rule),
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
    // Present on every result, so that an empty list says that nothing silences it.
    suppressions: suppression
      ? [
          {
            kind: 'inSource',
            location: {
              physicalLocation: { artifactLocation: artifact, region: region(suppression) },
            },
            ...(suppression.reason && { justification: suppression.reason }),
          },
        ]
      : [],
  }));
}

function fixes(
  { fix }: Finding,
  artifactLocation: { readonly uri: string },
  region: (span: Span) => Region,
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
