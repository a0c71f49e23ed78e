import { firstNot, type Source, type Span } from '../source.ts';
import type { Dockerignore } from './dockerignore.ts';
import type { ImageReference } from './image.ts';
import { once } from './once.ts';
import type { Scope } from './variables.ts';

/** Every instruction of the Dockerfile reference: https://docs.docker.com/reference/dockerfile/ */
export const keywords = [
  'ADD',
  'ARG',
  'CMD',
  'COPY',
  'ENTRYPOINT',
  'ENV',
  'EXPOSE',
  'FROM',
  'HEALTHCHECK',
  'LABEL',
  'MAINTAINER',
  'ONBUILD',
  'RUN',
  'SHELL',
  'STOPSIGNAL',
  'USER',
  'VOLUME',
  'WORKDIR',
] as const;
export type Keyword = (typeof keywords)[number];

/** `exec` is a JSON array of strings; everything else is `shell`. */
export type Form = 'exec' | 'shell';

/** A piece of an instruction. `text` is what stands there, without line continuations. */
export interface Word extends Span {
  readonly text: string;
  /** Unquoted and with its variables filled in; `undefined` where a variable cannot be known. */
  readonly value: string | undefined;
  /** The value with U+0000 in place of each part that cannot be known. */
  readonly partial: string;
}

/** `--name` or `--name=value`. */
export interface Flag extends Span {
  readonly name: string;
  readonly nameSpan: Span;
  /** `undefined` for a flag without `=`. */
  readonly value: Word | undefined;
}

/** `KEY=value` of ENV, LABEL and ARG; `KEY value` where `legacy`. */
export interface Pair extends Span {
  readonly key: Word;
  /** The key as Docker reads it, without quotes; as written where a variable in it cannot be known. */
  readonly name: string;
  readonly value: Word | undefined;
  readonly legacy: boolean;
}

/** `# name=value` at the top of the file, before anything else. */
export interface Directive extends Span {
  /** As written; names are not case-sensitive. */
  readonly name: string;
  readonly nameSpan: Span;
  readonly value: string;
  readonly valueSpan: Span;
}

/** A whole-line comment, from its `#` to the end of the line. */
export interface Comment extends Span {
  /** Without the leading `#` and the space around. */
  readonly text: string;
}

export interface Heredoc extends Span {
  readonly name: string;
  /** The `<<NAME` itself. */
  readonly opener: Span;
  /** The lines between; `from..to` of the heredoc adds the closing line. */
  readonly body: Span;
  /** Quoted names switch expansion off. */
  readonly quoted: boolean;
  /** `<<-` strips leading tabs. */
  readonly chomp: boolean;
  readonly terminated: boolean;
}

/** One option of `RUN --mount=type=cache,target=/x`. */
export interface MountOption extends Span {
  readonly key: string;
  readonly value: string | undefined;
  /** Absent for an option without `=`. */
  readonly valueSpan: Span | undefined;
}

export interface Mount extends Span {
  readonly flag: Flag;
  /** `bind` unless said otherwise. */
  readonly type: string;
  readonly options: readonly MountOption[];
}

/** What every instruction has. */
interface Base extends Span {
  readonly keywordSpan: Span;
  readonly flags: readonly Flag[];
  /** What follows the flags, split at white space; for exec form, the raw text is split all the same. */
  readonly words: readonly Word[];
  /** From the first word to the last; empty, and just behind the keyword or the flags, where there is none. */
  readonly body: Span;
  readonly heredocs: readonly Heredoc[];
  /** The stage it stands in; `undefined` before the first FROM. */
  readonly stage: Stage | undefined;
  /** Index into `Dockerfile.instructions`; an ONBUILD's inner instruction has its ONBUILD's. */
  readonly index: number;
  /** Whether it is the inner instruction of an ONBUILD. */
  readonly trigger: boolean;
  /** What only some have is there in all, and `undefined`: see `absent` in parse.ts. */
  readonly form?: Form | undefined;
  readonly exec?: readonly Word[] | undefined;
  readonly pairs?: readonly Pair[] | undefined;
}

/** Instructions that take a command: shell text, or a JSON array. */
interface Executable extends Base {
  readonly form: Form;
  /** The decoded strings, each with the span of its quotes and what is between; empty in shell form. */
  readonly exec: readonly Word[];
}

export interface From extends Base {
  readonly keyword: 'FROM';
  readonly image: ImageReference;
  /** The word after AS. */
  readonly name: Word | undefined;
  /** The word between image and name. */
  readonly as: Word | undefined;
  readonly platform: Flag | undefined;
}
export interface Run extends Executable {
  readonly keyword: 'RUN';
  readonly mounts: readonly Mount[];
}
export interface Cmd extends Executable {
  readonly keyword: 'CMD';
}
export interface Entrypoint extends Executable {
  readonly keyword: 'ENTRYPOINT';
}
export interface Shell extends Executable {
  readonly keyword: 'SHELL';
}
export interface Healthcheck extends Executable {
  readonly keyword: 'HEALTHCHECK';
  /** `CMD`, `NONE`, or whatever stands there, in upper case. */
  readonly type: string | undefined;
  /** The command after CMD; empty span otherwise. */
  readonly command: Span;
}
export interface Transfer extends Base {
  readonly keyword: 'COPY' | 'ADD';
  readonly form: Form;
  readonly sources: readonly Word[];
  /** The last word; `undefined` where there is but one, or a heredoc stands there, which Docker refuses. */
  readonly destination: Word | undefined;
  /** `--from` of COPY, resolved to a stage of this file where it names one. */
  readonly origin: Origin | undefined;
}
export interface Settings extends Base {
  readonly keyword: 'ENV' | 'LABEL' | 'ARG';
  readonly pairs: readonly Pair[];
}
export interface Onbuild extends Base {
  readonly keyword: 'ONBUILD';
  readonly inner: Instruction | undefined;
}
export interface Volume extends Base {
  readonly keyword: 'VOLUME';
  readonly form: Form;
  readonly exec: readonly Word[];
}
export interface Plain extends Base {
  readonly keyword: 'EXPOSE' | 'MAINTAINER' | 'STOPSIGNAL' | 'USER' | 'WORKDIR';
}
/** A keyword that Docker does not know. */
export interface Unknown extends Base {
  readonly keyword: 'UNKNOWN';
}
export type Instruction =
  | From
  | Run
  | Cmd
  | Entrypoint
  | Shell
  | Healthcheck
  | Transfer
  | Settings
  | Onbuild
  | Volume
  | Plain
  | Unknown;

/** Where COPY --from, RUN --mount=from or FROM takes from: a stage of this file, or an image or named context. */
export interface Origin extends Span {
  /** With variables filled in; `undefined` where unknown. */
  readonly value: string | undefined;
  readonly stage: Stage | undefined;
}

/** A FROM and what follows it, up to the next. */
export interface Stage extends Span {
  readonly index: number;
  readonly name: string | undefined;
  /** The FROM that opens it. */
  readonly opening: From;
  /** The FROM first. */
  readonly instructions: readonly Instruction[];
  /** The stage its FROM names. */
  readonly parent: Stage | undefined;
  /** The FROM at the beginning of that line, which names an image. */
  readonly root: From;
  /** Stages it takes from by FROM, COPY --from or RUN --mount=from, each once. */
  readonly feeders: readonly Stage[];
  readonly scope: Scope;
}

export interface Dockerfile {
  readonly source: Source;
  /** `\` or a backtick. */
  readonly escape: string;
  readonly directives: readonly Directive[];
  readonly comments: readonly Comment[];
  /** Top-level instructions in order; an ONBUILD's inner one is reached through it. */
  readonly instructions: readonly Instruction[];
  /** What stands before the first FROM. */
  readonly preamble: readonly Instruction[];
  readonly stages: readonly Stage[];
  /** The last stage: the one that is built and shipped unless `--target` says otherwise. */
  readonly final: Stage | undefined;
  /** Empty lines inside continued instructions, each with its line end: Docker warns of them. */
  readonly emptyContinuations: readonly Span[];
  /** The scope before the first FROM: global ARGs. */
  readonly globals: Scope;
  readonly dockerignore: Dockerignore | undefined;
  /** What was given and not read, as it is too long or no text; the model is that of an empty file then. */
  readonly unread: {
    readonly dockerfile: Source | undefined;
    readonly dockerignore: Source | undefined;
  };
}

/** The members of the union that may have this keyword; ENV and ARG share one. */
export type Of<K extends Instruction['keyword']> = Instruction extends infer I
  ? I extends { readonly keyword: infer L }
    ? [L & K] extends [never]
      ? never
      : I
    : never
  : never;

/** The instructions with one of these keywords, in order; those inside ONBUILD are left out. */
export function only<K extends Instruction['keyword']>(
  where: { readonly instructions: readonly Instruction[] },
  ...wanted: readonly K[]
): readonly Of<K>[] {
  return select(where.instructions, wanted);
}

/** The same, with the inner instructions of ONBUILD. */
export function onlyDeep<K extends Instruction['keyword']>(
  where: { readonly instructions: readonly Instruction[] },
  ...wanted: readonly K[]
): readonly Of<K>[] {
  return select(deep(where.instructions), wanted);
}

const selections = once((_: readonly Instruction[]) => new Map<number, readonly Instruction[]>());

/** A bit for each keyword, so that a set of them is a number. */
const bits = Object.fromEntries(
  [...keywords, 'UNKNOWN' as const].map((keyword, i) => [keyword, 1 << i]),
) as Readonly<Record<Instruction['keyword'], number>>; // a key for each keyword

function select<K extends Instruction['keyword']>(
  instructions: readonly Instruction[],
  wanted: readonly K[],
): readonly Of<K>[] {
  const known = selections(instructions);
  let key = 0;
  for (const keyword of wanted) key |= bits[keyword];
  let found = known.get(key);
  if (!found) {
    found = instructions.filter(({ keyword }) => (bits[keyword] & key) !== 0);
    known.set(key, found);
  }
  // Filtered by keyword, which is what tells the members of the union apart.
  return found as readonly Of<K>[];
}

const withInner = (one: Instruction): Instruction[] =>
  one.keyword === 'ONBUILD' && one.inner ? [one, ...withInner(one.inner)] : [one];

const deep = once((instructions: readonly Instruction[]): readonly Instruction[] =>
  instructions.some(({ keyword }) => keyword === 'ONBUILD')
    ? instructions.flatMap(withInner)
    : instructions,
);

/** The last instruction with one of these keywords: the one that counts, for CMD, USER and their like. */
export function last<K extends Instruction['keyword']>(
  where: { readonly instructions: readonly Instruction[] },
  ...wanted: readonly K[]
): Of<K> | undefined {
  return only(where, ...wanted).at(-1);
}

/** The last of these instructions, which stand in order, that comes before the one at `index`. */
export function lastBefore<I extends Pick<Instruction, 'index'>>(
  list: readonly I[],
  index: number,
): I | undefined {
  const end = list.at(-1);
  // Mostly asked of the end of a stage.
  if (!end || end.index < index) return end;
  return list[firstNot(list, (one) => one.index < index) - 1];
}

/** The flags of that name. */
export const flagsNamed = (instruction: Instruction, name: string): Flag[] =>
  instruction.flags.filter((flag) => flag.name === name);

/** The stages that the final stage needs, itself included. Others are not built by a plain `docker build`. */
export const built: (dockerfile: Dockerfile) => ReadonlySet<Stage> = once(({ final }) => {
  const seen = new Set<Stage>();
  const open = final ? [final] : [];
  for (let stage = open.pop(); stage; stage = open.pop()) {
    if (seen.has(stage)) continue;
    seen.add(stage);
    open.push(...stage.feeders);
  }
  return seen;
});

/** More stages in one line than an image can have layers; what lies further back is not looked at. */
const deepest = 128;

/** The stage, then the stage its FROM names, and so on to the one that starts from an image. */
export const lineage: (stage: Stage) => readonly Stage[] = once((stage) => {
  const line: Stage[] = [];
  for (let at: Stage | undefined = stage; at && line.length < deepest; at = at.parent)
    line.push(at);
  return line;
});
