import { dockerfile } from '../../dockerfile-text.ts';
import { rootImage } from '../../model/bases.ts';
import { onlyDeep, type Stage } from '../../model/dockerfile.ts';
import { joinPath, pathKind, workdirOfBase } from '../../model/workdir.ts';
import type { Rule } from '../../rule.ts';

export const copyRelativeDestWithoutWorkdir: Rule = {
  id: 'copy-relative-dest-without-workdir',
  title: 'Set WORKDIR before copying to a relative path',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['copy', 'add'],
  why: 'A relative destination counts from `WORKDIR`. Where this file has set none, the files land in whatever folder the base image happens to use, often `/`, among the folders of the system.',
  unless: 'The base image is yours and its working directory is part of what it promises.',
  examples: [
    {
      bad: dockerfile`
        FROM python:3.13-slim-trixie
        COPY app.py app.py
      `,
      good: dockerfile`
        FROM python:3.13-slim-trixie
        COPY app.py /app.py
      `,
    },
  ],
  peers: { hadolint: ['DL3045'], tally: ['hadolint/DL3045'], droast: ['DF063'] },

  *check({ source, stages }) {
    const settled = new Set<Stage>();
    for (const stage of stages) {
      if (stage.parent && settled.has(stage.parent)) settled.add(stage);
      if (setsWorkdir(stage)) settled.add(stage);
      for (const one of onlyDeep(stage, 'WORKDIR', 'COPY', 'ADD')) {
        if (one.keyword !== 'COPY' && one.keyword !== 'ADD') settled.add(stage);
        else if (!settled.has(stage) && one.destination) {
          const { from, to, partial, text } = one.destination;
          if (pathKind(partial) !== 'relative') continue;
          const absolute = joinPath('/', partial);
          const slash = text.endsWith('/') ? '/' : '';
          const written = source.slice({ from, to });
          const isRoot = rootImage(stage).scratch || workdirOfBase(stage) === '/';
          yield {
            from,
            to,
            message: rootImage(stage).scratch
              ? `${text} counts from /, as no WORKDIR is set in this empty image.`
              : isRoot
                ? `${text} counts from /, as neither this file nor its base image sets a WORKDIR.`
                : `${text} counts from the working directory of the base image, which this file does not set.`,
            // Elsewhere the files would leave the folder that the rest of the file works in.
            fix:
              isRoot && /^(?:\.\/)?[\w-][\w./-]*$/.test(text) && written.includes(text)
                ? {
                    title: `Copy to ${absolute}`,
                    safety: 'suggestion',
                    // In an array it has quotes around it.
                    edits: [{ from, to, insert: written.replace(text, absolute + slash) }],
                  }
                : undefined,
          };
        }
      }
    }
  },
};

/** Official images that promise a working directory of their own, wherever it is. */
const withWorkdir =
  /^(?:drupal|joomla|php|rocket\.chat|ghost|redmine|odoo|nextcloud|matomo|solr|jruby|hylang|storm|zookeeper|flink|neo4j|kong)$/;

const setsWorkdir = (stage: Stage) => {
  const base = workdirOfBase(stage);
  if (base !== undefined) return base !== '/';
  const { registry, name } = rootImage(stage);
  return registry === 'docker.io' && name !== undefined && withWorkdir.test(name);
};
