import type { Fix, Found } from '../../finding.ts';
import type { Dockerfile } from '../../model/dockerfile.ts';
import { type GivenFlag, type Invocation, invocationOf } from '../../model/invocation.ts';
import { runs } from '../../model/layers.ts';
import { wordRemoval } from '../../model/removal.ts';
import { commands, offsetIn } from '../../model/shell.ts';

/** A flag that a rule would rather not see. */
export interface UnwantedFlag {
  readonly tools: readonly string[];
  readonly flags: readonly string[];
  /** What stands in the text of every RUN that gives one: saves reading the others. */
  readonly mention: RegExp;
  /** Which calls are meant; without it, all. */
  readonly only?: (invocation: Invocation) => boolean;
  readonly message: (tool: string, flag: string) => string;
  /** Where the flag is not simply to be taken out. */
  readonly fix?: (
    dockerfile: Dockerfile,
    invocation: Invocation,
    flag: GivenFlag,
  ) => Fix | undefined;
}

/** The places where a RUN gives one of the flags. */
export function* flagsGiven(dockerfile: Dockerfile, unwanted: UnwantedFlag): Generator<Found> {
  const { tools, flags, mention, only = () => true, message, fix = withoutFlag } = unwanted;
  for (const { invocation, flag } of given(dockerfile, tools, mention))
    if (flags.includes(flag.name) && isOn(flag) && only(invocation))
      yield {
        from: flag.word.from,
        to: flag.word.to,
        message: message(invocation.tool, flag.name),
        fix: fix(dockerfile, invocation, flag),
      };
}

export const isOn = ({ value }: GivenFlag) =>
  value === undefined || !/^(?:false|no|off|0)$/i.test(value);

/** Every flag given to one of the tools in a RUN whose text matches. */
export function* given(dockerfile: Dockerfile, tools: readonly string[], mention: RegExp) {
  for (const invocation of invocations(dockerfile, tools, mention))
    for (const flag of invocation.flags) yield { invocation, flag };
}

/** Every call of one of the tools in a RUN whose text matches. */
export function* invocations(
  dockerfile: Dockerfile,
  tools: readonly string[],
  mention: RegExp,
): Generator<Invocation> {
  for (const run of runs(dockerfile)) {
    if (!mention.test(dockerfile.source.slice(run))) continue;
    for (const command of commands(dockerfile, run)) {
      const invocation = invocationOf(command);
      if (invocation && tools.includes(invocation.tool)) yield invocation;
    }
  }
}

/** Takes the flag out; of `-sk`, only its letter. */
export function withoutFlag(
  { source }: Dockerfile,
  { command }: Invocation,
  { name, word }: GivenFlag,
): Fix | undefined {
  if (command.script.shell === 'exec') return undefined;
  const whole = name.startsWith('--') || word.text.length === 2;
  const at = offsetIn(word, word.text.indexOf(name.slice(1)));
  const edit = whole ? wordRemoval(source, word) : { from: at, to: at + 1, insert: '' };
  return edit && { title: `Take ${name} out`, safety: 'suggestion', edits: [edit] };
}
