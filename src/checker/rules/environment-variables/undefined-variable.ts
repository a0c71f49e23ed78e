import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix, Found } from '../../finding.ts';
import type { Dockerfile, Instruction } from '../../model/dockerfile.ts';
import { instructionAfter } from '../../model/insertion.ts';
import { referencesOf } from '../../model/substitution.ts';
import { platformArgs, type Reference } from '../../model/variables.ts';
import type { Rule } from '../../rule.ts';
import { declarations, type Evidence, emptyInRun, whyEmpty } from './empty-variables.ts';
import { stageHead } from './stage-head.ts';

export const undefinedVariable: Rule = {
  id: 'undefined-variable',
  title: 'Declare a variable in the stage that uses it',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['$'],
  why: 'Docker replaces an unknown variable by nothing and goes on: `COPY app $DIR/` copies to the root folder, `WORKDIR $HOME_DIR/app` starts there. An `ARG` before the first `FROM` counts for `FROM` lines alone, until the stage repeats its name.',
  unless:
    'The base image sets it. Of images whose variables are not known, only what this file shows is said.',
  examples: [
    {
      bad: dockerfile`
        ARG VERSION=3.22
        FROM alpine:$VERSION
        LABEL org.opencontainers.image.version=$VERSION
      `,
      good: dockerfile`
        ARG VERSION=3.22
        FROM alpine:$VERSION
        ARG VERSION
        LABEL org.opencontainers.image.version=$VERSION
      `,
    },
    {
      bad: dockerfile`
        FROM alpine:3.22
        ENV APP_DIR=/opt/app
        WORKDIR \${APP_DRI}
      `,
      good: dockerfile`
        FROM alpine:3.22
        ENV APP_DIR=/opt/app
        WORKDIR \${APP_DIR}
      `,
    },
  ],
  peers: {
    buildkit: ['UndefinedVar'],
    tally: ['buildkit/UndefinedVar'],
    droast: ['DF087'],
    'sonar-iac': ['S6579'],
    dockerlint: ['variable_use'],
  },

  *check(dockerfile) {
    const declared = declarations(dockerfile.stages);
    const globals = dockerfile.globals.names();
    for (const stage of dockerfile.stages)
      for (const instruction of stage.instructions) {
        if (instruction.keyword === 'FROM' || instruction.keyword === 'ONBUILD') continue;
        if (instruction.keyword === 'RUN')
          for (const [at, because] of emptyInRun(dockerfile, stage, instruction, globals, declared))
            yield finding(dockerfile, instruction, at, because);
        for (const reference of referencesOf(dockerfile, instruction)) {
          const { name, operator } = reference;
          // Whoever names what the build knows, or what stands above FROM, wants that and not the default.
          const isMeant = platformArgs.has(name) || (/^:?-$/.test(operator) && globals.has(name));
          if (hasDefault(operator) && !isMeant) continue;
          const because = whyEmpty(dockerfile, stage, instruction, reference);
          if (because) yield finding(dockerfile, instruction, reference, because);
        }
      }
  },
};

/** `${X:-y}` and its like say themselves what to take. */
const hasDefault = (operator: string) => /^:?[-+?]$/.test(operator);

function finding(
  dockerfile: Dockerfile,
  instruction: Instruction,
  { from, to, name, operator }: Reference,
  { says, needsArg, meant }: Evidence,
): Found {
  return {
    from,
    to,
    message: hasDefault(operator)
      ? `${name} is never set here, so this is the default in every build: ${says}.`
      : `${name} is empty here, as ${says}.`,
    fix: needsArg
      ? declaring(dockerfile, instruction, name)
      : renamed(dockerfile, { from, to }, name, meant),
  };
}

/** In the head of the stage, or where an ARG of the head needs it, just above that one. */
function declaring(
  { source, instructions }: Dockerfile,
  { stage, index }: Instruction,
  name: string,
): Fix | undefined {
  const head = stage && stageHead(stage);
  const above = head && head.index >= index ? instructions[index - 1] : head;
  return (
    above && {
      title: `Declare ARG ${name}`,
      safety: 'suggestion',
      edits: [instructionAfter(source, above, `ARG ${name}`)],
    }
  );
}

function renamed(
  { source }: Dockerfile,
  span: { readonly from: number; readonly to: number },
  name: string,
  meant: string | undefined,
): Fix | undefined {
  const at = source.slice(span).indexOf(name);
  if (meant === undefined || at < 0) return undefined;
  const from = span.from + at;
  return {
    title: `Use ${meant}`,
    safety: 'suggestion',
    edits: [{ from, to: from + name.length, insert: meant }],
  };
}
