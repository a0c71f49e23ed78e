import { describe, expect, it } from 'vitest';
import { applyFixes, check } from '../../../src/checker/index.ts';

const digest = '0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef';

/** The text with the fixes of the rule, or `undefined` where it offers none. */
function fixed(rule: string, run: string): string | undefined {
  const text = `FROM debian:13\n${run}\n`;
  const findings = check(text).findings.filter((one) => one.rule === rule);
  expect(findings).not.toEqual([]);
  const fixes = findings.flatMap(({ fix }) => fix ?? []);
  return fixes.length > 0 ? applyFixes(text, fixes).split('\n')[1] : undefined;
}

describe('a fix that writes quotes', () => {
  const given = `echo ${digest} a.tgz | sha256sum -c`;

  it('is offered where no quotes are around it', () => {
    expect(fixed('sha256sum-spacing', `RUN ${given}`)).toBe(
      `RUN echo "${digest}  a.tgz" | sha256sum -c`,
    );
  });

  it.each([
    ['in double quotes', `RUN bash -c "${given}"`],
    ['in single quotes', `RUN bash -c '${given}'`],
    ['in exec form', `RUN ["bash", "-c", "${given}"]`],
    ['in a text in a text', `RUN sudo sh -c 'bash -c "${given}"'`],
    ['in a trigger', `ONBUILD RUN bash -c "${given}"`],
  ])('is left out %s', (_, run) => {
    expect(fixed('sha256sum-spacing', run)).toBeUndefined();
  });
});

describe('a fix that writes no quotes', () => {
  it.each([
    [
      String.raw`RUN bash -c "echo \"${digest} a.tgz\" | sha256sum -c"`,
      String.raw`RUN bash -c "echo \"${digest}  a.tgz\" | sha256sum -c"`,
    ],
    [
      String.raw`RUN ["bash", "-c", "echo \"${digest} a.tgz\" | sha256sum -c"]`,
      String.raw`RUN ["bash", "-c", "echo \"${digest}  a.tgz\" | sha256sum -c"]`,
    ],
  ])('stands where it belongs: %s', (run, expected) => {
    expect(fixed('sha256sum-spacing', run)).toBe(expected);
  });

  it('leaves alone what quotes hold, where one command of it would go', () => {
    const run = 'RUN sh -c "apk update && apk add --no-cache curl=8"';
    expect(fixed('no-apk-update-with-no-cache', run)).toBeUndefined();
  });
});
