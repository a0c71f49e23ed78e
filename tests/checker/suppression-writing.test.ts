import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../src/checker/fix.ts';
import { check } from '../../src/checker/index.ts';
import { silencing, type WrittenForm } from '../../src/checker/suppression-writing.ts';
import { grammatical } from '../support/arbitrary-dockerfile.ts';

/** The text with the comment in it; ⟦ marks where the finding begins. */
function silenced(marked: string, form: WrittenForm, id: string, reason = 'the tests need it') {
  const at = marked.indexOf('⟦');
  const text = marked.replace('⟦', '');
  const edit = silencing(text, at, { form, id, reason });
  return edit && applyEdits(text, [edit]);
}

describe('where and how the comment is written', () => {
  it.each([
    [
      'above the instruction',
      'FROM a\nRUN ⟦b\n',
      'check',
      'x',
      'FROM a\n# check-ignore: x -- the tests need it\nRUN b\n',
    ],
    [
      'not into a continuation',
      'FROM a\nRUN b \\\n  && ⟦c\n',
      'check',
      'x',
      'FROM a\n# check-ignore: x -- the tests need it\nRUN b \\\n  && c\n',
    ],
    [
      'above a heredoc',
      'FROM a\nRUN <<EOF\n⟦c\nEOF\n',
      'check',
      'x',
      'FROM a\n# check-ignore: x -- the tests need it\nRUN <<EOF\nc\nEOF\n',
    ],
    [
      'with its indentation',
      'FROM a\n\t RUN ⟦b',
      'check',
      'x',
      'FROM a\n\t # check-ignore: x -- the tests need it\n\t RUN b',
    ],
    [
      'with its line end',
      'FROM a\r\nRUN ⟦b\r\n',
      'check',
      'x',
      'FROM a\r\n# check-ignore: x -- the tests need it\r\nRUN b\r\n',
    ],
    [
      'behind a byte order mark',
      '\uFEFFFROM ⟦a\n',
      'check',
      'x',
      '\uFEFF# check-ignore: x -- the tests need it\nFROM a\n',
    ],
    [
      'below the directives',
      '# syntax=docker/dockerfile:1\nFROM ⟦a\n',
      'check',
      'x',
      '# syntax=docker/dockerfile:1\n# check-ignore: x -- the tests need it\nFROM a\n',
    ],
    [
      'for the file, where no instruction is meant',
      '# syntax=⟦docker/dockerfile:1\nFROM a\n',
      'check',
      'x',
      '# syntax=docker/dockerfile:1\n# check-ignore-file: x -- the tests need it\nFROM a\n',
    ],
    [
      'for hadolint',
      'FROM a\nRUN ⟦b\n',
      'hadolint',
      'DL3008',
      'FROM a\n# hadolint ignore=DL3008 # the tests need it\nRUN b\n',
    ],
    [
      'into a comment that hadolint reads already',
      'FROM a\n# hadolint ignore=DL3009 # old\nRUN ⟦b\n',
      'hadolint',
      'DL3008',
      'FROM a\n# hadolint ignore=DL3009,DL3008 # old; the tests need it\nRUN b\n',
    ],
    [
      'not between hadolint and its instruction',
      'FROM a\n# hadolint ignore=DL3009\nRUN ⟦b\n',
      'check',
      'x',
      'FROM a\n# check-ignore: x -- the tests need it\n# hadolint ignore=DL3009\nRUN b\n',
    ],
    [
      'for Docker’s checks',
      'FROM a\nCMD ⟦b\n',
      'buildkit',
      'JSONArgsRecommended',
      'FROM a\n# check=skip=JSONArgsRecommended the tests need it\nCMD b\n',
    ],
    [
      'never as a directive for all',
      'FROM ⟦a\n',
      'buildkit',
      'X',
      '#\n# check=skip=X the tests need it\nFROM a\n',
    ],
    [
      'nor below another directive',
      '# escape=`\nFROM ⟦a\n',
      'buildkit',
      'X',
      '# escape=`\n#\n# check=skip=X the tests need it\nFROM a\n',
    ],
    [
      'not for the file in a form that cannot',
      '# syntax=⟦x\nFROM a\n',
      'hadolint',
      'DL1',
      undefined,
    ],
    ['not twice', 'FROM a\n# hadolint ignore=DL1\nRUN ⟦b\n', 'hadolint', 'DL1', undefined],
  ] as const)('%s', (_, text, form, id, expected) => {
    expect(silenced(text, form, id)).toBe(expected);
  });

  it('wants a reason, and keeps it on one line', () => {
    expect(silenced('FROM ⟦a', 'check', 'x', ' \n ')).toBeUndefined();
    expect(silenced('FROM ⟦a', 'check', 'x', 'one\nUSER root')).toBe(
      '# check-ignore: x -- one USER root\nFROM a',
    );
  });
});

describe('what it does', () => {
  it.each(['check', 'hadolint', 'buildkit'] as const)(
    'silences the finding, by the form of %s',
    (form) => {
      const ids = {
        check: 'exec-form-cmd-entrypoint',
        hadolint: 'DL3025',
        buildkit: 'JSONArgsRecommended',
      };
      const text = 'FROM alpine:3.23\nUSER 10001\nCMD app --serve\n';
      const named = ({ rule }: { rule: string }) => rule === ids.check;
      const finding = check(text).findings.find(named);
      expect(finding).toBeDefined();
      const edit = silencing(text, finding?.from ?? 0, { form, id: ids[form], reason: 'why not' });
      const { findings, suppressed } = check(applyEdits(text, edit ? [edit] : []));
      expect(findings.some(named)).toBe(false);
      expect(suppressed.map(({ suppression }) => suppression.reason)).toEqual(['why not']);
    },
  );

  it('silences whatever our own form is asked to, in any text', () => {
    fc.assert(
      fc.property(grammatical, (text) => {
        for (const { rule, from, file } of check(text).findings.slice(0, 5)) {
          if (file || rule === 'unused-suppression') continue;
          const edit = silencing(text, from, { form: 'check', id: rule, reason: 'so' });
          if (!edit) continue;
          const moved = from + edit.insert.length;
          const { findings } = check(applyEdits(text, [edit]));
          expect(findings.some((one) => one.rule === rule && one.from === moved)).toBe(false);
        }
      }),
      { numRuns: 60 },
    );
  });
});
