import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import type { Dockerfile, Stage } from '../../model/dockerfile.ts';
import { isReference, readImage } from '../../model/image.ts';
import { officialImage } from '../../model/official-images.ts';
import { nearest } from '../../model/spelling.ts';
import { type StageReference, stageReferences } from '../../model/stage-names.ts';
import type { Rule } from '../../rule.ts';

export const copyFromUndefinedStage: Rule = {
  id: 'copy-from-undefined-stage',
  title: 'Copy from a stage that stands above',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['copy from from', 'mount from from'],
  why: 'A name that no stage has is taken for an image, so a slip of the hand ends in a puzzling `pull access denied`, or worse, in somebody else’s image. A stage that stands further down is found by BuildKit alone.',
  unless:
    'The name is a build context given with `--build-context`. An image wants its tag, and then nothing is said.',
  examples: [
    {
      bad: dockerfile`
        FROM golang:1.27-trixie AS build
        RUN CGO_ENABLED=0 go build -o /app .
        FROM gcr.io/distroless/static-debian13:nonroot
        COPY --from=biuld /app /app
      `,
      good: dockerfile`
        FROM golang:1.27-trixie AS build
        RUN CGO_ENABLED=0 go build -o /app .
        FROM gcr.io/distroless/static-debian13:nonroot
        COPY --from=build /app /app
      `,
    },
  ],
  peers: {
    hadolint: ['DL3022'],
    tally: ['hadolint/DL3022'],
    droast: ['DF049'],
    kics: ['using_unnamed_build_stages'],
    buddy: ['EC0002'],
  },

  *check(dockerfile) {
    const { stages } = dockerfile;
    // Of two stages of one name, the later is meant.
    const named = new Map(stages.map(({ name, index }) => [name, index]));
    const names = (user: Stage) =>
      stages.length > most
        ? []
        : [...named].flatMap(([name, index]) => (name && index < user.index ? name : []));
    for (const reference of stageReferences(dockerfile)) {
      const said = message(dockerfile, reference);
      if (!said) continue;
      const { from, to, value, stage, user } = reference;
      const meant = stage || value === undefined ? undefined : nearest(value, names(user));
      yield { from, to, message: said, fix: meant ? correction(reference, meant) : undefined };
    }
  },
};

/** More stages than a person has in mind; each word is held against all their names. */
const most = 100;

function message(
  { source }: Dockerfile,
  { stage, user, value, instruction }: StageReference,
): string | undefined {
  if (instruction.keyword === 'FROM' || value === undefined) return undefined;
  if (stage) {
    if (stage.index <= user.index) return undefined;
    const { line } = source.place(stage.from);
    return `Stage ${value} only begins on line ${line}: BuildKit finds it there, other builders look for an image of that name.`;
  }
  // `copy-from-missing-index` says that there is no such number.
  if (/^\d+$/.test(value) && instruction.keyword === 'COPY') return undefined;
  // `flag-value-valid` speaks of what can be neither.
  return isImage(value) || !isReference(value.toLowerCase())
    ? undefined
    : `No stage is called ${value}, so this pulls an image of that name, unless the build is given a context for it.`;
}

/** A path, a tag or a digest shows that an image is meant; so does the name of an official one. */
function isImage(value: string): boolean {
  if (/[/:@]/.test(value)) return true;
  const { registry, name } = readImage({ from: 0, to: value.length }, value, value);
  return officialImage(registry, name) !== undefined || others.has(value);
}

/** Official images from which people copy a program. Source: https://hub.docker.com/u/library */
const others = new Set(
  'bash clojure dart eclipse-mosquitto hello-world nats solr swift tomcat zookeeper'.split(' '),
);

const correction = ({ from, to }: StageReference, name: string): Fix => ({
  title: `Copy from ${name}`,
  safety: 'suggestion',
  edits: [{ from, to, insert: name }],
});
