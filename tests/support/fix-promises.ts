import { applyFixes, check, type Edit, type Finding, type Fix } from '../../src/checker/index.ts';
import { readLines } from '../../src/checker/model/lines.ts';
import { parse } from '../../src/checker/model/parse.ts';
import { commands } from '../../src/checker/model/shell.ts';
import { Source, type Span } from '../../src/checker/source.ts';

/** A promise that the fix of a finding breaks when it alone is applied. */
export interface BrokenPromise {
  readonly rule: string;
  readonly promise: string;
  readonly evidence: string;
  readonly fixed: string;
}

/** Rules on comments that are read as something else, or silence nothing: their fixes take comments out. */
const takeCommentsOut = new Set([
  'unused-suppression',
  'duplicate-directive',
  'syntax-directive-typo',
]);

/** Rules on text that is read as another instruction than its author meant. */
const changeWhatIsRead = new Set([
  'heredoc-terminated',
  'no-instruction-in-run',
  'no-swallowed-instruction',
  'unknown-instruction',
]);

/** Advice on how lines are laid out, all of it contested: text that is put right may be longer, or one of several. */
const layout = new Set([
  'avoid-consecutive-run',
  'long-run-split-lines',
  'no-multi-spaces',
  'prefer-run-heredoc',
]);

/** What a suggestion lets a rule see: a path, an image, that nothing could be said of before; a variable whose last reader went. */
const reveals: Readonly<Record<string, readonly string[]>> = {
  'cd-without-effect': ['no-delete-in-later-layer'],
  'copy-relative-dest-without-workdir': ['no-recursive-chown-layer'],
  'duplicate-env-key': ['duplicate-env-key'],
  'unused-stage-arg': ['unused-stage-arg'],
  // Of comments that repeat one another, one at a time is found idle.
  'unused-suppression': ['unused-suppression'],
};

/** The promises that the fix of the finding breaks, of those every fix makes; `findings` are all of the text's. */
export function brokenPromises(
  text: string,
  finding: Finding,
  findings: readonly Finding[],
): BrokenPromise[] {
  const { rule, fix } = finding;
  if (!fix) return [];
  const fixed = applyFixes(text, [fix]);
  const broken: BrokenPromise[] = [];
  const breaks = (promise: string, evidence: string) =>
    broken.push({ rule, promise, evidence, fixed });

  const after = check(fixed, { preset: 'strict' }).findings;
  const others = findings.filter((one) => one !== finding);
  const news = more(others, after).filter(
    (one) => !layout.has(one.rule) && !reveals[rule]?.includes(one.rule),
  );
  const said = news.map((one) => `${one.rule}: ${one.message}`).join('\n');
  const places = [finding, ...fix.edits].map((place) => moved(place, fix));
  const still = news.some(
    (one) => one.rule === rule && places.some(({ from, to }) => one.from <= to && from <= one.to),
  );
  if (still) breaks('silences its finding', said);
  else if (news.length > 0) breaks('gives no other rule more to say, nor its own elsewhere', said);

  if (!changeWhatIsRead.has(rule)) {
    const other = changedElsewhere(text, fixed, fix);
    if (other !== undefined) breaks('leaves other instructions as they are', other);
  }
  if (!takeCommentsOut.has(rule)) {
    const lost = without(comments(text), hashLines(fixed));
    if (lost.length > 0) breaks('keeps comments', lost.join('\n'));
  }
  const isOpen = findings.some((one) => one.rule === 'heredoc-terminated');
  if (!changeWhatIsRead.has(rule) && !isOpen && unreadable(fixed) > unreadable(text))
    breaks('keeps shell text readable', fixed);
  return broken;
}

/** Where a piece of the text lies once the fix is applied, with what is put in its place. */
function moved({ from, to }: Span, { edits }: Fix): Span {
  const shift = (ends: (edit: Edit) => boolean) =>
    edits.filter(ends).reduce((sum, { from, to, insert }) => sum + insert.length - (to - from), 0);
  return {
    from: from + shift((edit) => edit.to < from),
    to: to + shift((edit) => edit.from <= to),
  };
}

/** The findings of rules that have more to say than before; a message may say it in other numbers. */
function more(before: readonly Finding[], after: readonly Finding[]): Finding[] {
  const count = (list: readonly Finding[], rule: string) =>
    list.filter((one) => one.rule === rule).length;
  return after.filter(({ rule }) => count(after, rule) > count(before, rule));
}

/** Comments to Docker, directives aside, and lines in a heredoc that are comments to a shell. */
function comments(text: string): string[] {
  const directives = readLines(text).directives.map(({ from, to }) => text.slice(from, to));
  return without(hashLines(text), directives);
}

const hashLines = (text: string) =>
  text.split('\n').flatMap((line) => /^\s*(#.*?)\s*$/.exec(line)?.[1] ?? []);

/** The members of the first list that the second has not, each as often as it is missing. */
function without(some: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const one of others) left.set(one, (left.get(one) ?? 0) + 1);
  return some.filter((one) => {
    const count = left.get(one) ?? 0;
    left.set(one, count - 1);
    return count <= 0;
  });
}

/** An instruction that no edit touches and that reads otherwise than before. */
function changedElsewhere(text: string, fixed: string, { edits }: Fix): string | undefined {
  const before = [...edits].sort((a, b) => a.from - b.from);
  let shift = 0;
  const after = before.map(({ from, to, insert }) => {
    const at = from + shift;
    shift += insert.length - (to - from);
    return { from: at, to: at + insert.length };
  });
  const [a, b] = [untouched(text, before), untouched(fixed, after)];
  const at = a.findIndex((one, i) => one !== b[i]);
  return at < 0 && a.length === b.length ? undefined : (a[at] ?? b[a.length] ?? '');
}

function untouched(text: string, edits: readonly { from: number; to: number }[]): string[] {
  const { lines, joined } = readLines(text);
  return lines
    .filter(({ from, end }) => !edits.some((edit) => edit.from <= end && from <= edit.to))
    .map(({ from, end }) => joined.slice(from, end).replaceAll('\u0001', ''));
}

/** How many RUNs in shell form hold no command that can be read. */
function unreadable(text: string): number {
  const dockerfile = parse(new Source(text));
  return dockerfile.instructions.filter(
    (one) =>
      one.keyword === 'RUN' && one.form === 'shell' && commands(dockerfile, one).length === 0,
  ).length;
}
