import {
  type Dockerignore,
  decideIn,
  type FolderDecision,
  type IgnoreDecision,
  readDockerignore,
} from '../model/dockerignore.ts';
import { parse } from '../model/parse.ts';
import { Source, type Span } from '../source.ts';
import { type Amount, type ContextFolder, growTree, nothing, plus } from './context-tree.ts';
import { copySources, type SourceView, type Taking } from './copy-sources.ts';
import type { ContextFile } from './path-list.ts';
import { type UnwantedKind, type UnwantedThing, unwantedIn } from './unwanted.ts';

export interface ContextQuestion {
  /** Relative to the root of the context. */
  readonly files: readonly ContextFile[];
  readonly dockerfile: string;
  /** Where the Dockerfile lies in the context. */
  readonly path: string;
  readonly dockerignore: string | undefined;
}

/** A line of the ignore file and what it decides. */
export interface LineView extends Span {
  readonly line: number;
  readonly written: string;
  readonly exception: boolean;
  /** `false` where Docker refuses the pattern, and with it the build. */
  readonly valid: boolean;
  /** The files on which it has the last word. */
  readonly decides: Amount;
}

/** Files of one kind that are in the context and should not be. */
export interface UnwantedView {
  readonly kind: UnwantedKind;
  /** The line that would keep them out. */
  readonly line: string;
  /** A few of the files or folders. */
  readonly places: readonly string[];
  readonly placeCount: number;
  readonly amount: Amount;
  /** The instructions that bring them into the image. */
  readonly takenBy: readonly SourceView[];
}

/** What of a folder is the build context, and what the Dockerfile does with it. */
export interface ContextView {
  readonly all: Amount;
  /** What the ignore file lets through: the build context. */
  readonly sent: Amount;
  /** What BuildKit asks for, which is no more than the instructions name; `undefined` where unknown. */
  readonly asked: Amount | undefined;
  readonly lines: readonly LineView[];
  readonly sources: readonly SourceView[];
  readonly unwanted: readonly UnwantedView[];
  /** Files the builder gets though the ignore file names them: the Dockerfile and the ignore file. */
  readonly sentAnyway: readonly string[];
}

/** The view, and what is needed to go into its folders. */
export interface ContextReading {
  readonly view: ContextView;
  readonly root: ContextFolder;
  readonly decision: (index: number) => IgnoreDecision;
}

const stride = 2048;

/**
 * Reads the context from a list of its files. Yields now and then how far it is, from 0 to 1, so that
 * a caller can show it, or stop.
 */
export function* readContext(question: ContextQuestion): Generator<number, ContextReading> {
  const { files, dockerfile: text, path, dockerignore = '' } = question;
  const ignore = readDockerignore(dockerignore);
  const dockerfile = parse(new Source(text, path), dockerignore);
  const decisions: IgnoreDecision[] = [];
  const decideFile = decider(ignore);
  for (const [index, file] of files.entries()) {
    if (index % stride === 0) yield (index / files.length) * 0.5;
    decisions.push(decideFile(file.path));
  }
  const decision = (index: number) => decisions[index] ?? undecided;
  const isSent = (index: number) => !decision(index).ignored;
  const root = growTree(files, isSent);
  yield 0.6;
  const asking = copySources(dockerfile, files, (index) => {
    const { ignored, by } = decision(index);
    return { ignored, by: by && writtenLine(by) };
  });
  let step = asking.next();
  for (; !step.done; step = asking.next()) yield 0.7;
  const { takings, complete } = step.value;
  yield 0.8;
  const always = [path, '.dockerignore', `${path}.dockerignore`];
  const view: ContextView = {
    all: root.all,
    sent: root.sent,
    asked: complete ? askedOf(files, takings) : undefined,
    lines: linesOf(ignore, files, decision),
    sources: takings.map(({ source }) => source),
    unwanted: yield* unwantedOf(files, isSent, takings),
    sentAnyway: files.flatMap((file, index) =>
      always.includes(file.path) && !isSent(index) ? [file.path] : [],
    ),
  };
  return { view, root, decision };
}

/** Runs a reading to its end. */
export function contextView(question: ContextQuestion): ContextReading {
  const reading = readContext(question);
  let step = reading.next();
  while (!step.done) step = reading.next();
  return step.value;
}

const undecided: IgnoreDecision = { ignored: false, by: undefined };

const writtenLine = ({ exception, written }: { exception: boolean; written: string }) =>
  exception ? `!${written}` : written;

/** Decides on files, each folder once. */
function decider(ignore: Dockerignore): (path: string) => IgnoreDecision {
  const folders = new Map<string, FolderDecision>();
  const folder = (path: string): FolderDecision => {
    const known = folders.get(path);
    if (known) return known;
    const made = decideIn(ignore, path, above(path));
    folders.set(path, made);
    return made;
  };
  const above = (path: string) => {
    const at = path.lastIndexOf('/');
    return at > 0 ? folder(path.slice(0, at)).inherited : undefined;
  };
  return (path) => {
    const { ignored, by } = decideIn(ignore, path, above(path));
    return { ignored, by };
  };
}

function linesOf(
  { patterns, source }: Dockerignore,
  files: readonly ContextFile[],
  decision: (index: number) => IgnoreDecision,
): readonly LineView[] {
  const decided = new Map(patterns.map((pattern) => [pattern, nothing]));
  files.forEach(({ size }, index) => {
    const { by } = decision(index);
    if (by) decided.set(by, plus(decided.get(by) ?? nothing, size));
  });
  return patterns.map((pattern) => {
    const { from, to, exception, matcher } = pattern;
    return {
      from,
      to,
      line: source.place(from).line,
      written: writtenLine(pattern),
      exception,
      valid: matcher !== undefined,
      decides: decided.get(pattern) ?? nothing,
    };
  });
}

function askedOf(files: readonly ContextFile[], takings: readonly Taking[]): Amount {
  let asked = nothing;
  files.forEach(({ size }, index) => {
    if (takings.some(({ takes }) => takes[index])) asked = plus(asked, size);
  });
  return asked;
}

/** Enough to know what is meant. */
const mostPlaces = 4;

interface Gathered {
  readonly kind: UnwantedKind;
  readonly line: string;
  readonly places: Set<string>;
  readonly takenBy: Set<SourceView>;
  amount: Amount;
}

function* unwantedOf(
  files: readonly ContextFile[],
  isSent: (index: number) => boolean,
  takings: readonly Taking[],
): Generator<number, readonly UnwantedView[]> {
  const thingAt = unwantedIn(files.map(({ path }) => path));
  const gathered = new Map<string, Gathered>();
  const shipping = takings.filter(({ source }) => source.ships);
  for (const [index, { path, size }] of files.entries()) {
    if (index % stride === 0) yield 0.8 + (index / files.length) * 0.2;
    const thing = isSent(index) ? thingAt(path) : undefined;
    if (!thing) continue;
    const one = gathered.get(thing.line) ?? begun(thing);
    gathered.set(thing.line, one);
    one.places.add(thing.path);
    one.amount = plus(one.amount, size);
    for (const { source, takes } of shipping) if (takes[index]) one.takenBy.add(source);
  }
  return [...gathered.values()]
    .map(({ kind, line, places, takenBy, amount }) => ({
      kind,
      line,
      places: [...places].slice(0, mostPlaces),
      placeCount: places.size,
      amount,
      takenBy: [...takenBy],
    }))
    .sort(
      (a, b) =>
        Number(b.takenBy.length > 0) - Number(a.takenBy.length > 0) ||
        Number(b.kind === 'secret') - Number(a.kind === 'secret') ||
        b.amount.files - a.amount.files,
    );
}

const begun = ({ kind, line }: UnwantedThing): Gathered => ({
  kind,
  line,
  places: new Set(),
  takenBy: new Set(),
  amount: nothing,
});
