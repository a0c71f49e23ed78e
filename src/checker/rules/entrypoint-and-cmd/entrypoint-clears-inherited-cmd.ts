import { dockerfile } from '../../dockerfile-text.ts';
import type { Found } from '../../finding.ts';
import { startOfImage } from '../../model/base-starts.ts';
import { rootImage } from '../../model/bases.ts';
import { type Entrypoint, last, lineage, type Stage } from '../../model/dockerfile.ts';
import { asJsonArray } from '../../model/exec-form.ts';
import type { Rule } from '../../rule.ts';

export const entrypointClearsInheritedCmd: Rule = {
  id: 'entrypoint-clears-inherited-cmd',
  title: 'Repeat CMD where a new ENTRYPOINT clears it',
  severity: 'suggestion',
  preset: 'recommended',
  mentions: ['entrypoint'],
  why: 'A stage that sets `ENTRYPOINT` starts with an empty `CMD`, whatever the stage it continues had. A `CMD` in the same stage is kept, before or after.',
  unless: 'The program wants no arguments.',
  examples: [
    {
      bad: dockerfile`
        FROM alpine:3.22 AS base
        CMD ["/server", "--port", "8000"]

        FROM base
        EXPOSE 8000
        ENTRYPOINT ["/sbin/tini", "--"]
      `,
      good: dockerfile`
        FROM alpine:3.22 AS base
        CMD ["/server", "--port", "8000"]

        FROM base
        EXPOSE 8000
        ENTRYPOINT ["/sbin/tini", "--"]
        CMD ["/server", "--port", "8000"]
      `,
    },
  ],
  peers: {},

  *check({ source, stages }) {
    for (const stage of stages) {
      const entrypoint = last(stage, 'ENTRYPOINT');
      if (!entrypoint || entrypoint.form === 'shell' || last(stage, 'CMD')) continue;
      let lost: ReturnType<typeof last<'CMD'>>;
      for (const parent of lineage(stage).slice(1)) {
        lost = last(parent, 'CMD');
        if (lost || last(parent, 'ENTRYPOINT')) break;
      }
      if (!lost) {
        const found = clearedOfBase(stage, entrypoint, source.lineEnd);
        if (found) yield found;
        continue;
      }
      if (lost.body.from === lost.body.to) continue;
      const { line } = source.place(lost.from);
      const end = source.lineEnd;
      yield {
        ...entrypoint.keywordSpan,
        message: `This ENTRYPOINT clears the CMD that line ${line} sets, so a container starts without those words.`,
        fix: {
          title: 'Repeat CMD',
          safety: 'suggestion',
          edits: [
            { from: entrypoint.to, to: entrypoint.to, insert: `${end}${source.slice(lost)}` },
          ],
        },
      };
    }
  },
};

/** What the base image starts is cleared as well; a script or an init in front of it then has nothing to start. */
function clearedOfBase(stage: Stage, entrypoint: Entrypoint, end: string): Found | undefined {
  const line = lineage(stage).slice(1);
  if (line.some((one) => last(one, 'ENTRYPOINT'))) return undefined;
  const { cmd } = startOfImage(stage);
  const words = entrypoint.exec.map(({ text }) => text.replace(/^.*\//, ''));
  if (!cmd || prompts.has(cmd[0] ?? 'sh') || !words.every((word) => isInFront(word)))
    return undefined;
  return {
    ...entrypoint.keywordSpan,
    message: `This ENTRYPOINT clears the CMD of ${rootImage(stage).name}, so a container starts without \`${cmd.join(' ')}\`.`,
    fix: {
      title: 'Repeat CMD',
      safety: 'suggestion',
      edits: [{ from: entrypoint.to, to: entrypoint.to, insert: `${end}CMD ${asJsonArray(cmd)}` }],
    },
  };
}

/** What an image of a language or a system starts where it is told nothing. */
const prompts: ReadonlySet<string> = new Set([
  'sh',
  'bash',
  '/bin/sh',
  '/bin/bash',
  'python3',
  'node',
  'php',
]);

/** A script or an init that goes on to what is behind it, and its flags. */
const isInFront = (word: string) =>
  /^(?:tini(?:-static)?|dumb-init|catatonit)$|entry-?point|^-/i.test(word);
