import type { Edit, Found } from '../../finding.ts';
import { type Dockerfile, lineage, only, type Stage } from '../../model/dockerfile.ts';
import { hasFlag, type Invocation } from '../../model/invocation.ts';
import { withHeirs } from '../../model/layers.ts';
import type { Command } from '../../model/shell.ts';
import { argumentAfter } from '../../model/shell-edits.ts';
import { addressOf, isNearby } from './addresses.ts';

/** How a downloader is told to try again. */
interface Patience {
  /** Flags that say how often, or when. */
  readonly flags: readonly string[];
  /** A configuration of its own, which may say so. */
  readonly settings: RegExp;
  /** What to add behind its name. */
  readonly added: readonly string[];
  readonly message: (count: number) => string;
  /** Whether to be tried again is all that changes for this download. */
  readonly isSafe: (download: Invocation) => boolean;
}

/** Downloads from afar that are not told to try again; one finding for a stage and those that continue it. */
export function* untried(
  dockerfile: Dockerfile,
  downloads: Iterable<Invocation>,
  { flags, settings, added, message, isSafe }: Patience,
): Generator<Found> {
  const byStage = new Map<Stage | undefined, Invocation[]>();
  let settled: ReadonlySet<Stage> | undefined;
  for (const invocation of downloads) {
    if (hasFlag(invocation, ...flags) || !isFar(invocation)) continue;
    const { stage } = invocation.command.script.instruction;
    settled ??= withHeirs(dockerfile, (one) => configures(dockerfile, one, settings));
    if (stage && settled.has(stage)) continue;
    // What a stage sets, those that continue it have as well: one word for all of them.
    const first = stage && lineage(stage).findLast((one) => byStage.has(one));
    const calls = byStage.get(first ?? stage);
    if (calls) calls.push(invocation);
    else byStage.set(first ?? stage, [invocation]);
  }
  for (const calls of byStage.values()) {
    const name = calls[0]?.command.words[0];
    if (!name) continue;
    yield {
      from: name.from,
      to: name.to,
      message: message(calls.length),
      fix: {
        title: `Add ${added.join(' ')}`,
        safety: calls.every(isSafe) ? 'safe' : 'suggestion',
        edits: calls.flatMap(({ command }) => behindName(command, added)),
      },
    };
  }
}

function behindName(command: Command, added: readonly string[]): Edit[] {
  const [name] = command.words;
  if (!name) return [];
  const edits = added.map((text) => argumentAfter(command, name, text));
  return edits
    .slice(0, 1)
    .map((edit) => ({ ...edit, insert: edits.map((one) => one.insert).join('') }));
}

/** Whether a configuration is written in the stage. */
const configures = ({ source }: Dockerfile, stage: Stage, settings: RegExp) =>
  only(stage, 'ENV', 'ARG', 'COPY', 'ADD', 'RUN').some((instruction) =>
    settings.test(source.slice(instruction)),
  );

/** A server of one's own network, on this machine most of all, is no matter of patience. */
function isFar({ operands }: Invocation): boolean {
  return operands.some((operand) => {
    const { host } = addressOf(operand);
    return host !== undefined && !isNearby(host);
  });
}
