import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import { baseOfStage, rootImage } from '../../model/bases.ts';
import {
  type Cmd,
  type Dockerfile,
  type Entrypoint,
  type Healthcheck,
  lineage,
  only,
  type Run,
  type Stage,
} from '../../model/dockerfile.ts';
import { asJsonArray, execWords } from '../../model/exec-form.ts';
import { inForce } from '../../model/runtime.ts';
import { lacksShell } from '../../model/shell-presence.ts';
import { startOf } from '../../model/start.ts';
import type { Rule } from '../../rule.ts';

export const shellFormWithoutShell: Rule = {
  id: 'shell-form-without-shell',
  title: 'Use exec form where the image has no shell',
  severity: 'error',
  preset: 'recommended',
  why: 'Shell form means `/bin/sh -c`, and `scratch` and distroless images have no `/bin/sh`: a `RUN` stops the build, a `CMD` or `ENTRYPOINT` stops the container, a `HEALTHCHECK` always fails. Do in a build stage what needs a shell, and start the program by a JSON array.',
  examples: [
    {
      bad: dockerfile`
        FROM golang:1.27-trixie AS build
        RUN CGO_ENABLED=0 go build -o /app .
        FROM gcr.io/distroless/static-debian13:nonroot
        COPY --from=build /app /app
        ENTRYPOINT /app --port 8080
      `,
      good: dockerfile`
        FROM golang:1.27-trixie AS build
        RUN CGO_ENABLED=0 go build -o /app .
        FROM gcr.io/distroless/static-debian13:nonroot
        COPY --from=build /app /app
        ENTRYPOINT ["/app", "--port", "8080"]
      `,
    },
  ],
  peers: { tally: ['tally/shell-run-in-scratch'] },

  *check(dockerfile) {
    const { final } = dockerfile;
    const shipped = final ? lineage(final) : [];
    for (const stage of dockerfile.stages) {
      for (const one of only(stage, 'RUN', 'CMD', 'ENTRYPOINT', 'HEALTHCHECK')) {
        if (one.form === 'exec' || one.body.to <= one.body.from || !lacksShell(stage, one))
          continue;
        if (one.keyword === 'HEALTHCHECK' && one.type !== 'CMD') continue;
        if (one.keyword !== 'RUN' && !shipped.includes(stage)) continue;
        // Behind an ENTRYPOINT in exec form it only is its arguments.
        if (one.keyword === 'CMD' && startOf(dockerfile, stage).entrypoint?.form === 'exec')
          continue;
        const { from, to } = one.keywordSpan;
        yield { from, to, message: message(stage, one), fix: asExecForm(dockerfile, stage, one) };
      }
    }
  },
};

type Started = Run | Cmd | Entrypoint | Healthcheck;

function message(stage: Stage, { keyword }: Started): string {
  const image = rootImage(stage);
  const name = image.scratch ? 'scratch' : (image.name ?? image.text);
  const then =
    keyword === 'RUN'
      ? 'the build stops here'
      : keyword === 'HEALTHCHECK'
        ? 'the check always fails'
        : 'the container does not start';
  return `${keyword} in shell form wants /bin/sh, which ${name} does not have, so ${then}.`;
}

function asExecForm(dockerfile: Dockerfile, stage: Stage, one: Started): Fix | undefined {
  const words = execWords(dockerfile, one);
  if (!words) return undefined;
  // Beside an interpreter as ENTRYPOINT, a whole command line would be its arguments.
  const interpreter = baseOfStage(stage).entrypoint ?? [];
  if (one.keyword === 'CMD' && interpreter.length > 0 && !inForce(stage, 'ENTRYPOINT'))
    return undefined;
  const at = one.keyword === 'HEALTHCHECK' ? one.command : one.body;
  return {
    title: 'Use exec form',
    safety: 'suggestion',
    edits: [{ from: at.from, to: at.to, insert: asJsonArray(words) }],
  };
}
