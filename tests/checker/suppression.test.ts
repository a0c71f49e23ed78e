import { describe, expect, it } from 'vitest';
import { applyFixes, check } from '../../src/checker/index.ts';

const rest = 'FROM alpine:latest\nRUN true\nFROM busybox:latest\n';
const latest = (text: string, today?: string) =>
  check(text, { preset: 'strict', today })
    .findings.filter(({ rule }) => rule === 'no-latest-tag')
    .map(({ from }) => text.slice(0, from).split('\n').length);

describe('a comment above an instruction silences it and nothing else', () => {
  it.each([
    '# check-ignore: no-latest-tag -- rebuilt every night',
    '# check-ignore: no-sudo, no-latest-tag',
    '# check-ignore: all -- generated',
    '# hadolint ignore=DL3007',
    '#hadolint  ignore = DL3006 , DL3007 # rebuilt every night',
    '# hadolint ignore=DL3007;reason=rebuilt every night',
    '# tally ignore=DL3007;reason=rebuilt every night',
    '# TALLY ignore=hadolint/DL3007',
    '# tally ignore=all',
    '# hadolint ignore=hadolint/DL3007,shellcheck/SC2086',
    '# hadolint ignore=buildkit/StageNameCasing, hadolint/DL3007;reason=rebuilt every night',
    '# droast ignore=DF001,DF065 reason="rebuilt" expires=2099-01-01',
    '# trivy:ignore:DS-0001',
    '# trivy:ignore:AVD-DS-0002 trivy:ignore:ds001',
    '#trivy:ignore:*',
    '# trivy:ignore:DS-0001:exp:2099-12-31',
    '# kics-scan ignore-line',
    '# nosemgrep',
    '# nosemgrep: dockerfile.audit.avoid-latest-version',
    '#ts:skip=AC_DOCKER_0041 rebuilt every night',
    '# linter ignore=EF0003,EF0004',
    '# dockerfile_lint - ignore',
  ])('%s', (comment) => {
    expect(latest(`${comment}\n${rest}`)).toEqual([4]);
    expect(latest(`${comment}\n\n# another comment\n${rest}`)).toEqual([6]);
  });
});

describe('a comment above FROM silences the stage', () => {
  it.each([
    '# check-ignore-stage: no-latest-tag -- a throw-away stage',
    '# hadolint stage ignore=DL3007',
    '# kics-scan ignore-block',
  ])('%s', (comment) => {
    expect(latest(`${comment}\n${rest}`)).toEqual([4]);
  });
});

describe('a comment for the whole file silences all of it, wherever it stands', () => {
  it.each([
    '# check-ignore-file: no-latest-tag -- an experiment',
    '# hadolint global ignore=DL3007 # an experiment',
    '# tally global ignore=DL3007;reason=generated',
    '# droast global ignore=DF001',
    '# checkov:skip=CKV_DOCKER_7:an experiment',
    '# bridgecrew:skip=CKV_DOCKER_2,CKV_DOCKER_7',
    '# kics-scan ignore',
    '# kics-scan disable=image_version_using_latest',
  ])('%s', (comment) => {
    expect(latest(`${comment}\n${rest}`)).toEqual([]);
    expect(latest(`${rest}${comment}\n`)).toEqual([]);
  });
});

describe('the fine print of each tool', () => {
  const found = (rule: string, text: string, today?: string) =>
    check(text, { preset: 'strict', today }).findings.filter((one) => one.rule === rule).length;
  const above = (comment: string, line: string, rule: string) =>
    found(rule, `FROM debian:13-slim\n${comment}\n${line}\n`);
  it.each([
    ['# trivy:ignore:docker-do-not-pass-secrets', 'ENV DB_PASSWORD=x', 'secrets-in-arg-or-env'],
    ['# trivy:ignore:purge-microdnf-package-cache', 'RUN microdnf install -y a', 'microdnf-clean'],
    ['# trivy:ignore:docker-pipefail', 'RUN a | b', 'pipefail'],
    ['# kics-scan disable=5907595b-5b6d-4142-b173-dbb0e73fbff8', 'EXPOSE 22', 'expose-ssh-port'],
    ['# nosemgrep: run-security-insecure', 'RUN --security=insecure a', 'run-security-insecure'],
  ])('%s, and the other names of a check', (comment, line, rule) => {
    const from = 'FROM debian:13-slim\n';
    expect(found(rule, `${from}${line}\n`)).toBe(1);
    // What KICS is told once, at the top, is for the whole file.
    expect(found(rule, `${comment}\n${from}${comment}\n${line}\n`)).toBe(0);
  });

  const sudo = 'RUN sudo make';

  it.each([
    // hadolint: spaces and tabs where its parser has them, codes of both kinds, stacked comments
    ['#\thadolint\tignore =\tDL3004 ,SC2046 # why', 0],
    ['# hadolint ignore=SC2046\n# hadolint ignore=DL3004', 0],
    ['# hadolint ignore=DL3004\n#\n# why it may stay', 0],
    ['# Hadolint ignore=DL3004', 1],
    ['# hadolint ignore=dl3004', 1],
    ['# hadolint ignore=DL3004 because', 1],
    ['# hadolint ignore DL3004', 1],
    // hadolint: a stage is named above its FROM only
    ['# hadolint stage ignore=DL3004', 0],
    // tally: any case, namespaces, all
    ['# Tally Ignore=HADOLINT/dl3004', 0],
    ['# tally ignore=max-lines , hadolint/DL3004;reason=why', 0],
    ['# tally ignore=buildkit/DL3004', 1],
    ['# hadolint ignore=buildkit/DL3004', 1],
    ['# hadolint ignore=tally/max-lines,hadolint/DL3004', 0],
    ['# tally ignore=all', 0],
    // droast: with a reason, with a day
    ['# droast ignore=DF010', 0],
    // trivy: any case, all spellings of an id, several on a line
    ['# TRIVY:IGNORE:ds010', 0],
    ['#trivy:ignore:AVD-DS-0010', 0],
    ['#trivy:ignore:no-sudo-run', 0],
    ['#trivy:ignore:docker-no-sudo-run', 0],
    ['#trivy:ignore:DS-0001 trivy:ignore:DS-0010', 0],
    ['# tfsec:ignore:DS010', 0],
    ['# trivy:ignore:DS-0100', 1],
    // kics: any case, words around, queries by number; a block is a stage above FROM only
    ['# KICS-scan Ignore-Line', 0],
    ['# kics-scan ignore-line the tests need it', 0],
    ['# kics-scan ignore-block', 0],
    [
      '# kics-scan disable=8ada6e80-0ade-439e-b176-0b28f6bce35a, fd54f200-402c-4333-a5a4-36ef6709af2f',
      0,
    ],
    ['# kics-scan disable=00000000-0ade-439e-b176-0b28f6bce35a', 1],
    ['# kics-scan disable=', 1],
    // semgrep: with and without ids, with the path of a rule, with a reason
    ['# nosemgrep', 0],
    ['# nosem', 0],
    ['# nosemgrep: dockerfile.security.no-sudo-in-dockerfile.no-sudo-in-dockerfile, other', 0],
    ['# nosemgrep: no-sudo-in-dockerfile -- the tests need it', 0],
    ['# nosemgrep: other', 1],
    ['# nosemgrep-like', 1],
    // terrascan
    ['#ts:skip=AC_DOCKER_0010 why', 1],
    // checkov: behind other words as well, and always the whole file
    ['# we know: checkov:skip=CKV2_DOCKER_1:why', 0],
    ['# cortex:skip=CKV2_DOCKER_1', 0],
    ['# CHECKOV:skip=CKV_DOCKER_7 , CKV2_DOCKER_1', 0],
    // dockerfile_lint skips the whole instruction
    ['# dockerfile_lint - ignore', 0],
    // BuildKit knows no such check
    ['# check=skip=all', 1],
  ])('%s above sudo leaves %i', (comment, left) => {
    expect(above(comment, sudo, 'no-sudo')).toBe(left);
  });

  it.each([
    ['# check=skip=JSONArgsRecommended the shell is meant', 0],
    ['# Check=skip=StageNameCasing,JSONArgsRecommended;error=true', 0],
    ['# check=skip=all', 0],
    ['# check=skip=all;experimental=JSONArgsRecommended', 1],
    ['# check=skip=jsonargsrecommended', 1],
    ['# check=error=true', 1],
    // The first of several counts.
    ['# check=skip=StageNameCasing\n# check=skip=JSONArgsRecommended', 1],
    ['# check=skip=JSONArgsRecommended\n# check=skip=StageNameCasing', 0],
    ['# dockerfile-utils: ignore', 1],
    ['# linter ignore=EJ0003', 1],
  ])('%s above CMD leaves %i', (comment, left) => {
    expect(above(comment, 'CMD python -m http.server', 'exec-form-cmd-entrypoint')).toBe(left);
  });

  it.each([
    ['# check=skip=StageNameCasing', 0],
    ['# syntax=docker/dockerfile:1\n# CHECK = skip=StageNameCasing', 0],
    ['# check=skip=FromAsCasing, StageNameCasing;error=true', 0],
    // Below another comment it is none: it speaks of the first instruction alone.
    ['# a comment\n# check=skip=StageNameCasing', 1],
  ])('%s at the top leaves %i', (lead, left) => {
    expect(found('stage-name-casing', `${lead}\nFROM alpine:3.22\nFROM alpine:3.22 AS Two\n`)).toBe(
      left,
    );
  });

  it.each([
    ['# linter ignore=EF0003', 0],
    ['# linter ignore=ED0001,EL0001', 1],
  ])('%s above FROM leaves %i', (comment, left) => {
    expect(latest(`${comment}\nFROM alpine:latest\n`).length).toBe(left);
  });

  it.each([
    'RUN sudo make # nosemgrep: no-sudo-in-dockerfile',
    'RUN true && \\\n  sudo make # nosem',
    'RUN sudo make #trivy:ignore:DS-0010',
  ])('%s is read behind the text', (line) => {
    expect(found('no-sudo', `FROM debian:13-slim\n${line}\n`)).toBe(0);
  });

  it('trivy: each id may have a last day of its own', () => {
    const text =
      'FROM debian:13-slim\n#trivy:ignore:DS-0010:exp:2026-06-30 trivy:ignore:DS-0001\nRUN sudo make\n';
    expect(found('no-sudo', text, '2026-06-30')).toBe(0);
    expect(found('no-sudo', text, '2026-07-01')).toBe(1);
  });

  it('droast: a day and a reason, in any order, and names of any case', () => {
    const text =
      'FROM debian:13-slim\n# DROAST ignore=DF010 expires=2026-06-30 reason="why"\n\nRUN sudo make\n';
    const { suppressed } = check(text, { today: '2026-06-30' });
    const own = suppressed.filter(({ finding }) => finding.rule === 'no-sudo');
    expect(own.map(({ suppression }) => suppression.reason)).toEqual(['why']);
    expect(found('no-sudo', text, '2026-07-01')).toBe(1);
  });

  it('hadolint: a shell named in a comment switches off what speaks of another', () => {
    expect(above('# hadolint shell=pwsh', sudo, 'no-sudo')).toBe(0);
    expect(above('# hadolint shell=bash', sudo, 'no-sudo')).toBe(1);
  });

  it('kics: enable leaves the named queries in force, and no others', () => {
    const enable = (id: string) => above(`# kics-scan enable=${id}`, sudo, 'no-sudo');
    expect(enable('8ada6e80-0ade-439e-b176-0b28f6bce35a')).toBe(1);
    expect(enable('fd54f200-402c-4333-a5a4-36ef6709af2f')).toBe(0);
  });
});

describe('a comment of another tool that silences nothing', () => {
  const idle = (comment: string, preset: 'recommended' | 'strict' = 'strict') =>
    check(`FROM alpine:3.22\n${comment}\nRUN make\n`, { preset }).findings.filter(
      ({ rule }) => rule === 'unused-suppression',
    );

  it('is reported in strict, with a fix that takes it out', () => {
    const [finding] = idle('# hadolint ignore=DL3004');
    const text = 'FROM alpine:3.22\n# hadolint ignore=DL3004\nRUN make\n';
    expect(finding?.fix && applyFixes(text, [finding.fix])).toBe('FROM alpine:3.22\nRUN make\n');
    expect(idle('# hadolint ignore=DL3004', 'recommended')).toEqual([]);
  });

  it.each([
    '# hadolint ignore=DL3004,SC2086',
    '# hadolint ignore=DL9999',
    '# tally ignore=tally/no-such-rule',
    '# trivy:ignore:DS-9999',
    '# checkov:skip=CKV_AWS_1',
    '# kics-scan disable=00000000-0000-0000-0000-000000000000',
    '# check=skip=NoSuchCheck',
    '# nosemgrep: rule-of-our-own',
    '#ts:skip=AC_DOCKER_9999',
  ])('%s is not, as its tool may see what we do not', (comment) => {
    expect(idle(comment)).toEqual([]);
  });

  it('is not reported where we have no rule of its tool at all', () => {
    const text = 'FROM alpine:3.22\nRUN <<EOF\n# shellcheck disable=all\nmake\nEOF\n';
    const { findings } = check(text, { preset: 'strict' });
    expect(findings.map(({ rule }) => rule)).not.toContain('unused-suppression');
  });
});

describe('what is missing', () => {
  const rules = (text: string) =>
    check(text, { preset: 'strict' }).findings.map(({ rule }) => rule);

  it.each([
    ['missing-user', '# check-ignore: missing-user -- it drops root itself'],
    ['missing-user', '# check-ignore-stage: missing-user -- it drops root itself'],
    ['missing-user', '# check-ignore-file: missing-user -- it drops root itself'],
    ['missing-user', '# trivy:ignore:DS-0002'],
    ['missing-user', '# checkov:skip=CKV_DOCKER_3:it drops root itself'],
    ['missing-user', '# kics-scan disable=fd54f200-402c-4333-a5a4-36ef6709af2f'],
    ['missing-healthcheck', '# check-ignore: missing-healthcheck -- a job'],
    ['missing-healthcheck', '# trivy:ignore:DS-0026'],
    ['missing-healthcheck', '# hadolint ignore=DL3057'],
    ['missing-healthcheck', '# kics-scan ignore-block'],
  ])('%s is silenced by %s', (rule, comment) => {
    const text = 'FROM alpine:3.22\nCMD ["app"]\n';
    expect(rules(text)).toContain(rule);
    expect(rules(`FROM alpine:3.22 AS build\n\n${comment}\n${text}`)).not.toContain(rule);
  });

  it('in the ignore file is silenced by what speaks of the whole file', () => {
    const options = { preset: 'strict', dockerignore: '!.env\n' } as const;
    const text = 'FROM alpine:3.22\nCOPY . /app\n';
    const finding = check(text, options).findings.find(({ file }) => file === 'dockerignore');
    expect(finding).toBeDefined();
    const silenced = `# check-ignore-file: ${finding?.rule} -- a test\n${text}`;
    expect(check(silenced, options).findings.map(({ rule }) => rule)).not.toContain(finding?.rule);
  });
});

describe('a comment that does not fit silences nothing', () => {
  it.each([
    '# check-ignore: no-sudo',
    '# check-ignore no-latest-tag',
    '# hadolint ignore=DL3006',
    '# hadolint ignore=DL3007 because',
    '# kics-scan enable=image_version_using_latest',
    '# trivy:ignore:DS-0002',
    '# please ignore=DL3007',
  ])('%s', (comment) => {
    expect(latest(`${comment}\n${rest}`)).toEqual([2, 4]);
  });

  it('and neither does one with an instruction between', () => {
    expect(latest('# hadolint ignore=DL3007\nFROM alpine:3\nFROM busybox:latest\n')).toEqual([3]);
  });
});

describe('a comment with a last day', () => {
  const text = `# droast ignore=DF001 expires=2026-06-30\n${rest}`;

  it('holds on that day and before', () => {
    expect(latest(text, '2026-06-30')).toEqual([4]);
  });

  it('ends after it, and is then reported itself', () => {
    expect(latest(text, '2026-07-01')).toEqual([2, 4]);
    const messages = check(text, { today: '2026-07-01' }).findings.map(({ message }) => message);
    expect(messages).toContain('This comment ended on 2026-06-30 and silences nothing any more.');
  });

  it('never ends for who gives no date', () => {
    expect(latest(text)).toEqual([4]);
  });

  it('is written with until in our own form', () => {
    expect(
      latest(`# check-ignore: no-latest-tag until 2026-06-30 -- a freeze\n${rest}`, '2026-07-01'),
    ).toEqual([2, 4]);
  });
});

describe('what is silenced', () => {
  it('is told with its reason', () => {
    const { suppressed } = check(`# check-ignore: no-latest-tag -- rebuilt every night\n${rest}`);
    const own = suppressed.filter(({ finding }) => finding.rule === 'no-latest-tag');
    expect(own.map(({ suppression }) => suppression.reason)).toEqual(['rebuilt every night']);
  });

  it('makes its comment needed', () => {
    const rules = (text: string) => check(text).findings.map(({ rule }) => rule);
    expect(rules(`# check-ignore: no-latest-tag -- why\n${rest}`)).not.toContain(
      'unused-suppression',
    );
    expect(rules(`# check-ignore: no-sudo -- why\n${rest}`)).toContain('unused-suppression');
  });

  it('includes contested advice, whatever the preset', () => {
    const text =
      '# check-ignore: suppression-reason -- x\n# check-ignore: no-latest-tag\nFROM alpine:latest\n';
    expect(check(text).findings.map(({ rule }) => rule)).not.toContain('suppression-reason');
  });
});

it('the text after the word that names the rule may be anything', () => {
  const text = `# check-ignore: no-latest-tag -- <script>alert(1)</script>\n${rest}`;
  expect(
    check(text).suppressed.some(
      ({ suppression }) => suppression.reason === '<script>alert(1)</script>',
    ),
  ).toBe(true);
});

it.each(['', '\n', '\n\n# check-ignore: no-sudo -- y\n'])(
  'a comment that silences nothing where a continuation ends the file stays, as that end would move',
  (end) => {
    const text = `FROM alpine:3.22\nRUN true \\\n# check-ignore: no-sudo -- x${end}`;
    const idle = check(text).findings.filter(({ rule }) => rule === 'unused-suppression');
    expect(idle.at(-1)?.message).toContain('silences nothing');
    expect(idle.at(-1)?.fix).toBeUndefined();
  },
);
