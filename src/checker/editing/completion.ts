import type { Dockerfile, Instruction, Stage } from '../model/dockerfile.ts';
import { keywords } from '../model/dockerfile.ts';
import { commonImages } from '../model/official-images.ts';
import { parse } from '../model/parse.ts';
import { stageLabel } from '../model/stage-names.ts';
import { platformArgs, UNKNOWN } from '../model/variables.ts';
import { Source } from '../source.ts';
import { instructionAt, isAside } from './place.ts';
import {
  flagValues,
  flagWords,
  instructionWords,
  mountKeys,
  mountTypes,
  sharings,
  signals,
} from './words.ts';

/** Something that could be written. */
export interface Completion {
  readonly label: string;
  readonly kind: 'instruction' | 'flag' | 'key' | 'value' | 'stage' | 'variable' | 'image';
  /** A word or two beside it. */
  readonly detail?: string | undefined;
  /** A line about it. */
  readonly words?: string | undefined;
  /** What is written, where that is not the label. */
  readonly insert?: string | undefined;
}

export interface Completions {
  /** Where the word begins that they replace, up to the offset asked about. */
  readonly from: number;
  readonly options: readonly Completion[];
}

/** What could be written at an offset, as far as the text tells; nothing where all would be a guess. */
export function completionsAt(text: string, at: number): Completions | undefined {
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  const dockerfile = parse(new Source(text));
  const directive = /^#\s*([a-z]*)$/.exec(line);
  if (directive) return directives(dockerfile, at, at - (directive[1] ?? '').length);
  if (isAside(dockerfile, at)) return undefined;

  const variable = /\$\{?(\w*)$/.exec(line);
  const instruction = instructionAt(dockerfile, at);
  if (variable && instruction)
    return some(at - (variable[1] ?? '').length, variables(dockerfile, instruction));

  const first = /^\s*([a-z]*)$/i.exec(line);
  const begins = !instruction || at <= instruction.keywordSpan.to;
  if (first && begins) {
    const typed = first[1] ?? '';
    return some(at - typed.length, instructions(dockerfile, at));
  }
  if (!instruction) return undefined;
  if (instruction.keyword === 'ONBUILD' || (instruction.trigger && begins))
    return some(at - (/\w*$/.exec(line)?.[0].length ?? 0), instructions(dockerfile, at, true));
  return inside(dockerfile, instruction, at);
}

function inside(dockerfile: Dockerfile, instruction: Instruction, at: number) {
  const typed = dockerfile.source.slice({ from: instruction.keywordSpan.to, to: at });
  const word = /\S*$/.exec(typed)?.[0] ?? '';
  const before = typed.slice(0, typed.length - word.length).trim();
  const words = before ? before.split(/\s+/) : [];
  const amongFlags = words.every((one) => one.startsWith('--') || one === dockerfile.escape);
  const start = at - word.length;

  const flag = /^--([\w-]+)=(.*)$/.exec(word);
  if (amongFlags && flag) {
    const [, name = '', value = ''] = flag;
    if (name === 'mount' && instruction.keyword === 'RUN')
      return mounts(dockerfile, instruction, at, value);
    return some(at - value.length, valuesOf(dockerfile, instruction, name));
  }
  if (amongFlags && word.startsWith('-')) return some(start, flagsOf(instruction));

  const plain = words.filter((one) => !one.startsWith('--') && one !== dockerfile.escape);
  switch (instruction.keyword) {
    case 'FROM':
      if (plain.length === 0) return some(start, [...stages(dockerfile, instruction), ...images()]);
      return plain.length === 1
        ? some(start, [
            { label: 'AS', kind: 'value', words: 'Gives the stage a name.', insert: 'AS ' },
          ])
        : undefined;
    case 'ARG':
      return some(start, declarable(dockerfile, instruction));
    case 'STOPSIGNAL':
      return some(start, signals.map(value));
    case 'HEALTHCHECK':
      return plain.length > 0
        ? undefined
        : some(start, [
            { label: 'CMD', kind: 'value', words: 'The command that checks.', insert: 'CMD ' },
            { label: 'NONE', kind: 'value', words: 'Switches off what the base image checks.' },
          ]);
    default:
      return undefined;
  }
}

const some = (from: number, options: readonly Completion[]): Completions | undefined =>
  options.length > 0 ? { from, options } : undefined;

const value = (label: string): Completion => ({ label, kind: 'value' });

const described = (
  kind: Completion['kind'],
  words: Readonly<Record<string, string>>,
): readonly Completion[] =>
  Object.entries(words).map(([label, about]) => ({ label, kind, words: about }));

/** Directives count only above everything else. Source: https://docs.docker.com/reference/dockerfile/#parser-directives */
function directives({ source, directives, instructions }: Dockerfile, at: number, from: number) {
  const above = source.text.slice(0, source.text.lastIndexOf('\n', at - 1) + 1);
  const lines = above.split('\n').filter((line) => line.trim());
  const onlyDirectives = directives.filter(({ to }) => to < at).length === lines.length;
  if (!onlyDirectives || instructions.some(({ to }) => to < at)) return undefined;
  const given = new Set(directives.map(({ name }) => name.toLowerCase()));
  const known: readonly Completion[] = [
    {
      label: 'syntax=docker/dockerfile:1',
      kind: 'value',
      words: 'The newest syntax of the first version, whatever builder reads it.',
    },
    {
      label: 'escape=`',
      kind: 'value',
      words: 'Continues lines with a backtick, for Windows paths.',
    },
    { label: 'check=', kind: 'value', words: 'How Docker’s own build checks behave.' },
  ];
  return some(
    from,
    known.filter(({ label }) => !given.has(label.slice(0, label.indexOf('=')))),
  );
}

/** Before the first FROM stands ARG or nothing. */
function instructions({ stages }: Dockerfile, at: number, trigger = false): readonly Completion[] {
  const opened = stages.some(({ opening }) => opening.to < at);
  const fits = (keyword: string) =>
    keyword !== 'MAINTAINER' &&
    (trigger
      ? keyword !== 'FROM' && keyword !== 'ONBUILD'
      : opened || keyword === 'FROM' || keyword === 'ARG');
  return keywords.filter(fits).map((label) => ({
    label,
    kind: 'instruction',
    words: instructionWords[label],
    insert: `${label} `,
  }));
}

function flagsOf({ keyword, flags }: Instruction): readonly Completion[] {
  const given = new Set(flags.map(({ name }) => name));
  return Object.entries(flagWords[keyword] ?? {})
    .filter(([name]) => mayRepeat.has(name) || !given.has(name.replace('=', '')))
    .map(([name, words]) => ({ label: `--${name}`, kind: 'flag', words }));
}

const mayRepeat = new Set(['mount=', 'exclude=', 'device=']);

function valuesOf(
  dockerfile: Dockerfile,
  instruction: Instruction,
  name: string,
): readonly Completion[] {
  if (name === 'from') return stages(dockerfile, instruction);
  if (name === 'platform')
    return ['$BUILDPLATFORM', '$TARGETPLATFORM', 'linux/amd64', 'linux/arm64'].map(value);
  return Object.hasOwn(flagValues, name) ? described('value', flagValues[name] ?? {}) : [];
}

function mounts(dockerfile: Dockerfile, instruction: Instruction, at: number, typed: string) {
  const pieces = typed.split(',');
  const last = pieces.pop() ?? '';
  const given = new Map(
    pieces.map((piece) => {
      const [key = '', ...rest] = piece.split('=');
      return [key.toLowerCase(), rest.join('=')];
    }),
  );
  const [key = '', ...rest] = last.split('=');
  if (rest.length > 0) {
    const from = at - rest.join('=').length;
    if (key === 'type') return some(from, described('value', mountTypes));
    if (key === 'sharing') return some(from, described('value', sharings));
    return key === 'from' ? some(from, stages(dockerfile, instruction)) : undefined;
  }
  const type = given.get('type') ?? 'bind';
  const keys = Object.entries(mountKeys[type] ?? {}).filter(
    ([name]) => !given.has(name.replace('=', '')),
  );
  const kinds: readonly Completion[] = given.has('type')
    ? []
    : Object.entries(mountTypes).map(([name, words]) => ({
        label: `type=${name}`,
        kind: 'key',
        words,
      }));
  return some(at - last.length, [...kinds, ...described('key', Object.fromEntries(keys))]);
}

/** Stages to take from: for FROM those above, else all but one's own. */
function stages({ stages: all, source }: Dockerfile, { keyword, stage, from }: Instruction) {
  const taken = all.filter((one: Stage) =>
    keyword === 'FROM' ? one.opening.to < from && one.name !== undefined : one !== stage,
  );
  return taken.map(
    (one): Completion => ({
      label: stageLabel(one),
      kind: 'stage',
      detail: `line ${source.place(one.opening.from).line}`,
      words: `The stage that starts from ${one.opening.image.text}.`,
    }),
  );
}

/** Names alone: which tags there are, the text does not tell. */
const images = (): readonly Completion[] => [
  { label: 'scratch', kind: 'image', words: 'The empty base.' },
  ...commonImages.map((label): Completion => ({ label, kind: 'image', detail: 'official image' })),
];

function variables(dockerfile: Dockerfile, instruction: Instruction): readonly Completion[] {
  const opens = instruction.keyword === 'FROM' && !instruction.trigger;
  const scope = opens ? dockerfile.globals : (instruction.stage?.scope ?? dockerfile.globals);
  const set = [...scope.names()].flatMap((name): Completion[] => {
    const variable = scope.variable(name, instruction.index);
    if (!variable) return [];
    const { partial, kind } = variable;
    const known = partial && !partial.includes(UNKNOWN) ? partial : 'unknown';
    return [{ label: name, kind: 'variable', detail: kind, words: `${kind}: ${known}` }];
  });
  const builtIn = opens ? [...platformArgs].map(platformArg) : [];
  return [...set, ...builtIn.filter(({ label }) => !set.some((one) => one.label === label))];
}

const platformArg = (label: string): Completion => ({
  label,
  kind: 'variable',
  detail: 'ARG',
  words: 'Set by the builder.',
});

/** What a stage may want to declare: global arguments it has not yet, and those the builder sets. */
function declarable({ globals }: Dockerfile, { stage, index }: Instruction): readonly Completion[] {
  if (!stage) return [];
  const open = (name: string) => !stage.scope.variable(name, index);
  return [
    ...[...globals.names()].map(
      (label): Completion => ({
        label,
        kind: 'variable',
        detail: 'ARG',
        words: 'Takes the value given before the first FROM.',
      }),
    ),
    ...[...platformArgs].map(platformArg),
  ].filter(({ label }) => open(label));
}
