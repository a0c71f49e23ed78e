import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLink, type Shared, writeLink } from '../../src/components/checker/share.ts';

const packed = (json: string) => `#v1.${deflateRawSync(json).toString('base64url')}`;

describe('a link', () => {
  test('gives back what it was made of', () =>
    fc.assert(
      fc.asyncProperty(
        fc.record(
          {
            dockerfile: fc.string({ unit: 'binary' }),
            dockerignore: fc.string(),
            path: fc.string(),
            preset: fc.constantFrom('recommended' as const, 'strict' as const),
            finding: fc.string(),
          },
          { requiredKeys: ['dockerfile'] },
        ),
        async (shared) => {
          expect(await readLink(await writeLink(shared as Shared))).toEqual({
            shared: JSON.parse(JSON.stringify(shared)),
          });
        },
      ),
      { numRuns: 25 },
    ));

  test('of the first version opens for ever', async () => {
    const old =
      '#v1.BcExDsIwDAXQq0R_bpAomw_ABkiV2LpYiVusRk6UuBPi7rz3Ra7pkL5pERDuy-sRuDQ1odtlnldb3s_A7Qicc4jRakycPhLS2ctqmNC6DHEQhndNjgmbWlbbQbAaC7sMj847XfH7Aw';
    expect(await readLink(old)).toEqual({
      shared: {
        dockerfile: 'FROM alpine:3.22\nRUN apk add --no-cache curl\n',
        preset: 'strict',
        finding: 'no-latest-tag:1',
      },
    });
  });

  test('made at build by Node reads the same', async () => {
    expect(await readLink(packed('{"dockerfile":"FROM x\\n"}'))).toEqual({
      shared: { dockerfile: 'FROM x\n' },
    });
  });

  test('survives a long text', async () => {
    const dockerfile = 'RUN echo é😀\n'.repeat(20_000);
    expect((await readLink(await writeLink({ dockerfile })))?.shared?.dockerfile).toBe(dockerfile);
  });

  test('holds only letters that no chat program breaks', async () => {
    expect(await writeLink({ dockerfile: 'FROM a\n'.repeat(99) })).toMatch(/^#v1\.[\w-]+$/);
  });
});

describe('what is not a link of ours', () => {
  test.each(['', '#', '#usage', '#_top', '#v', '#v1'])('%j is left alone', async (hash) => {
    expect(await readLink(hash)).toBeUndefined();
  });
});

describe('a link that cannot be opened says why', () => {
  test('cut off anywhere', async () => {
    const link = await writeLink({ dockerfile: 'FROM alpine:3.22\nRUN apk add --no-cache curl\n' });
    for (let length = '#v1.'.length; length < link.length - 1; length++)
      expect((await readLink(link.slice(0, length)))?.refusal).toMatch(/damaged|cut off/);
  });

  test.each([
    ['letters that are not base64', '#v1.ééé'],
    ['bytes that are not deflate', '#v1.AAAAAAAA'],
    ['text that is not JSON', packed('FROM x')],
    ['JSON that is not an object', packed('["FROM x"]')],
    ['an object without a text', packed('{"dockerfile":7}')],
    ['null', packed('null')],
  ])('%s', async (_, link) => {
    expect((await readLink(link))?.refusal).toContain('damaged');
  });

  test('of a newer version', async () => {
    expect((await readLink('#v2.abc'))?.refusal).toContain('newer version');
  });

  test('longer than any that is made', async () => {
    expect((await readLink(`#v1.${'A'.repeat(600_000)}`))?.refusal).toContain('longer than any');
  });

  test('a small link that unpacks to thirty megabytes', async () => {
    const bomb = packed(JSON.stringify({ dockerfile: ' '.repeat(30_000_000) }));
    expect(bomb.length).toBeLessThan(500_000);
    expect((await readLink(bomb))?.refusal).toContain('more text than');
  });

  test('any damage at all is met with a sentence', () =>
    fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 60 }), async (junk) => {
        const opened = await readLink(`#v1.${junk}`);
        expect(opened?.refusal ?? opened?.shared).toBeDefined();
      }),
    ));

  test('fields of the wrong kind are dropped, the text is kept', async () => {
    expect(
      await readLink(packed('{"dockerfile":"FROM x","path":{},"preset":"wild","finding":3}')),
    ).toEqual({ shared: { dockerfile: 'FROM x' } });
  });
});
