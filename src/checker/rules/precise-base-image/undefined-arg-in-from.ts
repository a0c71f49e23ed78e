import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import { type Dockerfile, type From, type Instruction, only } from '../../model/dockerfile.ts';
import { expand, platformArgs, type Reference, UNKNOWN } from '../../model/variables.ts';
import type { Rule } from '../../rule.ts';
import { isDeclared, referencesIn } from './references.ts';

export const undefinedArgInFrom: Rule = {
  id: 'undefined-arg-in-from',
  title: 'Declare the ARGs of FROM before the first FROM',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['from $'],
  why: '`FROM` sees only `ARG`s that stand before the first `FROM`. Any other name is empty there, and `--build-arg` cannot fill it, so the build takes another image than the one meant, or stops.',
  examples: [
    {
      bad: dockerfile`
        ARG PYTHON_VERSION=3.13
        FROM python:\${PYTHON_VERSON}-slim-trixie
        USER 10001
        CMD ["python"]
      `,
      good: dockerfile`
        ARG PYTHON_VERSION=3.13
        FROM python:\${PYTHON_VERSION}-slim-trixie
        USER 10001
        CMD ["python"]
      `,
    },
  ],
  peers: {
    buildkit: ['UndefinedArgInFrom'],
    tally: ['buildkit/UndefinedArgInFrom'],
    droast: ['DF086'],
    dockerlint: ['variable_use'],
    'dockerfile-utils': ['BASE_NAME_EMPTY'],
  },

  *check(dockerfile) {
    const { stages } = dockerfile;
    let inStages: ReadonlySet<string> | undefined;
    for (const { opening } of stages)
      for (const word of [opening.platform?.value, opening.image])
        for (const reference of word ? referencesIn(dockerfile, word) : []) {
          const { from, to, name, operator } = reference;
          if (isDeclared(dockerfile, name)) continue;
          if (hasDefault(operator) && !leavesNoImage(dockerfile, opening)) continue;
          inStages ??= new Set(stages.flatMap(argNames));
          const inner = inStages.has(name);
          yield {
            from,
            to,
            message: inner
              ? `ARG ${name} is declared inside a stage, where FROM does not look, so it is empty here.`
              : `No ARG ${name} stands before the first FROM, so it is empty here.`,
            fix: inner ? undefined : rename(dockerfile, reference),
          };
        }
  },
};

/** `${X:-y}` says itself what to take. */
const hasDefault = (operator: string) => /^:?[-+]$/.test(operator);

/** `${X:-}` and `${X:+y}` leave nothing of an image that is nothing else, and the build stops. */
const leavesNoImage = (dockerfile: Dockerfile, { image }: From) =>
  expand(dockerfile.source.slice(image), image.from, dockerfile.escape, (name) =>
    isDeclared(dockerfile, name) ? UNKNOWN : undefined,
  ).partial === '';

const argNames = (where: { readonly instructions: readonly Instruction[] }): string[] =>
  only(where, 'ARG').flatMap(({ pairs }) => pairs.map(({ name }) => name));

function rename({ source, preamble }: Dockerfile, { from, to, name }: Reference): Fix | undefined {
  const names = argNames({ instructions: preamble });
  const close = [...names, ...platformArgs].filter((other) => isClose(name, other));
  const [meant] = close;
  if (meant === undefined || close.length > 1) return undefined;
  const at = source.text.indexOf(name, from);
  if (at < 0 || at >= to) return undefined;
  return {
    title: `Use ${meant}`,
    safety: 'suggestion',
    edits: [{ from: at, to: at + name.length, insert: meant }],
  };
}

/** One letter changed, added or lost, or two swapped; underscores and case aside. */
function isClose(a: string, b: string): boolean {
  const [x, y] = [plain(a), plain(b)];
  if (x === y) return true;
  if (Math.min(x.length, y.length) < 4 || Math.abs(x.length - y.length) > 1) return false;
  let start = 0;
  while (start < x.length && x[start] === y[start]) start++;
  const [restX, restY] = [x.slice(start), y.slice(start)];
  return (
    restX.slice(1) === restY ||
    restX === restY.slice(1) ||
    restX.slice(1) === restY.slice(1) ||
    (restX[0] === restY[1] && restX[1] === restY[0] && restX.slice(2) === restY.slice(2))
  );
}

const plain = (name: string) => name.replaceAll('_', '').toUpperCase();
