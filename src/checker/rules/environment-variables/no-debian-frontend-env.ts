import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import { type Dockerfile, only, type Settings } from '../../model/dockerfile.ts';
import { shipped } from '../../model/layers.ts';
import type { Rule } from '../../rule.ts';

export const noDebianFrontendEnv: Rule = {
  id: 'no-debian-frontend-env',
  title: 'Set DEBIAN_FRONTEND for the build only',
  severity: 'suggestion',
  preset: 'recommended',
  mentions: ['debian'],
  why: 'As `ENV`, `DEBIAN_FRONTEND=noninteractive` stays in the image: whoever installs something in a container is asked nothing, and gets the defaults without a word. As `ARG`, it holds for the `RUN`s of the stage and leaves with the build.',
  examples: [
    {
      bad: dockerfile`
        FROM debian:trixie-20251103-slim
        ENV DEBIAN_FRONTEND=noninteractive
        RUN dpkg --configure -a
      `,
      good: dockerfile`
        FROM debian:trixie-20251103-slim
        ARG DEBIAN_FRONTEND=noninteractive
        RUN dpkg --configure -a
      `,
    },
  ],
  peers: {},

  *check(dockerfile) {
    for (const stage of shipped(dockerfile)) {
      const settings = only(stage, 'ENV');
      const isReset = settings.some(({ pairs }) =>
        pairs.some(({ name, value }) => name === 'DEBIAN_FRONTEND' && isInteractive(value?.value)),
      );
      if (isReset) continue;
      for (const instruction of settings)
        for (const { name, value, from, to } of instruction.pairs) {
          if (name !== 'DEBIAN_FRONTEND' || value?.value !== 'noninteractive') continue;
          yield {
            from,
            to,
            message: `${name} stays noninteractive in every container, although only the build wants it so.`,
            fix: asArg(dockerfile, instruction),
          };
        }
    }
  },
};

/** Whoever sets it back has thought of it. */
const isInteractive = (value: string | undefined) =>
  value !== undefined && value !== 'noninteractive';

function asArg(
  { source, comments }: Dockerfile,
  { pairs, keywordSpan, from }: Settings,
): Fix | undefined {
  const [pair] = pairs;
  if (!pair || pairs.length > 1) return undefined;
  // A comment above an ARG is read as its description.
  if (
    comments.some((one) => one.to < from && source.slice({ from: one.to, to: from }).trim() === '')
  )
    return undefined;
  const keyword = source.slice(keywordSpan) === 'env' ? 'arg' : 'ARG';
  const edits = [{ ...keywordSpan, insert: keyword }];
  if (pair.legacy && pair.value)
    edits.push({ from: pair.key.to, to: pair.value.from, insert: '=' });
  return { title: 'Use ARG', safety: 'suggestion', edits };
}
