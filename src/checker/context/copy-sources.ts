import { type ContextSource, contextSources } from '../model/context-sources.ts';
import { built, type Dockerfile, flagsNamed, only } from '../model/dockerfile.ts';
import { type Dockerignore, decide, matcherOf, readDockerignore } from '../model/dockerignore.ts';
import { shipped } from '../model/layers.ts';
import type { Span } from '../source.ts';
import { type Amount, nothing, plus } from './context-tree.ts';
import type { ContextFile } from './path-list.ts';

/** What an instruction asks of the build context, and what it gets. */
export interface SourceView extends Span {
  readonly keyword: 'COPY' | 'ADD' | 'RUN';
  readonly line: number;
  /** Clean, relative to the context; `.` is all of it. */
  readonly path: string;
  /** What it takes of the files that are sent. */
  readonly taken: Amount;
  /** Whether what it takes ends up in the image, and not only in a stage along the way. */
  readonly ships: boolean;
  readonly fault: SourceFault | undefined;
}

/**
 * Nothing is there for it: because of a line of the ignore file, or because no file has that name. A
 * `pattern` without a match copies nothing, and BuildKit goes on.
 */
export interface SourceFault {
  readonly kind: 'ignored' | 'absent';
  readonly pattern: boolean;
  /** The line of the ignore file, as written. */
  readonly by?: string | undefined;
  /** A path that differs in upper and lower case only. */
  readonly near?: string | undefined;
}

/** A source with the files it takes, one byte a file. */
export interface Taking {
  readonly source: SourceView;
  readonly takes: Uint8Array;
}

export interface SourcesView {
  readonly takings: readonly Taking[];
  /** Whether the text tells of every instruction what it asks for. */
  readonly complete: boolean;
}

/** What the stages that a plain build needs take from the context. */
export function* copySources(
  dockerfile: Dockerfile,
  files: readonly ContextFile[],
  decision: (index: number) => { readonly ignored: boolean; readonly by: string | undefined },
): Generator<number, SourcesView> {
  const needed = built(dockerfile);
  const inImage = shipped(dockerfile);
  const takings: Taking[] = [];
  for (const asked of contextSources(dockerfile)) {
    const { instruction, path, from, to } = asked;
    const { stage, trigger, keyword } = instruction;
    if (trigger || !stage || !needed.has(stage)) continue;
    if (keyword !== 'COPY' && keyword !== 'ADD' && keyword !== 'RUN') continue;
    const takes = new Uint8Array(files.length);
    const asks = asking(asked);
    let taken = nothing;
    let ignored: number | undefined;
    for (const [index, { path, size }] of files.entries()) {
      if (index % 4096 === 0) yield 0;
      if (!asks(path)) continue;
      if (decision(index).ignored) ignored ??= index;
      else {
        takes[index] = 1;
        taken = plus(taken, size);
      }
    }
    const fault = taken.files > 0 || path === '.' ? undefined : faultOf(path, ignored);
    takings.push({
      source: {
        keyword,
        line: dockerfile.source.place(from).line,
        from,
        to,
        path,
        taken,
        ships: keyword !== 'RUN' && inImage.has(stage),
        fault,
      },
      takes,
    });
  }
  return { takings, complete: isComplete(dockerfile) };

  function faultOf(path: string, ignored: number | undefined): SourceFault {
    const pattern = isPattern(path);
    if (ignored !== undefined) return { kind: 'ignored', pattern, by: decision(ignored).by };
    const name = path.toLowerCase();
    const near = files.find((one) => {
      const other = one.path.toLowerCase();
      return other === name || other.startsWith(`${name}/`);
    });
    return { kind: 'absent', pattern, near: near?.path.slice(0, path.length) };
  }
}

const isPattern = (path: string) => /[*?[\\]/.test(path);

/** Whether the source asks for a path, as BuildKit's copy resolves it. */
function asking({ path, instruction }: ContextSource): (path: string) => boolean {
  const excluded = excludes(instruction);
  const left = (rest: string) => excluded !== undefined && decide(excluded, rest).ignored;
  if (path === '.') return (one) => !left(one);
  if (!isPattern(path)) {
    const folder = `${path}/`;
    return (one) => one === path || (one.startsWith(folder) && !left(one.slice(folder.length)));
  }
  if (flagsNamed(instruction, 'parents').length > 0) {
    const wanted = readDockerignore(path);
    return (one) => decide(wanted, one).ignored && !left(one);
  }
  const matcher = matcherOf(path, false);
  const depth = path.split('/').length;
  const known = new Map<string, boolean>();
  return (one) => {
    const parts = one.split('/');
    if (parts.length < depth) return false;
    const top = parts.slice(0, depth).join('/');
    const matches = known.get(top) ?? matcher?.test(top) === true;
    known.set(top, matches);
    return matches && !left(parts.slice(depth).join('/') || one);
  };
}

function excludes(instruction: ContextSource['instruction']): Dockerignore | undefined {
  const flags = flagsNamed(instruction, 'exclude');
  if (flags.length === 0) return undefined;
  return readDockerignore(flags.map(({ value }) => value?.value ?? '').join('\n'));
}

/** Whether no source hides behind a variable. */
function isComplete(dockerfile: Dockerfile): boolean {
  const needed = built(dockerfile);
  return only(dockerfile, 'COPY', 'ADD', 'RUN').every((instruction) => {
    if (!instruction.stage || !needed.has(instruction.stage)) return true;
    return instruction.keyword === 'RUN'
      ? instruction.mounts.every(({ options }) =>
          options.every(({ value }) => !value?.includes('$')),
        )
      : instruction.sources.every(({ value }) => value !== undefined);
  });
}
