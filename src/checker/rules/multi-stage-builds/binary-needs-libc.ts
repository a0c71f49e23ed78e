import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import type { Libc } from '../../model/base-images.ts';
import { libcOf, rootImage } from '../../model/bases.ts';
import { type Compilation, compilations } from '../../model/compilation.ts';
import { type Dockerfile, lineage, only, type Stage } from '../../model/dockerfile.ts';
import { startOf } from '../../model/start.ts';
import type { Rule } from '../../rule.ts';

export const binaryNeedsLibc: Rule = {
  id: 'binary-needs-libc',
  title: 'Link statically what runs on another C library',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['copy from from'],
  why: 'A program built on Debian asks for the loader of glibc. Alpine has musl instead, `scratch` and distroless `static` have none, so the container stops with a puzzling “no such file or directory” although the program is there. Go links dynamically too as soon as cgo is on, which it is wherever a C compiler is installed, and the program uses the network.',
  unless: 'The program is static for another reason.',
  examples: [
    {
      bad: dockerfile`
        FROM golang:1.27-trixie AS build
        RUN go build -o /app .
        FROM alpine:3.22
        COPY --from=build /app /app
        USER 10001
      `,
      good: dockerfile`
        FROM golang:1.27-trixie AS build
        RUN CGO_ENABLED=0 go build -o /app .
        FROM alpine:3.22
        COPY --from=build /app /app
        USER 10001
      `,
    },
  ],
  peers: {},

  *check(dockerfile) {
    for (const stage of dockerfile.stages) {
      const here = libcOf(stage);
      if (here === undefined || here === 'glibc') continue;
      if (rootImage(stage).scratch && !isStarted(dockerfile, stage)) continue;
      if (/\b(?:gcompat|libc6-compat|glibc)\b/.test(textOf(dockerfile, stage))) continue;
      for (const { origin, sources } of only(stage, 'COPY')) {
        const from = origin?.stage;
        const [source] = sources;
        if (!from || from === stage || !source || libcOf(from) !== 'glibc') continue;
        const built = lineage(from).flatMap((one) => compilations(dockerfile, one));
        const native = built.filter(({ tool }) => tool === 'go' || tool === 'cargo');
        const binary =
          native.find(({ command }) => command.words.some(({ value }) => value === source.value)) ??
          native[0];
        if (!binary || !isProgram(sources.map(({ value }) => value))) continue;
        if (isStatic(textOf(dockerfile, from)) || built.some(hasOwnTarget)) continue;
        yield {
          from: source.from,
          to: source.to,
          message: message(binary, here),
          fix: withoutCgo(binary),
        };
        break;
      }
    }
  },
};

function message({ tool, label }: Compilation, here: Libc): string {
  const lacks = here === 'musl' ? 'has musl' : 'has no C library';
  return tool === 'go'
    ? `${label} runs with cgo here, so a program that uses the network asks for glibc, and this stage ${lacks}.`
    : `${label} links with glibc here, and this stage ${lacks}, so the program will not start.`;
}

/** An empty image without a command hands out files, and what is started from them runs elsewhere. */
function isStarted(dockerfile: Dockerfile, stage: Stage): boolean {
  const { entrypoint, cmd } = startOf(dockerfile, stage);
  return entrypoint !== undefined || cmd !== undefined;
}

const textOf = ({ source }: Dockerfile, stage: Stage): string =>
  lineage(stage)
    .map((one) => source.slice(one))
    .join('\n');

/** What makes a build static or one for another system, or shows that somebody has thought of it. */
const isStatic = (text: string) =>
  /CGO_ENABLED["']?[ =]["']?0|-static\b|\bnetgo\b|\bosusergo\b|musl|crt-static|\bzig\b/.test(
    text,
  ) || /GOOS["']?[ =]["']?(?!linux|\$)\w|--target[ =]\S*(?:windows|apple|wasm|none)/.test(text);

/** A target that a variable names may be anything; one of musl is static. */
const hasOwnTarget = ({ command: { words } }: Compilation) =>
  words.some(
    ({ partial }, i) =>
      /^--target\b.*(?:musl|\0)/.test(partial) ||
      (words[i - 1]?.partial === '--target' && /musl|\0/.test(partial)),
  );

/** Certificates, time zones and accounts are copied from the same stage, and run nowhere. */
const isProgram = (sources: readonly (string | undefined)[]) =>
  sources.some(
    (path) =>
      path !== undefined &&
      !/^\/(?:etc|usr\/share|lib|usr\/lib)(?:\/|$)|\.(?:crt|pem|json|ya?ml|toml|html|css|js|zip|txt|md|sql|conf|sh)$|\/(?:static|public|templates|views|assets|config|web|www|dist|migrations)\/?$/.test(
        path,
      ),
  );

function withoutCgo({ tool, command, from }: Compilation): Fix | undefined {
  if (tool !== 'go' || command.script.shell === 'exec') return undefined;
  return {
    title: 'Switch cgo off',
    safety: 'suggestion',
    edits: [{ from, to: from, insert: 'CGO_ENABLED=0 ' }],
  };
}
