import { dockerfile } from '../../dockerfile-text.ts';
import type { Found } from '../../finding.ts';
import { isShellless, isWindows } from '../../model/bases.ts';
import {
  type Cmd,
  type Dockerfile,
  type Entrypoint,
  type Heredoc,
  lineage,
  only,
  type Stage,
} from '../../model/dockerfile.ts';
import { startOf } from '../../model/start.ts';
import type { Rule } from '../../rule.ts';
import type { Span } from '../../source.ts';
import { lastWriter, modeOf, writes } from './written-files.ts';

export const entrypointNotExecutable: Rule = {
  id: 'entrypoint-not-executable',
  title: 'Make the file that a container starts executable',
  severity: 'error',
  preset: 'recommended',
  mentions: ['entrypoint copy', 'cmd copy', 'entrypoint add', 'cmd add'],
  why: 'A file written by a heredoc gets mode 644, and one fetched by `ADD` from a URL gets 600. Neither can be started, not even by root: each container ends with "permission denied". A script that a container starts without a shell also begins with `#!`, or it ends with "exec format error".',
  examples: [
    {
      bad: dockerfile`
        FROM alpine:3.22
        COPY <<"EOF" /entrypoint.sh
        #!/bin/sh
        exec "$@"
        EOF
        ENTRYPOINT ["/entrypoint.sh"]
        CMD ["/server"]
      `,
      good: dockerfile`
        FROM alpine:3.22
        COPY --chmod=755 <<"EOF" /entrypoint.sh
        #!/bin/sh
        exec "$@"
        EOF
        ENTRYPOINT ["/entrypoint.sh"]
        CMD ["/server"]
      `,
    },
  ],
  peers: {},

  *check(dockerfile) {
    for (const stage of dockerfile.stages) {
      if (isWindows(dockerfile, stage)) continue;
      const { entrypoint, cmd, words } = startOf(dockerfile, stage);
      const starter = entrypoint ?? cmd;
      if (!starter || starter.stage !== stage) continue;
      const path = (starter.form === 'exec' ? starter.exec[0] : words[0])?.value;
      if (!path?.startsWith('/')) continue;
      if (starter.form === 'exec') yield* withoutInterpreter(dockerfile, stage, starter, path);
      const transfer = lastWriter(dockerfile, stage, path);
      if (!transfer) continue;
      const { keyword, keywordSpan } = transfer;
      const given = modeOf(transfer);
      const usual = keyword === 'ADD' && !transfer.heredocs.length ? '600' : '644';
      yield {
        ...(given ?? transfer.destination ?? keywordSpan),
        message: `${keyword} writes ${path} with mode ${given?.value ?? usual}, so ${starter.keyword} cannot start it.`,
        fix: given
          ? {
              title: 'Write 755',
              safety: 'suggestion',
              edits: [{ ...spanOf(given), insert: '755' }],
            }
          : {
              title: 'Add --chmod=755',
              safety: 'suggestion',
              edits: [{ from: keywordSpan.to, to: keywordSpan.to, insert: ' --chmod=755' }],
            },
      };
    }
  },
};

const spanOf = ({ from, to }: Span): Span => ({ from, to });

/** A script that the kernel is to start begins with `#!`; a shell alone would do without. */
function* withoutInterpreter(
  { source }: Dockerfile,
  stage: Stage,
  { keyword }: Cmd | Entrypoint,
  path: string,
): Iterable<Found> {
  let script: Heredoc | undefined;
  for (const one of lineage(stage)
    .toReversed()
    .flatMap((each) => only(each, 'COPY', 'ADD', 'RUN')))
    if (one.keyword !== 'RUN') {
      if (writes(one, path))
        script = one.heredocs.find(
          ({ name }) => !one.destination?.value?.endsWith('/') || path.endsWith(`/${name}`),
        );
    } else if (/\b(?:sed|echo|printf|cat|mv|cp|tee|ln)\b/.test(source.slice(one)))
      script = undefined;
  const [line] = script ? (/^[^\n]*/.exec(source.slice(script.body)) ?? []) : [];
  if (!script || !line || /^\s*(?:#!|\$)/.test(line)) return;
  const { from } = script.body;
  yield {
    from,
    to: from + line.trimEnd().length,
    message: `${path} begins with no \`#!\` line, so ${keyword} cannot start it.`,
    fix: isShellless(stage)
      ? undefined
      : {
          title: 'Begin with #!/bin/sh',
          safety: 'suggestion',
          edits: [{ from, to: from, insert: '#!/bin/sh\n' }],
        },
  };
}
