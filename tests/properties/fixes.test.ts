import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyFixes, check, type Finding, type Report, rules } from '../../src/checker/index.ts';
import { hasShared } from '../conformance/cases.ts';
import { grammatical } from '../support/arbitrary-dockerfile.ts';
import { corpusReports } from '../support/corpus.ts';
import { type BrokenPromise, brokenPromises } from '../support/fix-promises.ts';

/** As many fixes of each rule as show its kinds; FUZZ_RUNS asks for all of them. */
const perRule = process.env['FUZZ_RUNS'] ? Number.POSITIVE_INFINITY : 3;
const numRuns = Number(process.env['FUZZ_RUNS'] ?? 30);

const strict = (text: string) => check(text, { preset: 'strict' });

/** Of the fixes of each rule, the first few, each from another text. */
function brokenIn(reports: readonly Report[]): BrokenPromise[] {
  const seen = new Map<string, number>();
  return reports.flatMap(({ source, findings }) => {
    const here = new Set<string>();
    return findings.flatMap((finding) => {
      const count = seen.get(finding.rule) ?? 0;
      if (!finding.fix || count >= perRule || here.has(finding.rule)) return [];
      if (Number.isFinite(perRule)) here.add(finding.rule);
      seen.set(finding.rule, count + 1);
      return brokenPromises(source.text, finding, findings);
    });
  });
}

describe('the fix of a finding, applied alone, keeps its promises', () => {
  it('in the examples of the rules', () => {
    const examples = rules.flatMap((rule) => rule.examples.map(({ bad }) => strict(bad)));
    expect(brokenIn(examples)).toEqual([]);
  });

  it.skipIf(!hasShared)(
    'in real Dockerfiles (skipped where the folder with them is absent)',
    () => {
      expect(brokenIn(corpusReports())).toEqual([]);
    },
  );

  it('in Dockerfiles made of what the grammar allows', () => {
    fc.assert(
      fc.property(grammatical, (text) => {
        const { findings } = strict(text);
        const broken = findings.flatMap((finding) => brokenPromises(text, finding, findings));
        // Where nearly every line is wrong, what is put right lets rules see the next fault.
        expect(broken.filter(({ promise }) => !/no other rule/.test(promise))).toEqual([]);
      }),
      { numRuns },
    );
  });
});

/** Texts whose fixes once broke one, by the rule. */
const delicate: Readonly<Record<string, readonly string[]>> = {
  'unused-global-arg': ['ARG X=1\n# escape=`\nFROM alpine:3.22\nRUN true \\\n && true\n'],
  'maintainer-deprecated': ['FROM alpine:3.22\nMAINTAINER \\\n# the one who asks\nsomebody\n'],
  'prefer-run-heredoc': [
    'FROM debian:13-slim\nRUN apt-get update && apt-get install -y git && echo a && echo b  \nWORKDIR /x\n',
  ],
  'undefined-variable': [
    'FROM alpine:3.22\nARG A=1\nARG B=${TARGETPLATFORM#linux/}\nRUN echo $A $B\n',
  ],
  'onbuild-forbidden-trigger': [
    'FROM alpine:3.22\nONBUILD ONBUILD ONBUILD RUN true\n',
    `FROM alpine:3.22\n${'ONBUILD '.repeat(100)}\n`,
  ],
  'directive-position': [
    'FROM alpine:3.22\nRUN true && \\\n# syntax=docker/dockerfile:1\n  echo b\n',
    'FROM alpine:3.22\nRUN true \\\n# a\n# check=error=true\n',
    'FROM alpine:3.22\nRUN true && \\\n# syntax=docker/dockerfile:1\n\n',
  ],
  'unused-stage-arg': ['FROM alpine:3.22\nARG A="\\\n# why\n"\n'],
  'invalid-json-form': ['FROM alpine:3.22\nCMD [,,,,\n'],
  'check-directive-valid': ['# check=ski\nFROM alpine:3.22\n'],
  'legacy-key-value': ['FROM alpine:3.22\nENV NAME \\\n# why\n  value\n'],
  'no-trailing-spaces': ['FROM debian:13\nRUN wget \\\r\r '],
  'no-instruction-in-run': [
    'FROM debian:13-slim\nRUN true \\\nFROM mcr.microsoft.com/windows/servercore:ltsc2025\nRUN setup.cmd\n',
  ],
};

describe('a fix of a delicate text keeps its promises', () => {
  for (const [rule, texts] of Object.entries(delicate))
    for (const text of texts)
      it(`${rule}: ${JSON.stringify(text)}`, () => {
        const { findings } = strict(text);
        const finding = findings.find((one) => one.rule === rule);
        expect(finding).toBeDefined();
        const broken = finding ? brokenPromises(text, finding, findings) : [];
        expect(broken.filter(({ promise }) => !/no other rule/.test(promise))).toEqual([]);
      });
});

describe('a promise is broken', () => {
  it('elsewhere, where one fault that is put right shows the next of its kind', () => {
    const text =
      'FROM gcr.io/distroless/python3-debian13:nonroot\nRUN apt-get -y upgrade\nCOPY a.py b.py /app\nRUN chown -R app /app\n';
    const { findings } = strict(text);
    const finding = findings.find(({ rule }) => rule === 'root-work-as-user');
    expect(finding && brokenPromises(text, finding, findings)).toMatchObject([
      { promise: 'gives no other rule more to say, nor its own elsewhere' },
    ]);
  });

  it('by its own finding, where that stays', () => {
    const text = 'FROM alpine:3.22\nRUN cd /app\n';
    const edits = [{ from: 0, to: 0, insert: '\n' }];
    const findings = strict(text).findings.map((one) => ({
      ...one,
      fix: { title: 'Wait', safety: 'safe' as const, edits },
    }));
    const finding = findings.find(({ rule }) => rule === 'cd-without-effect');
    expect(finding && brokenPromises(text, finding, findings)).toMatchObject([
      { promise: 'silences its finding' },
    ]);
  });
});

/** Each fix with its finding's rule and number among those of the rule, in a text as it would be changed. */
function fixedTexts({ source, findings }: Report): Map<string, string> {
  const counts = new Map<string, number>();
  return new Map(
    findings.map(({ rule, fix }: Finding): [string, string] => {
      const count = counts.get(rule) ?? 0;
      counts.set(rule, count + 1);
      return [`${rule} ${count}`, fix ? applyFixes(source.text, [fix]) : ''];
    }),
  );
}

const withCrlf = (text: string) => text.replaceAll(/\r?\n/g, '\r\n');

/**
 * The same text with a backtick where lines continue; not for one with backticks, heredocs or other escapes,
 * nor for Windows, where it tells the shell.
 */
const canChange = (text: string) => !/`|<<|\\(?![ \t]*\r?$)|^\s*#\s*\w+\s*=|windows/im.test(text);
const withBacktick = (text: string) => `# escape=\`\n${text.replaceAll(/\\(?=[ \t]*\r?$)/gm, '`')}`;

/** Rules whose fix, or finding, depends on what is changed: a JSON escape, a heredoc, the first line. */
const ofEscape = new Set([
  'avoid-consecutive-run',
  'maintainer-deprecated',
  'no-multiple-blank-lines',
]);

describe('every fix is the same', () => {
  it('with the line ends of Windows', () => {
    fc.assert(
      fc.property(grammatical, (text) => {
        const plain = text.replaceAll('\r\n', '\n');
        expectSame(strict(plain), withCrlf);
      }),
      { numRuns },
    );
  });

  it.skipIf(!hasShared)('in real Dockerfiles with the line ends of Windows (skipped …)', () => {
    for (const report of corpusReports())
      if (!report.source.text.includes('\r')) expectSame(report, withCrlf);
  });

  it.skipIf(!hasShared)('in real Dockerfiles with another escape character (skipped …)', () => {
    for (const report of corpusReports())
      if (canChange(report.source.text)) expectSame(report, withBacktick, ofEscape);
  });

  function expectSame(
    report: Report,
    change: (text: string) => string,
    except: ReadonlySet<string> = new Set(),
  ) {
    const changed = fixedTexts(strict(change(report.source.text)));
    for (const [name, text] of fixedTexts(report))
      if (!except.has(name.split(' ')[0] ?? ''))
        expect([name, changed.get(name)]).toEqual([name, text && change(text)]);
  }
});

describe('safe fixes together', () => {
  it('come to rest, and then change nothing more', () => {
    fc.assert(
      fc.property(grammatical, (text) => {
        let report = check(text);
        for (let round = 0; round < 10; round++) {
          const fixes = report.findings.flatMap(({ fix }) => (fix?.safety === 'safe' ? [fix] : []));
          if (fixes.length === 0) return;
          report = check(applyFixes(report.source.text, fixes));
        }
        expect.unreachable(`not at rest after ten rounds: ${report.source.text}`);
      }),
      { numRuns: numRuns * 2 },
    );
  });

  it('of which two touch the same text leave one for the next round', () => {
    const fix = (from: number, to: number, insert: string) => ({
      title: 'Change it',
      safety: 'safe' as const,
      edits: [{ from, to, insert }],
    });
    expect(applyFixes('abcdef', [fix(1, 3, 'X'), fix(2, 4, 'Y'), fix(4, 5, 'Z')])).toBe('aXdZf');
    expect(applyFixes('abcdef', [fix(3, 3, 'X'), fix(3, 3, 'Y')])).toBe('abcXdef');
  });
});
