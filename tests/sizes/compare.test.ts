import { expect, test } from 'vitest';
import {
  asCsv,
  compare,
  meaningOf,
  signed,
  total,
  usualChoice,
} from '../../src/components/sizes/compare.ts';
import { type Measure, readSizes } from '../../src/components/sizes/read.ts';

const measureOf = (paste: string): Measure => {
  const measure = readSizes(paste).reading?.measures[0];
  if (!measure) throw new Error('The paste has no measure.');
  return measure;
};

const measure = measureOf(`REPOSITORY   TAG          IMAGE ID       CREATED       SIZE
shop         distroless   3d1f0a9b7c55   2 hours ago   68.2MB
shop         full         a77e09d1b3c2   3 weeks ago   1.02GB
shop         alpine       9c2b7e410f6d   2 hours ago   71MB
shop         also         9c2b7e410f6e   2 hours ago   71MB`);

test('largest first, each held against the chosen one', () => {
  const rows = compare(measure, measure.items[2]);
  expect(
    rows.map(({ item, megabytes, difference }) => [
      item.name,
      megabytes,
      difference?.megabytes,
      difference?.percent,
      difference?.withinRounding,
    ]),
  ).toEqual([
    ['shop:full', 1020, 949, 1337, false],
    ['shop:alpine', 71, undefined, undefined, undefined],
    ['shop:also', 71, 0, 0, true],
    ['shop:distroless', 68.2, -2.8, -3.9, false],
  ]);
});

test('a difference below the printed digits is called rounding', () => {
  const close = measureOf(`REPOSITORY   TAG   IMAGE ID   CREATED   SIZE
a            1     aa         now       1.02GB
b            1     bb         now       1018MB`);
  expect(compare(close, close.items[0])[1]?.difference?.withinRounding).toBe(true);
});

test('an image without a name is nothing to be held against, unless all are', () => {
  const head = 'REPOSITORY   TAG      IMAGE ID       CREATED   SIZE\n';
  const dangling = '<none>       <none>   3d1f0a9b7c55   now       1kB\n';
  const named = 'shop         1        9c2b7e410f6d   now       71MB\n';
  expect(usualChoice(measureOf(head + named + dangling))?.name).toBe('shop:1');
  expect(usualChoice(measureOf(head + dangling))?.name).toBe('3d1f0a9b7c55');
  expect(usualChoice(measure)?.name).toBe('shop:distroless');
});

test('the total is of what is shown', () => {
  expect(total(measure)).toBe(1230);
});

test('CSV quotes what needs it, and lets no name be a formula', () => {
  const layers =
    measureOf(`IMAGE       CREATED   CREATED BY                          SIZE    COMMENT
<missing>   now       RUN /bin/sh -c echo "a, b" > c.txt  1.5MB
<missing>   now       =1+1                                2MB`);
  expect(asCsv(layers, compare(layers, layers.items[0]))).toBe(
    [
      'name,layers: SIZE,MB,difference in MB,difference in %',
      "'=1+1,2MB,2,0.5,33.3",
      '"RUN echo ""a, b"" > c.txt",1.5MB,1.5,,',
      '',
    ].join('\r\n'),
  );
});

test('every measure that can be read has a meaning', () => {
  expect(meaningOf(measure)).toContain('containerd');
});

test('a difference has a sign', () => {
  expect([2.8, -2.8, 0].map(signed)).toEqual(['+2.8', '−2.8', '+0']);
});
