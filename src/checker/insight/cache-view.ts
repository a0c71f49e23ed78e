import {
  built,
  type Dockerfile,
  type Instruction,
  only,
  type Run,
  type Stage,
  type Transfer,
} from '../model/dockerfile.ts';
import { cleanPath, decide, readDockerignore } from '../model/dockerignore.ts';
import { once } from '../model/once.ts';
import { type StageReference, stageLabel, stageReferences } from '../model/stage-names.ts';
import { expand, proxyArgs } from '../model/variables.ts';
import type { Span } from '../source.ts';

/** What somebody changes before building again: a file of the build context, or a build argument. */
export type Change =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'argument'; readonly name: string };

/** `depends`: only if what another stage made, or a variable, comes out different. */
export type Fate = 'again' | 'depends' | 'cached';

/** A step that makes a layer, and what becomes of it in the next build. */
export interface Step extends Span {
  readonly stage: number;
  readonly line: number;
  /** The instruction's first line. */
  readonly text: string;
  readonly fate: Fate;
  /** Why it is not cached. */
  readonly reason: string | undefined;
}

export interface CacheView {
  /** The line of the ignore file that keeps the changed file out of the build. */
  readonly ignoredBy: string | undefined;
  /** The steps of the stages that a plain build needs, in order. */
  readonly steps: readonly Step[];
}

/** A text that names a change: a path, or `ARG NAME`. */
export function readChange(text: string): Change {
  const name = /^(?:ARG|--build-arg)[\s=]+(\w+)/.exec(text.trim())?.[1];
  return name === undefined ? { kind: 'file', path: text.trim() } : { kind: 'argument', name };
}

/** Changes worth asking about, as `readChange` reads them: files that are copied by name, and arguments. */
export function changesOf(dockerfile: Dockerfile): readonly string[] {
  const files = dockerfile.stages.flatMap((stage) =>
    only(stage, 'COPY', 'ADD')
      .filter(takesFromContext)
      .flatMap(({ sources }) =>
        sources.flatMap(({ value }) => (value && isFile(value) ? [inContext(value)] : [])),
      ),
  );
  const names = dockerfile.instructions.flatMap((instruction) =>
    instruction.keyword === 'ARG' ? instruction.pairs.map(({ name }) => `ARG ${name}`) : [],
  );
  return [...new Set([...files, ...names])];
}

const isFile = (value: string) => /^[^*?[\]]*\.\w+$/.test(value) && !/^\w+:\/\//.test(value);

/**
 * Which steps run again. A step does if its own input has changed, or if a step before it in its stage
 * does; what comes from other stages is compared by content.
 * Sources: https://docs.docker.com/build/cache/invalidation/ and
 * https://docs.docker.com/reference/dockerfile/#copy---link
 */
export function cacheView(dockerfile: Dockerfile, change: Change): CacheView {
  const decision =
    change.kind === 'file' && dockerfile.dockerignore
      ? decide(dockerfile.dockerignore, change.path)
      : undefined;
  const ignored = decision?.ignored === true;
  const walk = ignored ? undefined : new Walk(dockerfile, change);
  const needed = built(dockerfile);
  const steps = dockerfile.stages
    .filter((stage) => needed.has(stage))
    .flatMap((stage) => walk?.stage(stage).steps ?? untouched(dockerfile, stage));
  const by = decision?.by;
  return {
    ignoredBy: ignored && by ? (by.exception ? `!${by.written}` : by.written) : undefined,
    steps,
  };
}

interface Walked {
  readonly steps: readonly Step[];
  readonly end: Fate;
  /** Names of variables whose value changes. */
  readonly changed: ReadonlySet<string>;
}

interface Own {
  readonly fate: Fate;
  readonly reason: string;
}

class Walk {
  private readonly dockerfile: Dockerfile;
  private readonly change: Change;
  /** Names of the arguments before the first FROM whose value changes. */
  private readonly globals: ReadonlySet<string> = new Set();
  private readonly known = new Map<Stage, Walked>();

  constructor(dockerfile: Dockerfile, change: Change) {
    this.dockerfile = dockerfile;
    this.change = change;
    const globals = new Set<string>();
    for (const instruction of dockerfile.preamble)
      if (instruction.keyword === 'ARG') this.define(instruction, globals);
    this.globals = globals;
  }

  stage(stage: Stage): Walked {
    const known = this.known.get(stage);
    if (known) return known;
    // A stage that takes from itself, by whatever way, is not built at all.
    this.known.set(stage, { steps: [], end: 'cached', changed: new Set() });
    const walked = this.walk(stage);
    this.known.set(stage, walked);
    return walked;
  }

  private walk(stage: Stage): Walked {
    const below = stage.parent ? this.stage(stage.parent) : undefined;
    const changed = new Set(below?.changed);
    const steps: Step[] = [];
    let state: Fate = below?.end ?? 'cached';
    let cause = stage.parent ? `stage “${stageLabel(stage.parent)}” does` : '';
    if (this.refers(stage.opening.image.text, stage.opening.from, this.globals)) {
      state = 'again';
      cause = 'FROM names another image';
    }
    for (const instruction of stage.instructions) {
      if (instruction.keyword === 'ARG' || instruction.keyword === 'ENV') {
        this.define(instruction, changed);
        continue;
      }
      if (!makesLayer(instruction)) continue;
      const own = this.own(instruction, changed);
      const linked = isLinked(instruction);
      const fate = linked ? own.fate : worse(own.fate, state);
      const reason =
        fate === 'cached'
          ? undefined
          : own.fate === fate
            ? own.reason
            : `Because ${cause || 'a step before it does'}.`;
      steps.push({ ...stepOf(this.dockerfile, stage, instruction), fate, reason });
      if (worse(state, fate) !== state) {
        state = fate;
        cause = `line ${this.dockerfile.source.place(instruction.from).line} does`;
      }
    }
    return { steps, end: state, changed };
  }

  /** What the step's own input comes to, whatever stands before it. */
  private own(instruction: Instruction, changed: ReadonlySet<string>): Own {
    const found: Own[] = [];
    const [name] = changed;
    if (instruction.keyword === 'RUN') {
      if (name !== undefined)
        found.push({ fate: 'again', reason: `\`${name}\` is in its environment.` });
      found.push(...this.mounts(instruction));
    } else {
      const text = this.dockerfile.source.slice(instruction);
      if (this.refers(text, instruction.from, changed))
        found.push({ fate: 'again', reason: 'It names the argument.' });
      if (instruction.keyword === 'COPY' || instruction.keyword === 'ADD')
        found.push(...this.sources(instruction));
    }
    for (const reference of referencesOf(this.dockerfile)(instruction)) {
      if (!reference.stage || this.stage(reference.stage).end === 'cached') continue;
      found.push({
        fate: 'depends',
        reason: `Only if what it takes from “${stageLabel(reference.stage)}” comes out different.`,
      });
    }
    return found.reduce((a, b) => (worse(a.fate, b.fate) === a.fate ? a : b), calm);
  }

  private *sources(transfer: Transfer): Generator<Own> {
    const { change } = this;
    if (change.kind !== 'file' || !takesFromContext(transfer)) return;
    const excluded = transfer.flags.some(
      ({ name, value }) =>
        name === 'exclude' && value?.value !== undefined && covers(value.value, change.path),
    );
    if (excluded) return;
    for (const { value, text } of transfer.sources) {
      if (text.startsWith('<<') || /^\w+:\/\/|^git@/.test(value ?? text)) continue;
      if (value === undefined)
        yield {
          fate: 'depends',
          reason: `Only if \`${text}\` takes the file: a variable decides.`,
        };
      else if (covers(value, change.path))
        yield { fate: 'again', reason: `\`${text}\` takes the file.` };
    }
  }

  private *mounts({ mounts }: Run): Generator<Own> {
    const { change } = this;
    if (change.kind !== 'file') return;
    for (const { type, options } of mounts) {
      if (type !== 'bind' || options.some(({ key }) => key === 'from')) continue;
      const source = options.find(({ key }) => key === 'source' || key === 'src')?.value ?? '.';
      if (source.includes('$'))
        yield { fate: 'depends', reason: 'Only if its mount holds the file: a variable decides.' };
      else if (covers(source, change.path))
        yield { fate: 'again', reason: `It mounts \`${source}\`, which holds the file.` };
    }
  }

  private define(
    { keyword, pairs }: Extract<Instruction, { keyword: 'ENV' | 'LABEL' | 'ARG' }>,
    changed: Set<string>,
  ): void {
    for (const { name, value } of pairs) {
      const refers = value !== undefined && this.refers(value.text, value.from, changed);
      const named = keyword === 'ARG' && this.isChanged(name);
      const inherits = keyword === 'ARG' && value === undefined && this.globals.has(name);
      if (refers || named || inherits) changed.add(name);
      else if (keyword === 'ENV') changed.delete(name);
    }
  }

  private isChanged(name: string): boolean {
    return this.change.kind === 'argument' && this.change.name === name && !proxyArgs.has(name);
  }

  private refers(text: string, offset: number, names: ReadonlySet<string>): boolean {
    if (names.size === 0 || !text.includes('$')) return false;
    const { references } = expand(text, offset, this.dockerfile.escape, () => undefined);
    return references.some(({ name }) => names.has(name));
  }
}

const calm: Own = { fate: 'cached', reason: '' };
const rank = { cached: 0, depends: 1, again: 2 };
const worse = (a: Fate, b: Fate): Fate => (rank[b] > rank[a] ? b : a);

const makesLayer = ({ keyword }: Instruction): boolean =>
  keyword === 'RUN' || keyword === 'COPY' || keyword === 'ADD' || keyword === 'WORKDIR';

const isLinked = ({ keyword, flags }: Instruction): boolean =>
  (keyword === 'COPY' || keyword === 'ADD') &&
  flags.some(({ name, value }) => name === 'link' && value?.value !== 'false');

const takesFromContext = ({ origin }: Transfer): boolean => origin === undefined;

/** A path below the root of the build context, whatever it begins with. */
const inContext = (path: string): string => cleanPath(`/${path}`).slice(1);

/** Whether a source takes the file: by name, as the folder it lies in, or by a pattern. */
function covers(source: string, path: string): boolean {
  const clean = inContext(source);
  const file = inContext(path);
  if (clean === '' || clean === file || file.startsWith(`${clean}/`)) return true;
  return /[*?[]/.test(clean) && decide(readDockerignore(clean), file).ignored;
}

const referencesOf = once((dockerfile: Dockerfile) => {
  const all = new Map<Instruction, StageReference[]>();
  for (const reference of stageReferences(dockerfile)) {
    const found = all.get(reference.instruction);
    if (found) found.push(reference);
    else all.set(reference.instruction, [reference]);
  }
  return (instruction: Instruction) => all.get(instruction) ?? [];
});

function stepOf({ source }: Dockerfile, stage: Stage, { from, to }: Instruction) {
  const [first = ''] = source.text.slice(from, to).split('\n', 1);
  const { line } = source.place(from);
  return {
    from,
    to,
    stage: stage.index,
    line,
    text: first.replace(/\s*\\?\s*$/, '').slice(0, 200),
  };
}

const untouched = (dockerfile: Dockerfile, stage: Stage): Step[] =>
  stage.instructions.filter(makesLayer).map((instruction) => ({
    ...stepOf(dockerfile, stage, instruction),
    fate: 'cached',
    reason: undefined,
  }));
