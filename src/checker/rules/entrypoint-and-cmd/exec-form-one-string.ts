import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix, Found } from '../../finding.ts';
import { isWindows } from '../../model/bases.ts';
import { only, type Word } from '../../model/dockerfile.ts';
import { asJsonArray } from '../../model/exec-form.ts';
import { isWrapper, programOf, startOf } from '../../model/start.ts';
import type { Rule } from '../../rule.ts';

export const execFormOneString: Rule = {
  id: 'exec-form-one-string',
  title: 'Give each word of exec form a string of its own',
  severity: 'error',
  preset: 'recommended',
  mentions: ['['],
  why: 'Exec form splits nothing: `["python app.py"]` asks for a program whose name is `python app.py`, blank included. The image builds, and each container fails with "executable file not found". `["server", "--port 80"]` hands over one argument, and a program knows no option of that name.',
  examples: [
    {
      bad: dockerfile`
        FROM python:3.13-slim-trixie
        CMD ["python app.py"]
      `,
      good: dockerfile`
        FROM python:3.13-slim-trixie
        CMD ["python", "app.py"]
      `,
    },
  ],
  peers: {},

  *check(dockerfile) {
    for (const stage of dockerfile.stages) {
      if (isWindows(dockerfile, stage)) continue;
      for (const instruction of only(stage, 'CMD', 'ENTRYPOINT', 'RUN', 'HEALTHCHECK')) {
        const [first] = instruction.exec;
        if (!first) continue;
        const isBehind = instruction.keyword === 'CMD' && startOf(dockerfile, stage).entrypoint;
        if (isBehind || !isCommandLine(first.text)) {
          if (!isBehind) yield* options(instruction.exec);
          continue;
        }
        yield {
          from: first.from,
          to: first.to,
          message: `Exec form splits nothing, so this asks for a program whose whole name is \`${first.text}\`.`,
          fix: split(first),
        };
      }
    }
  },
};

/** An option and its value in one string, for a program that takes them apart itself. */
function* options([first, ...rest]: readonly Word[]): Generator<Found> {
  const program = programOf(first);
  if (program === undefined || isWrapper(program) || shells.test(program)) return;
  for (const one of rest) {
    const [, option] =
      /^(--[a-z][\w-]*) +[^\s-]\S*$/.exec(one.text) ??
      (program === 'java' ? /^(-jar) +\S+$/.exec(one.text) : null) ??
      [];
    if (option === undefined) continue;
    yield {
      from: one.from,
      to: one.to,
      message: `Exec form splits nothing, so ${program} looks for an option whose whole name is \`${one.text}\`.`,
      fix: split(one),
    };
    return;
  }
}

const shells = /^(?:(?:ba|da|a|z|k)?sh|env|pwsh|su|sudo)$/;

/** A program and its arguments; a path with a blank in it is left alone. */
const isCommandLine = (text: string) =>
  /^[\w.+-]+\s+\S/.test(text) || /^[.~]?\/\S*\s+(?:-|\/|\S*\.\w+$)/.test(text);

function split({ from, to, text }: Word): Fix | undefined {
  if (/["'`\\$*?[\]{}|&;<>()\n]/.test(text)) return undefined;
  const words = asJsonArray(text.trim().split(/\s+/)).slice(1, -1);
  return {
    title: 'Split it into words',
    safety: 'suggestion',
    edits: [{ from, to, insert: words }],
  };
}
