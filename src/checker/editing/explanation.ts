import { type Intake, stageViews } from '../insight/stage-view.ts';
import { baseSets } from '../model/base-environment.ts';
import { rootImage } from '../model/bases.ts';
import type { Dockerfile, Instruction, Stage } from '../model/dockerfile.ts';
import { type ImageReference, readImage } from '../model/image.ts';
import { officialImage } from '../model/official-images.ts';
import { parse } from '../model/parse.ts';
import { commands } from '../model/shell.ts';
import { stageLabel, stageReferences } from '../model/stage-names.ts';
import { referencesOf } from '../model/substitution.ts';
import { platformArgs, proxyArgs, UNKNOWN, type Variable } from '../model/variables.ts';
import { Source, type Span } from '../source.ts';
import { holds, instructionAt } from './place.ts';
import { flagWords, instructionWords } from './words.ts';

/** What stands at a place. */
export interface Explanation extends Span {
  readonly title: string;
  readonly facts: readonly Fact[];
}

export interface Fact {
  readonly term: string;
  /** A piece of the text, or a value put together from it. */
  readonly value?: string | undefined;
  /** A sentence; backticks enclose code. */
  readonly words?: string | undefined;
}

/** What an offset points at: a variable, an image, a stage, a flag or an instruction; nothing for the rest. */
export function explanationAt(text: string, at: number): Explanation | undefined {
  const dockerfile = parse(new Source(text));
  const instruction = instructionAt(dockerfile, at);
  if (!instruction || dockerfile.comments.some((comment) => holds(comment, at))) return undefined;
  return (
    variableAt(dockerfile, instruction, at) ??
    stageAt(dockerfile, instruction, at) ??
    imageAt(dockerfile, instruction, at) ??
    wordsAt(instruction, at)
  );
}

// Variables

function variableAt(dockerfile: Dockerfile, instruction: Instruction, at: number) {
  const defined = definitionAt(instruction, at);
  if (defined)
    return variable(dockerfile, instruction, defined.name, defined, instruction.index + 1);
  const reference = referencesOf(dockerfile, instruction)
    .filter((one) => holds(one, at))
    .sort((a, b) => a.to - a.from - (b.to - b.from))[0];
  if (reference) return variable(dockerfile, instruction, reference.name, reference);
  return shellVariableAt(dockerfile, instruction, at);
}

function definitionAt(instruction: Instruction, at: number) {
  if (instruction.keyword !== 'ARG' && instruction.keyword !== 'ENV') return undefined;
  const pair = instruction.pairs.find(({ key }) => holds(key, at));
  return pair && { from: pair.key.from, to: pair.key.to, name: pair.name };
}

/** In a command: its shell sees what ARG and ENV set, unless the command sets it itself. */
function shellVariableAt(dockerfile: Dockerfile, instruction: Instruction, at: number) {
  if (!instruction.exec || instruction.form === 'exec') return undefined;
  const { source } = dockerfile;
  const start = source.text.lastIndexOf('\n', at - 1) + 1;
  const line = source.text.slice(start, lineEnd(source.text, at));
  for (const match of line.matchAll(/\$(?:\{(\w+)[^{}]*\}|(\w+))/g)) {
    const span = { from: start + match.index, to: start + match.index + match[0].length };
    const name = match[1] ?? match[2] ?? '';
    if (!holds(span, at) || /^\d/.test(name)) continue;
    const found = commands(dockerfile, instruction);
    const word = found
      .flatMap(({ words }) => words)
      .find((one) => one.from <= span.from && span.to <= one.to);
    // Single quotes and backslashes leave it as it stands.
    if (word?.value?.includes(match[0])) return undefined;
    const text = source.slice(instruction);
    if (
      new RegExp(`(?:^|[\\s;&|(])(?:(?:for|read|export|local)\\s+)?${name}(?:=|\\s+in\\s)`).test(
        text,
      )
    )
      return {
        ...span,
        title: `$${name}`,
        facts: [{ term: 'Value', words: 'Unknown here: the command sets it itself.' }],
      };
    return variable(dockerfile, instruction, name, span);
  }
  return undefined;
}

const lineEnd = (text: string, at: number) => {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
};

function variable(
  dockerfile: Dockerfile,
  instruction: Instruction,
  name: string,
  { from, to }: Span,
  index = instruction.index,
): Explanation {
  const opens = instruction.keyword === 'FROM' && !instruction.trigger;
  const scope = opens ? dockerfile.globals : (instruction.stage?.scope ?? dockerfile.globals);
  const found = scope.variable(name, index);
  const facts = found
    ? known(dockerfile, found)
    : [{ term: 'Value', words: unset(dockerfile, opens ? undefined : instruction.stage, name) }];
  return { from, to, title: `$${name}`, facts };
}

function known({ source, globals }: Dockerfile, one: Variable): readonly Fact[] {
  const line = (span: Span) => source.place(span.from).line;
  const { partial, kind, assigned, definition, name } = one;
  const above = kind === 'ARG' ? globals.variable(name) : undefined;
  const inherits = above && above !== one && !source.slice(definition).includes('=');
  const value: Fact = !assigned
    ? {
        term: 'Value',
        words: `Unknown: it has no default, so it is what \`--build-arg ${name}=…\` gives, or empty.`,
      }
    : partial === UNKNOWN
      ? { term: 'Value', words: 'Unknown: it is made of what the text does not tell.' }
      : { term: 'Value', value: partial.replaceAll(UNKNOWN, '…') };
  const notes: Fact[] = [];
  if (assigned && partial !== UNKNOWN && partial.includes(UNKNOWN))
    notes.push({
      term: 'Unknown',
      words: 'What stands as … comes from a variable the text does not set.',
    });
  if (assigned && kind === 'ARG')
    notes.push({
      term: 'May change',
      words: `A default: \`--build-arg ${name}=…\` takes its place.`,
    });
  const from = inherits
    ? `ARG on line ${line(definition)}, with the value of line ${line(above.definition)}`
    : `${kind} on line ${line(definition)}`;
  return [value, { term: 'Set by', words: from }, ...notes];
}

/** Why a variable that the text does not set where it is asked for has no known value. */
function unset({ globals, source }: Dockerfile, stage: Stage | undefined, name: string): string {
  if (proxyArgs.has(name)) return 'Unknown: who builds may give it; no ARG is needed.';
  const global = globals.variable(name);
  if (stage && global)
    return `Empty, unless the base image sets it: line ${source.place(global.definition.from).line} gives it to FROM only. \`ARG ${name}\` in this stage takes it in.`;
  if (platformArgs.has(name))
    return stage
      ? `Empty, unless the base image sets it: the builder gives it to stages that declare it, with \`ARG ${name}\`.`
      : 'Unknown: the builder sets it, to the platform it builds on or for.';
  if (!stage) return 'Empty: no ARG above sets it, and FROM sees no other variables.';
  const image = rootImage(stage);
  const base = baseSets(image, name);
  if (base === true)
    return `Unknown: the image ${image.text} sets it, and the text does not tell to what.`;
  if (base === false || !stage.scope.root.base)
    return `Empty: nothing above sets it, and neither does ${image.text}.`;
  return `Unknown: nothing above sets it; whether ${image.text} does, the text does not tell.`;
}

// Stages

function stageAt(dockerfile: Dockerfile, instruction: Instruction, at: number) {
  const named =
    instruction.keyword === 'FROM' && instruction.name && holds(instruction.name, at)
      ? {
          span: instruction.name,
          stage: dockerfile.stages.find(({ opening }) => opening === instruction),
        }
      : undefined;
  const reference = stageReferences(dockerfile).find((one) => one.stage && holds(one, at));
  const stage = named?.stage ?? reference?.stage;
  const span = named?.span ?? reference;
  if (!stage || !span) return undefined;
  const views = stageViews(dockerfile);
  const view = views[stage.index];
  if (!view) return undefined;
  const givenTo = views.flatMap(({ takes, index, name, final }) =>
    takes
      .filter((one) => one.stage === stage.index)
      .map(
        (one) => `${taking(one)} into ${name ?? (final ? 'the final stage' : `stage ${index}`)}`,
      ),
  );
  const taken = view.takes.filter(({ by, stage: source }) => by !== 'FROM' || source !== undefined);
  const facts: Fact[] = [
    { term: 'Starts from', value: view.image, words: `on line ${view.line}` },
    {
      term: 'Takes',
      words:
        taken.length > 0
          ? taken.map((one) => `${taking(one)} from ${one.name}`).join('; ')
          : 'nothing from other stages',
    },
    { term: 'Gives', words: givenTo.length > 0 ? givenTo.join('; ') : 'nothing to other stages' },
    {
      term: 'Built',
      words: view.final
        ? 'always: it is the final stage'
        : view.built
          ? 'yes: the final stage needs it'
          : 'only with `--target`: the final stage does not need it',
    },
  ];
  return { from: span.from, to: span.to, title: `Stage ${stageLabel(stage)}`, facts };
}

const taking = ({ by, what, line }: Intake): string =>
  by === 'FROM'
    ? `all of it (line ${line})`
    : `${what.length > 0 ? what.map((path) => `\`${path}\``).join(', ') : 'all of it'} (${by}, line ${line})`;

// Images

function imageAt(dockerfile: Dockerfile, instruction: Instruction, at: number) {
  if (instruction.keyword === 'FROM') {
    const { image } = instruction;
    return image.to > image.from && holds(image, at) ? explained(image) : undefined;
  }
  const reference = stageReferences(dockerfile).find((one) => !one.stage && holds(one, at));
  if (!reference) return undefined;
  const text = dockerfile.source.slice(reference);
  return explained(readImage(reference, text, reference.value ?? UNKNOWN));
}

function explained(image: ImageReference): Explanation {
  const { from, to, text } = image;
  if (image.scratch)
    return {
      from,
      to,
      title: 'scratch',
      facts: [{ term: 'Image', words: 'The empty base: no files, no shell, nothing to pin.' }],
    };
  const { registry, name, tag, tagged, digest, pinned, value } = image;
  const hub = registry === 'docker.io' || registry === 'index.docker.io';
  const unknown = 'unknown: it comes from a variable whose value the text does not tell';
  const facts: Fact[] = [
    {
      term: 'Registry',
      value: registry,
      words:
        registry === undefined
          ? unknown
          : hub && !/^(?:index\.)?docker\.io\//.test(text)
            ? 'Docker Hub, as none is written'
            : undefined,
    },
    {
      term: 'Name',
      value: name,
      words:
        name === undefined
          ? unknown
          : officialImage(registry, name)
            ? 'an official image'
            : undefined,
    },
    {
      term: 'Tag',
      value: tag,
      words: tagged
        ? tag === undefined
          ? unknown
          : undefined
        : pinned
          ? 'none, and none is needed'
          : 'none, so `latest` is taken',
    },
    {
      term: 'Digest',
      value: digest,
      words: pinned ? (digest === undefined ? unknown : undefined) : 'none',
    },
    {
      term: 'Pinned',
      words: pinned
        ? 'whole: the digest names the same bytes at every build'
        : tagged && tag !== 'latest'
          ? 'in name only: the tag can be given to other bytes tomorrow'
          : 'no: every build may take another release',
    },
  ];
  if (value !== undefined && value !== text) facts.unshift({ term: 'Reads', value });
  return { from, to, title: text, facts };
}

// Flags and instructions

function wordsAt(instruction: Instruction, at: number): Explanation | undefined {
  const { keyword, keywordSpan, flags } = instruction;
  if (keyword === 'UNKNOWN') return undefined;
  if (holds(keywordSpan, at))
    return {
      ...spanOf(keywordSpan),
      title: keyword,
      facts: [{ term: 'Does', words: instructionWords[keyword] }],
    };
  const flag = flags.find(({ from, nameSpan }) => holds({ from, to: nameSpan.to }, at));
  const table = flagWords[keyword];
  const words = flag && (table?.[flag.name] ?? table?.[`${flag.name}=`]);
  return flag && words
    ? {
        from: flag.from,
        to: flag.nameSpan.to,
        title: `--${flag.name}`,
        facts: [{ term: 'Does', words }],
      }
    : undefined;
}

const spanOf = ({ from, to }: Span): Span => ({ from, to });
