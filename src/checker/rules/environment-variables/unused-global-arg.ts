import { dockerfile } from '../../dockerfile-text.ts';
import { only, type Pair, type Settings } from '../../model/dockerfile.ts';
import { instructionRemoval } from '../../model/removal.ts';
import { platformArgs, proxyArgs } from '../../model/variables.ts';
import type { Rule } from '../../rule.ts';

export const unusedGlobalArg: Rule = {
  id: 'unused-global-arg',
  title: 'Leave out an ARG that nothing uses',
  severity: 'suggestion',
  preset: 'recommended',
  mentions: ['arg'],
  why: 'An `ARG` before the first `FROM` counts for `FROM` lines, and for the stages that repeat its name. Where neither happens, `--build-arg` sets it and nothing changes.',
  examples: [
    {
      bad: dockerfile`
        ARG VERSION=3.22
        ARG VARIANT=slim
        FROM alpine:$VERSION
      `,
      good: dockerfile`
        ARG VERSION=3.22
        FROM alpine:$VERSION
      `,
    },
  ],
  peers: {},

  *check(dockerfile) {
    const { source, preamble, stages } = dockerfile;
    const globals = only({ instructions: preamble }, 'ARG');
    if (globals.length === 0 || stages.length === 0) return;
    const used = new Set<string>();
    for (const stage of stages) for (const name of repeated(stage)) used.add(name);
    // Where a stage speaks of one after all, the missing ARG there is what is wrong.
    for (const [, name = ''] of source.text.matchAll(/\$\{?(\w+)/g)) used.add(name);
    for (const instruction of globals)
      for (const { name, from, to } of beforeComment(instruction)) {
        if (used.has(name) || special(name) || !/^[A-Za-z_]\w*$/.test(name)) continue;
        const edit =
          instruction.pairs.length > 1 ? undefined : instructionRemoval(source, instruction);
        yield {
          from,
          to,
          message: `No FROM uses ${name}, and no stage repeats it, so its value goes nowhere.`,
          fix: edit && { title: `Remove ARG ${name}`, safety: 'suggestion', edits: [edit] },
        };
      }
  },
};

/** Behind a `#` stands what was to be a comment. */
function beforeComment({ pairs }: Settings): readonly Pair[] {
  const at = pairs.findIndex(({ name }) => name.startsWith('#'));
  return at < 0 ? pairs : pairs.slice(0, at);
}

function* repeated(stage: Parameters<typeof only>[0]) {
  for (const { pairs } of only(stage, 'ARG')) for (const { name } of pairs) yield name;
}

/** Read by the builder itself: https://docs.docker.com/reference/dockerfile/#predefined-args */
const special = (name: string) =>
  proxyArgs.has(name) || platformArgs.has(name) || /^(?:BUILDKIT_|SOURCE_DATE_EPOCH$)/.test(name);
