import { rootImage } from '../model/bases.ts';
import {
  built,
  type Dockerfile,
  type Instruction,
  lineage,
  only,
  type Stage,
} from '../model/dockerfile.ts';
import { userInForce, userSetter } from '../model/runtime.ts';
import { stageReferences } from '../model/stage-names.ts';
import { workdirAt } from '../model/workdir.ts';
import type { Span } from '../source.ts';
import { type StartCommand, startCommand } from './start-command.ts';

/** What a stage takes from elsewhere. */
export interface Intake extends Span {
  readonly by: 'FROM' | 'COPY' | 'RUN';
  /** The stage it takes from; `undefined` for an image or a named build context. */
  readonly stage: number | undefined;
  /** The stage, image or context as written. */
  readonly name: string;
  /** The paths, as written; empty for FROM and for all of it. */
  readonly what: readonly string[];
  readonly line: number;
}

/** A setting that holds at a stage's end. */
export interface InForce {
  /** `undefined` where it is unknown. */
  readonly value: string | undefined;
  /** Where it is written; `undefined` where the base image or Docker's default decides. */
  readonly line: number | undefined;
}

export interface StageView extends Span {
  readonly index: number;
  readonly name: string | undefined;
  /** What FROM names, as written. */
  readonly image: string;
  readonly line: number;
  readonly final: boolean;
  /** False where a plain `docker build` leaves it out. */
  readonly built: boolean;
  readonly takes: readonly Intake[];
  readonly user: InForce;
  readonly workdir: InForce;
  readonly start: StartCommand;
}

/** Every stage with what it takes from whom, and what holds at its end. */
export function stageViews(dockerfile: Dockerfile): readonly StageView[] {
  const needed = built(dockerfile);
  const line = (offset: number) => dockerfile.source.place(offset).line;
  const references = stageReferences(dockerfile);
  return dockerfile.stages.map((stage) => ({
    from: stage.opening.from,
    to: stage.opening.to,
    index: stage.index,
    name: stage.name,
    image: stage.opening.image.text,
    line: line(stage.opening.from),
    final: stage === dockerfile.final,
    built: needed.has(stage),
    takes: references
      .filter(({ user }) => user === stage)
      .map(({ instruction, stage: source, value, from, to }) => ({
        from: instruction.from,
        to: instruction.to,
        by: takenBy(instruction),
        stage: source?.index,
        name: source?.name ?? value ?? dockerfile.source.text.slice(from, to),
        what: pathsOf(instruction, from),
        line: line(instruction.from),
      })),
    user: userView(stage, line),
    workdir: workdirView(stage, line),
    start: startCommand(dockerfile, stage),
  }));
}

const takenBy = ({ keyword }: Instruction): Intake['by'] =>
  keyword === 'FROM' || keyword === 'RUN' ? keyword : 'COPY';

function pathsOf(instruction: Instruction, at: number): readonly string[] {
  if (instruction.keyword === 'COPY') return instruction.sources.map(({ text }) => text);
  if (instruction.keyword !== 'RUN') return [];
  const mount = instruction.mounts.find(({ from, to }) => from <= at && at < to);
  const source = mount?.options.find(({ key }) => key === 'source' || key === 'src')?.value;
  return source ? [source] : [];
}

function userView(stage: Stage, line: (offset: number) => number): InForce {
  const setter = userSetter(stage);
  return { value: userInForce(stage), line: setter && line(setter.from) };
}

function workdirView(stage: Stage, line: (offset: number) => number): InForce {
  const setter = lineage(stage).flatMap((one) => only(one, 'WORKDIR').at(-1) ?? [])[0];
  const value = setter
    ? workdirAt(stage, Number.POSITIVE_INFINITY)
    : rootImage(stage).scratch
      ? '/'
      : undefined;
  return { value, line: setter && line(setter.from) };
}
