import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import { rootImage } from '../../model/bases.ts';
import { compilations } from '../../model/compilation.ts';
import { type Dockerfile, lineage, only, type Stage } from '../../model/dockerfile.ts';
import { instructionBefore } from '../../model/insertion.ts';
import { mayHoldMore } from '../../model/shell-presence.ts';
import { startOf } from '../../model/start.ts';
import type { Rule } from '../../rule.ts';

export const scratchWithoutCertificates: Rule = {
  id: 'scratch-without-certificates',
  title: 'Bring certificates and time zones to scratch',
  severity: 'suggestion',
  preset: 'strict',
  mentions: ['scratch'],
  why: '`scratch` is empty: no certificates, so each HTTPS request ends in “certificate signed by unknown authority”; no time zones, no `/tmp`. Copy what the program needs from the build stage, or start from distroless `static`, which has all of it in 2 MB.',
  unless: 'The program calls nobody over TLS, or carries the certificates in itself.',
  examples: [
    {
      bad: dockerfile`
        FROM golang:1.27-trixie AS build
        RUN CGO_ENABLED=0 go build -o /app .
        FROM scratch
        COPY --from=build /app /app
        USER 65532
        ENTRYPOINT ["/app"]
      `,
      good: dockerfile`
        FROM golang:1.27-trixie AS build
        RUN CGO_ENABLED=0 go build -o /app .
        FROM scratch
        COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
        COPY --from=build /app /app
        USER 65532
        ENTRYPOINT ["/app"]
      `,
    },
  ],
  peers: {},

  *check(dockerfile) {
    const { final } = dockerfile;
    if (!final || !rootImage(final).scratch || mayHoldMore(final, Number.POSITIVE_INFINITY)) return;
    const { entrypoint, cmd } = startOf(dockerfile, final);
    const feeder = builder(dockerfile, final);
    if ((!entrypoint && !cmd) || !feeder) return;
    const text = lineage(final)
      .map((stage) => dockerfile.source.slice(stage))
      .join('\n');
    if (/cert|\.pem\b|\/etc\/ssl|\/etc\/pki|\/etc\b\s/i.test(text)) return;
    const root = lineage(final).at(-1) ?? final;
    const { from, to } = root.opening.image;
    yield {
      from,
      to,
      message: 'scratch holds no certificates, so a program that calls out over HTTPS fails.',
      fix: certificates(dockerfile, final, feeder),
    };
  },
};

/** The stage that compiles what is copied in. */
const builder = (dockerfile: Dockerfile, final: Stage): Stage | undefined =>
  lineage(final)
    .flatMap(({ feeders }) => feeders)
    .find((stage) => lineage(stage).some((one) => compilations(dockerfile, one).length > 0));

/** The Go image has them, on Debian and on Alpine, at this path. */
function certificates({ source }: Dockerfile, final: Stage, feeder: Stage): Fix | undefined {
  const [copy] = only(final, 'COPY');
  if (!copy || !feeder.name || rootImage(feeder).name !== 'golang') return undefined;
  const line = `COPY --from=${feeder.name} /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/`;
  return {
    title: `Copy the certificates from ${feeder.name}`,
    safety: 'suggestion',
    edits: [instructionBefore(source, copy, line)],
  };
}
