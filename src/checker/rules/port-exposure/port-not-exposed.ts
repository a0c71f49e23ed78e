import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import { rootImage } from '../../model/bases.ts';
import { type Dockerfile, lineage, only, type Plain, type Stage } from '../../model/dockerfile.ts';
import type { ImageReference } from '../../model/image.ts';
import { inForce } from '../../model/runtime.ts';
import { commands } from '../../model/shell.ts';
import type { Rule } from '../../rule.ts';
import type { Span } from '../../source.ts';
import { isLoopback, listening } from './listening.ts';
import { covers, type Exposed, readExposed } from './ports.ts';

export const portNotExposed: Rule = {
  id: 'port-not-exposed',
  title: 'Expose the port that the program listens on',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['cmd', 'entrypoint', 'healthcheck', 'env'],
  why: '`EXPOSE` is what readers, `docker run -P` and many tools go by. Where it names another port than the command, or than the health check asks, one of the two is out of date, and `-P` publishes a port on which nobody answers.',
  unless: 'The other port is for inside the container only, such as one for health checks.',
  examples: [
    {
      bad: dockerfile`
        FROM python:3.13-slim-trixie
        EXPOSE 5000
        CMD ["gunicorn", "--bind", "0.0.0.0:8000", "app:app"]
      `,
      good: dockerfile`
        FROM python:3.13-slim-trixie
        EXPOSE 5000 8000
        CMD ["gunicorn", "--bind", "0.0.0.0:8000", "app:app"]
      `,
    },
  ],
  peers: {},

  *check(dockerfile) {
    const { final } = dockerfile;
    if (!final) return;
    const instructions = lineage(final).flatMap((stage) => only(stage, 'EXPOSE'));
    const words = instructions.flatMap((one) => one.words);
    const exposed = words.flatMap((word) => readExposed(word) ?? []);
    // A variable among them may be any port, and so may what an unknown base exposes.
    if (exposed.length < words.length) return;
    if (instructions.length === 0 && !exposesNothing(rootImage(final))) return;
    const names = exposed.map(({ port }) => port).join(', ');
    const said = new Set<number>();
    for (const { port, where, ...span } of ports(dockerfile, final)) {
      if (said.has(port) || isExposed(exposed, port)) continue;
      said.add(port);
      yield {
        ...span,
        message: names
          ? `${where} port ${port}, while EXPOSE names ${names}.`
          : `${where} port ${port}, and no EXPOSE names it.`,
        fix: addition(dockerfile, final, instructions[0], port),
      };
    }
  },
};

interface Named extends Span {
  readonly port: number;
  /** Begins the message. */
  readonly where: string;
}

function* ports(dockerfile: Dockerfile, stage: Stage): Generator<Named> {
  let named = false;
  for (const { port, address, from, to } of listening(dockerfile, stage))
    if (port !== undefined && !(address && isLoopback(address))) {
      named = true;
      yield { from, to, port, where: 'The program is told to listen on' };
    }
  const variable = stage.scope.variable('PORT');
  if (!named && variable?.kind === 'ENV' && /^\d{2,5}$/.test(variable.partial))
    yield { ...variable.definition, port: Number(variable.partial), where: 'ENV PORT says' };
  const check = inForce(stage, 'HEALTHCHECK');
  if (!check) return;
  for (const { words } of commands(dockerfile, check))
    for (const { from, to, partial } of words) {
      const match = /(?:localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1?\]):(\d{2,5})\b/.exec(partial);
      if (match) yield { from, to, port: Number(match[1]), where: 'The health check asks' };
    }
}

const isExposed = (exposed: readonly Exposed[], port: number) =>
  exposed.some((one) => one.first === undefined || covers(one, port));

/** Images of systems and languages, which listen on nothing as they come. */
const silentImages =
  /^(?:alpine|debian|ubuntu|fedora|rockylinux|almalinux|amazonlinux|busybox|python|node|golang|ruby|rust|perl|openjdk|eclipse-temurin|amazoncorretto|buildpack-deps|oven\/bun|denoland\/deno)$/;

const exposesNothing = ({ registry, name, scratch }: ImageReference) =>
  scratch ||
  (name !== undefined &&
    (registry === 'gcr.io' ? name.startsWith('distroless/') : silentImages.test(name)));

function addition(
  { source }: Dockerfile,
  stage: Stage,
  instruction: Plain | undefined,
  port: number,
): Fix | undefined {
  const title = `Expose ${port}${instruction ? ' as well' : ''}`;
  if (!instruction) {
    const starter = stage.instructions.find(({ keyword }) =>
      /^(?:STOPSIGNAL|HEALTHCHECK|ENTRYPOINT|CMD)$/.test(keyword),
    );
    if (!starter) return undefined;
    const { from } = starter;
    const end = source.lineEnd;
    return {
      title,
      safety: 'suggestion',
      edits: [{ from, to: from, insert: `EXPOSE ${port}${end}` }],
    };
  }
  const last = instruction.words.at(-1);
  if (!last || instruction.words.some(({ text }) => text.startsWith('#'))) return undefined;
  if (source.slice(instruction).includes('\n')) return undefined;
  return {
    title,
    safety: 'suggestion',
    edits: [{ from: last.to, to: last.to, insert: ` ${port}` }],
  };
}
