import type { Span } from '../source.ts';
import { type Dockerfile, flagsNamed, type Instruction, onlyDeep } from './dockerfile.ts';
import { cleanPath, matcherOf } from './dockerignore.ts';
import { shipped } from './layers.ts';
import { once } from './once.ts';

/** A path that an instruction takes from the build context. */
export interface ContextSource extends Span {
  readonly instruction: Instruction;
  /** Clean and without a leading slash; `.` is the whole context. */
  readonly path: string;
}

const remote = /^(?:https?|git|ssh):\/\/|^git@|\.git(?:#|$)/;

/** What COPY, ADD and bind mounts take from the context, as far as the text tells. */
export const contextSources: (dockerfile: Dockerfile) => readonly ContextSource[] = once(
  (dockerfile) => [...readSources(dockerfile)],
);

function* readSources(dockerfile: Dockerfile): Generator<ContextSource> {
  for (const instruction of onlyDeep(dockerfile, 'COPY', 'ADD', 'RUN')) {
    if (instruction.keyword === 'RUN') {
      for (const { type, options, from, to } of instruction.mounts) {
        if (type !== 'bind' || options.some(({ key }) => key === 'from')) continue;
        const source = options.find(({ key }) => key === 'source' || key === 'src');
        if (!source) yield { from, to, instruction, path: '.' };
        else if (source.value && source.valueSpan && !source.value.includes('$'))
          yield { ...source.valueSpan, instruction, path: relative(source.value) };
      }
      continue;
    }
    if (flagsNamed(instruction, 'from').length > 0) continue;
    for (const { from, to, value } of instruction.sources) {
      if (value === undefined || value.startsWith('<<') || remote.test(value)) continue;
      yield { from, to, instruction, path: relative(value) };
    }
  }
}

/** `..` above the context is the context: https://docs.docker.com/reference/dockerfile/#source */
const relative = (path: string) => cleanPath(`/${path}`).replace(/^\/+/, '') || '.';

const whole = /^(?:\.|\*|\*\*)$/;

/**
 * The instructions that bring the whole context into the image: in a shipped stage, and without
 * `--exclude`, which is another way to leave files out.
 */
export function* wholeContextCopies(dockerfile: Dockerfile): Generator<ContextSource> {
  const stages = shipped(dockerfile);
  for (const source of contextSources(dockerfile)) {
    const { instruction, path } = source;
    if (!whole.test(path) || instruction.keyword === 'RUN') continue;
    if (flagsNamed(instruction, 'exclude').length > 0) continue;
    if (instruction.trigger || (instruction.stage && stages.has(instruction.stage))) yield source;
  }
}

/**
 * The instructions that bring `.git` and `.env` into the image without taking all: by a pattern such
 * as `.*`, or as the whole context where `--exclude` names neither.
 */
export function* dotFileCopies(dockerfile: Dockerfile): Generator<ContextSource> {
  const stages = shipped(dockerfile);
  for (const source of contextSources(dockerfile)) {
    const { instruction, path } = source;
    if (instruction.keyword === 'RUN') continue;
    if (!instruction.trigger && !(instruction.stage && stages.has(instruction.stage))) continue;
    const excluded = flagsNamed(instruction, 'exclude').map(({ value }) => value?.value);
    if (whole.test(path) ? excluded.length === 0 : !/[*?[]/.test(path)) continue;
    const taken = whole.test(path) ? undefined : matcherOf(path, false);
    const isTaken = (name: string) =>
      taken?.test(name) !== false &&
      excluded.every(
        (pattern) => pattern !== undefined && matcherOf(inContext(pattern))?.test(name) === false,
      );
    if (isTaken('.git') && isTaken('.env')) yield source;
  }
}

const inContext = (path: string) => cleanPath(path).replace(/^\/+/, '');
