import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import { baseOfStage, isWindows, rootImage } from '../../model/bases.ts';
import { type Dockerfile, type Healthcheck, lineage, type Stage } from '../../model/dockerfile.ts';
import { inForce } from '../../model/runtime.ts';
import { type Command, commands } from '../../model/shell.ts';
import { lacksShell, mayHoldMore } from '../../model/shell-presence.ts';
import type { Rule } from '../../rule.ts';

export const healthcheckToolMissing: Rule = {
  id: 'healthcheck-tool-missing',
  title: 'Check health with a program the image has',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['healthcheck'],
  why: 'Slim images have no `curl`, Alpine has `wget` from BusyBox, distroless has neither. A `HEALTHCHECK` that calls what is not there fails each time, so the container is reported unhealthy although it works, and is restarted for it by what watches it. The program’s own language can mostly do the check.',
  examples: [
    {
      bad: dockerfile`
        FROM alpine:3.22
        COPY server /usr/local/bin/server
        USER 10001
        EXPOSE 8080
        HEALTHCHECK CMD ["curl", "-f", "http://localhost:8080/health"]
        CMD ["server"]
      `,
      good: dockerfile`
        FROM alpine:3.22
        COPY server /usr/local/bin/server
        USER 10001
        EXPOSE 8080
        HEALTHCHECK CMD ["wget", "-q", "--spider", "http://localhost:8080/health"]
        CMD ["server"]
      `,
    },
  ],
  peers: {},

  *check(dockerfile) {
    const { final } = dockerfile;
    const healthcheck = final && inForce(final, 'HEALTHCHECK');
    if (!healthcheck || isWindows(dockerfile, final)) return;
    // Then the shell is what is missing first.
    if (healthcheck.form === 'shell' && lacksShell(final, healthcheck)) return;
    const base = baseOfStage(final);
    for (const command of commands(dockerfile, healthcheck)) {
      const { name } = command;
      const [word] = command.words;
      if ((name !== 'curl' && name !== 'wget') || base[name] !== false || !word) continue;
      if (isBrought(dockerfile, final, healthcheck, name) || isOneOfTwo(command)) continue;
      const { from, to } = word;
      const image = rootImage(final);
      yield {
        from,
        to,
        message: `${image.tag && image.name ? `${image.name}:${image.tag}` : (image.name ?? image.text)} has no ${name} and nothing installs it, so the check always fails.`,
        fix: base.wget ? byWget(command) : undefined,
      };
      return;
    }
  },
};

/** Tried after another, or before one: behind `||` only the end of the check says nothing of a second way. */
const isOneOfTwo = ({ operator, script, to }: Command): boolean =>
  operator === '||' ||
  /^(?:[^;\n|]|\\\n)*\|\|(?!\s*(?:exit|false|kill)\b)/.test(
    script.text.slice(to - script.from, to - script.from + 500),
  );

/** Whether anything else in the stages names the tool, or may bring it unnamed. */
function isBrought(
  { source }: Dockerfile,
  final: Stage,
  healthcheck: Healthcheck,
  name: string,
): boolean {
  if (mayHoldMore(final, healthcheck.index)) return true;
  const mention = new RegExp(`\\b${name}\\b`);
  return lineage(final).some((stage) =>
    stage.instructions.some(
      (one) =>
        one !== healthcheck &&
        (one.keyword === 'RUN' || one.keyword === 'COPY' || one.keyword === 'ADD') &&
        (mention.test(source.slice(one)) ||
          /\.sh\b|\$\{?\w*(?:PACKAGES|DEPS)|requirements\.(?:apt|apk)|xargs/i.test(
            source.slice(one),
          )),
    ),
  );
}

/** A plain fetch whose answer nobody reads. */
function byWget({ words, script, redirects, containers }: Command): Fix | undefined {
  const [program, ...rest] = words;
  const address = rest.at(-1);
  const flags = rest.slice(0, -1);
  if (!program || !address || !/^"?https?:/.test(address.text) || redirects.length > 0)
    return undefined;
  if (containers.some(({ kind }) => kind === 'pipeline' || kind === 'substitution'))
    return undefined;
  if (!flags.every(({ value }) => /^(?:-[fsSLk]+|--fail|--silent|--show-error)$/.test(value ?? '')))
    return undefined;
  const insert = script.shell === 'exec' ? '"wget", "-q", "--spider", ' : 'wget -q --spider ';
  return {
    title: 'Ask with wget',
    safety: 'suggestion',
    edits: [{ from: program.from, to: address.from, insert }],
  };
}
