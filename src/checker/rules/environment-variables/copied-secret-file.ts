import { dockerfile } from '../../dockerfile-text.ts';
import type { Found } from '../../finding.ts';
import { isKept } from '../../model/carried.ts';
import { inImage } from '../../model/copied.ts';
import {
  type Dockerfile,
  lineage,
  onlyDeep,
  type Stage,
  type Transfer,
} from '../../model/dockerfile.ts';
import { decide } from '../../model/dockerignore.ts';
import { shipped } from '../../model/layers.ts';
import type { Rule } from '../../rule.ts';
import { placesOf, sourceAt } from './copied-places.ts';
import { isSecretFile, keptThere, secretMatched } from './secret-files.ts';

export const copiedSecretFile: Rule = {
  id: 'copied-secret-file',
  title: 'Leave files that hold secrets out of the image',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['copy', 'add'],
  why: 'A key, an `.env` or a `.git` that is copied stays in its layer for everyone who can pull the image, even if a later step deletes it. A build reads it from a secret mount; a container is given it when it starts.',
  unless:
    'The file holds nothing secret: a public key, or settings with no credentials among them.',
  examples: [
    {
      bad: dockerfile`
        FROM node:24-trixie-slim
        COPY package.json .env /app/
      `,
      good: dockerfile`
        FROM node:24-trixie-slim
        COPY package.json /app/
      `,
    },
  ],
  peers: { trivy: ['DS-0031'], dockle: ['CIS-DI-0010'] },

  *check(dockerfile) {
    const ours = shipped(dockerfile);
    const { dockerignore } = dockerfile;
    for (const transfer of onlyDeep(dockerfile, 'COPY', 'ADD')) {
      const { stage, index, sources, keyword, destination } = transfer;
      if (!isKept(dockerfile, { stage, index, trigger: false })) continue;
      for (const { from, to, text, value } of sources) {
        if (isPublic(transfer)) continue;
        if (isSecretFile(value ?? text))
          yield {
            from,
            to,
            message: `${keyword} puts \`${text}\` into the image, where anyone who can pull it can read it.`,
          };
        const matched = value === undefined ? undefined : secretMatched(value, dockerignore);
        if (matched !== undefined)
          yield {
            from,
            to,
            message: `${keyword} puts all that \`${text}\` matches into the image, where anyone who can pull it can read it: \`${matched}\`, if it is there.`,
          };
      }
      const [source, second] = sources;
      const target = destination?.value ?? '';
      if (source && !second && !isSecretFile(source.value ?? source.text) && keptThere.test(target))
        if (!isPublic(transfer))
          yield {
            from: source.from,
            to: source.to,
            message: `${keyword} makes \`${target}\` of this, and anyone who can pull the image can read it.`,
          };
      const [, variable] = /^\$\{?(\w+)\}?$/.exec(destination?.text ?? '') ?? [];
      if (destination && variable !== undefined && credentialFiles.has(variable))
        yield {
          from: destination.from,
          to: destination.to,
          message: `${keyword} puts the file that ${variable} names into the image, where anyone who can pull it can read it.`,
        };
    }
    // Most files name none.
    for (const name of credentialFiles)
      if (dockerfile.source.text.includes(name)) return yield* named(dockerfile, ours);
  },
};

/** Variables that name a file with credentials. */
const credentialFiles: ReadonlySet<string> = new Set([
  // https://cloud.google.com/docs/authentication/application-default-credentials#GAC
  'GOOGLE_APPLICATION_CREDENTIALS',
  // https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-envvars.html
  'AWS_CONFIG_FILE',
  'AWS_SHARED_CREDENTIALS_FILE',
  // https://huggingface.co/docs/huggingface_hub/package_reference/environment_variables#hftokenpath
  'HF_TOKEN_PATH',
]);

/** ENV that names such a file among what COPY takes from the build context. */
function* named({ dockerignore }: Dockerfile, ours: ReadonlySet<Stage>): Generator<Found> {
  for (const stage of ours) {
    const places = lineage(stage).flatMap((one) => onlyDeep(one, 'COPY', 'ADD').flatMap(placesOf));
    for (const { pairs, keyword } of onlyDeep(stage, 'ENV', 'ARG'))
      for (const { name, value, from, to } of pairs) {
        if (!credentialFiles.has(name)) continue;
        const path = inImage(stage, Number.POSITIVE_INFINITY, value?.value);
        if (path === undefined) continue;
        const isCopied = places.some((place) => {
          const source = sourceAt(place, path);
          return source !== undefined && !(dockerignore && decide(dockerignore, source).ignored);
        });
        if (!isCopied) continue;
        yield {
          from,
          to,
          message: `${keyword} ${name} names a file that was copied into the image, where anyone who can pull it can read it.`,
        };
      }
  }
}

/** What another stage or image made was not copied from the author's machine. */
const isPublic = ({ origin, flags }: Transfer) =>
  origin !== undefined || flags.some(({ name }) => name === 'from');
