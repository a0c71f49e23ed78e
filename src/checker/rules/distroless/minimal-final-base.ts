import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix, Found } from '../../finding.ts';
import { rootImage } from '../../model/bases.ts';
import { compilations } from '../../model/compilation.ts';
import { dependencyInstalls } from '../../model/dependencies.ts';
import { type Dockerfile, lineage, only, type Stage } from '../../model/dockerfile.ts';
import type { ImageReference } from '../../model/image.ts';
import { commands } from '../../model/shell.ts';
import { programOf, startOf } from '../../model/start.ts';
import type { Rule } from '../../rule.ts';

export const minimalFinalBase: Rule = {
  id: 'minimal-final-base',
  title: 'Ship on a runtime image, not on a development kit',
  severity: 'suggestion',
  preset: 'recommended',
  mentions: ['devel', 'jdk', 'golang', 'rust', 'gcc', 'maven', 'gradle', 'sdk'],
  why: 'A development kit holds compilers, headers and debuggers that a finished program never calls. Its maker mostly publishes a runtime image of the same version beside it, a fraction of the size and with as much less to keep up to date.',
  unless: 'The program compiles at run time, or the image is for development.',
  examples: [
    {
      bad: dockerfile`
        FROM eclipse-temurin:21-jdk-noble
        COPY app.jar /srv/app.jar
        USER 10001
        CMD ["java", "-jar", "/srv/app.jar"]
      `,
      good: dockerfile`
        FROM eclipse-temurin:21-jre-noble
        COPY app.jar /srv/app.jar
        USER 10001
        CMD ["java", "-jar", "/srv/app.jar"]
      `,
    },
  ],
  peers: { tally: ['tally/gpu/prefer-runtime-final-stage'] },

  *check(dockerfile) {
    const { final } = dockerfile;
    if (!final || /dev|debug|sdk|build|test/i.test(final.name ?? '')) return;
    const line = lineage(final);
    // What is compiled here needs the kit; that it ships is another rule’s business.
    if (line.some((stage) => compilations(dockerfile, stage).length > 0)) return;
    const found = kit(dockerfile, final);
    if (found) yield found;
  },
};

function kit(dockerfile: Dockerfile, final: Stage): Found | undefined {
  const image = rootImage(final);
  const { name, tag, tagSpan } = image;
  if (name === 'nvidia/cuda' && /\bdevel\b/.test(tag ?? '') && tagSpan)
    return lineage(final).some(
      (stage) => runsScript(dockerfile, stage) || installsSources(dockerfile, stage),
    )
      ? undefined
      : {
          ...tagSpan,
          message: `${tag} holds the CUDA compiler and headers, and nothing here is seen to compile.`,
          fix: exchanged(image, /\bdevel\b/, 'runtime'),
        };
  const program = programOf(startOf(dockerfile, final).words[0]);
  if (
    name === 'eclipse-temurin' &&
    /\bjdk\b/.test(tag ?? '') &&
    tagSpan &&
    program === 'java' &&
    !usesKit(dockerfile, final)
  )
    return {
      ...tagSpan,
      message: `${tag} holds the Java compiler, and all that starts here is java.`,
      fix: exchanged(image, /\bjdk\b/, 'jre'),
    };
  const runtime =
    name === undefined ? undefined : kits.find(([pattern]) => pattern.test(fullName(image)));
  const copies = lineage(final).some((stage) =>
    only(stage, 'COPY').some(({ origin }) => origin?.stage && origin.stage !== stage),
  );
  // Tools that the container itself runs are no leftover.
  if (!runtime || !copies || program === undefined || runtime[1].test(program)) return undefined;
  return {
    from: image.from,
    to: image.to,
    message: `${name} is there to build with, and this stage only runs what another has built.`,
  };
}

/** A script of one's own may compile, and so may what it installs. */
const runsScript = (dockerfile: Dockerfile, stage: Stage) =>
  only(stage, 'RUN').some((run) =>
    commands(dockerfile, run).some(({ words: [program, operand] }) =>
      /\.(?:sh|bash|py)$/.test(
        (readers.test(program?.value ?? '') ? operand?.value : program?.value) ?? '',
      ),
    ),
  );

/** A package of Python may be compiled as it is installed, where it comes as sources. */
const installsSources = (dockerfile: Dockerfile, stage: Stage) =>
  only(stage, 'RUN').some((run) =>
    dependencyInstalls(dockerfile, run).some(
      ({ manager, packages }) =>
        /^(?:pip|uv|uv pip|poetry)$/.test(manager) &&
        packages.some(({ partial }) => compiled.test(partial)),
    ),
  );

const compiled =
  /^(?:flash[-_]attn|deepspeed|apex|causal-conv1d|mamba-ssm|llama-cpp-python|auto-gptq|detectron2|pycuda|git\+|\.|-e)/;

/** Tools that a JRE lacks: https://docs.oracle.com/en/java/javase/21/docs/specs/man/ */
const usesKit = ({ source }: Dockerfile, final: Stage) =>
  lineage(final).some((stage) =>
    /(?<![\w.-])(?:javac|jlink|jdeps|jar|jcmd|jstack|jmap|jps|jstat|jmod|jpackage|jhsdb)(?![\w.-])/.test(
      source.slice(stage),
    ),
  );

const readers = /^(?:(?:ba|da|z)?sh|python[\d.]*|source|\.)$/;

const fullName = ({ registry, name }: ImageReference) =>
  registry === 'docker.io' ? (name ?? '') : `${registry}/${name}`;

/** Development kits by name, each with the programs for which one would run it. */
const kits: readonly (readonly [RegExp, RegExp])[] = [
  [/^golang$/, /^(?:go|air|dlv)$/],
  [/^rust$/, /^(?:cargo|rustc)$/],
  [/^gcc$/, /^(?:gcc|g\+\+|make)$/],
  [/^maven$/, /^(?:mvn|mvnw|java)$/],
  [/^gradle$/, /^(?:gradle|gradlew|java)$/],
  [/^mcr\.microsoft\.com\/dotnet\/(?:nightly\/)?sdk$/, /^$/],
];

function exchanged(
  { tag, tagSpan, pinned, text }: ImageReference,
  from: RegExp,
  to: string,
): Fix | undefined {
  if (!tag || !tagSpan || pinned || text.includes('$')) return undefined;
  const insert = tag.replace(from, to);
  return { title: `Take ${insert}`, safety: 'suggestion', edits: [{ ...tagSpan, insert }] };
}
