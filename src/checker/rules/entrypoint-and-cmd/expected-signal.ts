import type { Fix, Found } from '../../finding.ts';
import { isWindows, rootImage } from '../../model/bases.ts';
import type { Dockerfile, Stage } from '../../model/dockerfile.ts';
import type { ImageReference } from '../../model/image.ts';
import { inForce } from '../../model/runtime.ts';
import { startOf } from '../../model/start.ts';
import { signalName } from './signal-name.ts';

/** Programs that stop properly on a signal other than `SIGTERM`. */
export interface Expectation {
  readonly signal: string;
  readonly program: (path: string) => boolean;
  /** Images that set the signal themselves. */
  readonly set: (image: ImageReference) => boolean;
  /** Completes "…, and the program …". */
  readonly otherwise: string;
}

/** The stages that start such a program as process 1, and would stop it with another signal. */
export function* unexpectedSignals(
  dockerfile: Dockerfile,
  { signal, program, set, otherwise }: Expectation,
): Generator<Found> {
  for (const stage of dockerfile.stages) {
    if (isWindows(dockerfile, stage)) continue;
    const { entrypoint, cmd, words } = startOf(dockerfile, stage);
    const starter = [entrypoint, cmd].find((one) => one?.stage === stage);
    const path = words[0]?.value;
    const form = entrypoint?.form ?? cmd?.form;
    if (!starter || form !== 'exec' || path === undefined || !program(path)) continue;
    const chosen = inForce(stage, 'STOPSIGNAL');
    const [word] = chosen?.words ?? [];
    if (word) {
      const given = signalName(word);
      if (given === undefined || given === signal || chosen?.stage !== stage) continue;
      yield {
        from: word.from,
        to: word.to,
        message: `docker stop sends ${given} here, and ${otherwise}.`,
        fix: word.text.includes('$') ? undefined : replaced(word, signal),
      };
    } else if (!set(rootImage(stage)))
      yield {
        ...starter.keywordSpan,
        message: `Without a STOPSIGNAL, docker stop sends SIGTERM, and ${otherwise}.`,
        fix: inserted(dockerfile, stage, starter.from, signal),
      };
  }
}

const replaced = ({ from, to }: { from: number; to: number }, signal: string): Fix => ({
  title: `Stop with ${signal}`,
  safety: 'suggestion',
  edits: [{ from, to, insert: signal }],
});

function inserted({ source }: Dockerfile, _: Stage, at: number, signal: string): Fix {
  const end = source.lineEnd;
  return {
    title: `Add STOPSIGNAL ${signal}`,
    safety: 'suggestion',
    edits: [{ from: at, to: at, insert: `STOPSIGNAL ${signal}${end}` }],
  };
}
