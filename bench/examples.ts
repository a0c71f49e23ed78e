import { check, type Rule, rules } from '../src/checker/index.ts';
import type { Instruction } from '../src/checker/model/dockerfile.ts';
import { isText, parse } from '../src/checker/model/parse.ts';
import { Source } from '../src/checker/source.ts';

/**
 * `npm run bench:examples [part of a rule's id]`: repeats the instructions and the commands of each rule's examples, as
 * they are and with numbered words, and names the rules whose time, without that of reading the text, grows more than
 * twice as much as the text. Milliseconds of wall time; what takes less than `notable` is not told from noise.
 */
const few = 1000;
const growth = 8;
const notable = 200;
const [part = ''] = process.argv.slice(2);

/** A text for each size. */
type Shape = (count: number) => string;

let tried = 0;

function judge(name: string, shape: Shape): void {
  const [small, large] = [shape(few), shape(few * growth)];
  if (!isText(large)) return;
  tried++;
  if (time(large, rules) < notable) return;
  const bare = { small: time(small, []), large: time(large, []) };
  for (const rule of rules) {
    const slow = time(large, [rule]) - bare.large;
    if (slow < notable) continue;
    const quick = Math.max(1, time(small, [rule]) - bare.small);
    const factor = Math.min(slow, time(large, [rule]) - bare.large) / quick;
    if (factor > 2 * growth)
      console.log(
        `${rule.id.padEnd(36)}${slow.toFixed(0).padStart(7)} (${factor.toFixed(0)})  ${JSON.stringify(name)}`,
      );
  }
}

/** The best of three. */
function time(text: string, rules: readonly Rule[]): number {
  const once = () => {
    const start = performance.now();
    check(text, { preset: 'strict', rules });
    return performance.now() - start;
  };
  return Math.min(once(), once(), once());
}

function shapesOf(text: string): Record<string, Shape> {
  const shapes: Record<string, Shape> = {
    [`${text.slice(0, 60)} …, again and again`]: (count) => repeat(count / 4, () => `${text}\n`),
  };
  for (const one of parse(new Source(text)).instructions) {
    if (one.keyword === 'FROM' || one.heredocs.length > 0) continue;
    const around = (inner: string, { from, to }: { readonly from: number; readonly to: number }) =>
      text.slice(0, from) + inner + text.slice(to);
    const name = text.slice(one.from, one.to).slice(0, 60);
    const line = `${text.slice(one.from, one.to)}\n`;
    shapes[`${name}, in each line`] = (count) =>
      around(
        repeat(count, () => line),
        one,
      );
    shapes[`${name}, numbered`] = (count) =>
      around(
        repeat(count, (i) => numbered(line, i)),
        one,
      );
    if (!isShell(one)) continue;
    const body = text.slice(one.body.from, one.body.to);
    for (const joint of [' && \\\n', '; '])
      shapes[`${name}, joined by ${joint.trim().slice(0, 2)}`] = (count) =>
        around(
          repeat(count, (i) => (i === 0 ? '' : joint) + numbered(body, i % 2 && i)),
          one.body,
        );
  }
  return shapes;
}

const isShell = ({ keyword, form }: Instruction) => keyword === 'RUN' && form === 'shell';

const repeat = (count: number, make: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => make(i)).join('');

/** Words that look like names get the number at their end; what comes first names the instruction or the program. */
const numbered = (text: string, i: number) =>
  i === 0
    ? text
    : text.replace(/(?<=[\s/=])[a-z]{3,}(?=[\s"'\]/.,]|$)/g, (word) =>
        known.has(word) ? word : `${word}${i}`,
      );

/** Names of tools, and of what they are told to do. */
const known = new Set(
  'apt get install pip npm curl wget tar add mkdir useradd adduser chown chmod update http https type cache target'.split(
    ' ',
  ),
);

for (const rule of rules)
  if (rule.id.includes(part))
    for (const { bad, good } of rule.examples)
      for (const text of new Set([bad, good]))
        for (const [name, shape] of Object.entries(shapesOf(text))) judge(name, shape);
console.log(`${tried} texts`);
