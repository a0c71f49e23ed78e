import { dockerfile } from '../../dockerfile-text.ts';
import type { From } from '../../model/dockerfile.ts';
import type { Rule } from '../../rule.ts';

export const samePrivateRegistry: Rule = {
  id: 'same-private-registry',
  title: 'Take every base image from the private registry that the file uses',
  severity: 'suggestion',
  preset: 'strict',
  mentions: ['from from'],
  why: 'Who keeps base images in a registry of their own does so to scan them, to keep them and to be independent of others. A `FROM` that goes past it, to Docker Hub most often because no host is written, brings in what nobody has looked at, and fails where the build has no way out.',
  unless: 'The private registry holds only what you build yourselves.',
  examples: [
    {
      bad: dockerfile`
        FROM registry.example.com/mirror/golang:1.27.1 AS build
        RUN go build -o /app .
        FROM registry.example.com/mirror/node:24.11.1 AS assets
        RUN npm run build
        FROM debian:13.1-slim
        COPY --from=build /app /app
        COPY --from=assets /dist /dist
        USER 10001
      `,
      good: dockerfile`
        FROM registry.example.com/mirror/golang:1.27.1 AS build
        RUN go build -o /app .
        FROM registry.example.com/mirror/node:24.11.1 AS assets
        RUN npm run build
        FROM registry.example.com/mirror/debian:13.1-slim
        COPY --from=build /app /app
        COPY --from=assets /dist /dist
        USER 10001
      `,
    },
  ],
  peers: { hadolint: ['DL3026'], tally: ['hadolint/DL3026'] },

  *check({ stages }) {
    const bases = stages.flatMap(({ parent, opening }) =>
      parent || opening.image.scratch ? [] : [opening],
    );
    const own = privateRegistry(bases);
    if (own === undefined) return;
    for (const { image } of bases) {
      const { from, to, registry, value } = image;
      if (registry === undefined || registry === own || value === undefined) continue;
      yield {
        from,
        to,
        message: `${value} comes from ${registry}, past ${own}, which other stages take their images from.`,
      };
    }
  },
};

/** The one private registry from which the file takes two images or more. */
function privateRegistry(bases: readonly From[]): string | undefined {
  const names = new Map<string, Set<string>>();
  for (const { image } of bases) {
    const { registry, name } = image;
    if (registry === undefined || name === undefined || isPublic(registry)) continue;
    names.set(registry, (names.get(registry) ?? new Set()).add(name));
  }
  const [only, another] = names;
  return only && !another && only[1].size > 1 ? only[0] : undefined;
}

/** Registries that serve everybody. */
const isPublic = (host: string) =>
  /^(?:(?:index\.)?docker\.io|(?:[a-z]+\.)?gcr\.io|ghcr\.io|quay\.io|mcr\.microsoft\.com|public\.ecr\.aws|registry\.k8s\.io|registry\.(?:access\.)?redhat\.(?:com|io)|registry\.(?:opensuse|suse|gitlab|fedoraproject)\.(?:com|org)|nvcr\.io|cgr\.dev|dhi\.io|lscr\.io|docker\.elastic\.co|container-registry\.oracle\.com|icr\.io|codeberg\.org)$/.test(
    host,
  );
