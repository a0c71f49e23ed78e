import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import type { DependencyInstall } from '../../model/dependencies.ts';
import {
  type Dockerfile,
  only,
  type Run,
  type Stage,
  type Transfer,
} from '../../model/dockerfile.ts';
import { lineEndOf } from '../../model/insertion.ts';
import type { Rule } from '../../rule.ts';
import { type Course, follow } from './course.ts';
import { spanOf } from './leftovers.ts';
import { freezing, looseness } from './lock-files.ts';
import { manifestsOf } from './manifests.ts';

export const copyBeforeDependencyInstall: Rule = {
  id: 'copy-before-dependency-install',
  title: 'Copy the lock file, install, then copy the source',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['copy run', 'add run'],
  why: 'A layer is reused only if nothing above it changed. With the whole source copied first, every edit of any file installs all dependencies again; with only the manifest above the install, they are installed again when the manifest changes.',
  unless: 'The install needs the source itself, as an editable install or a workspace does.',
  examples: [
    {
      bad: dockerfile`
        FROM python:3.13-slim-trixie
        WORKDIR /app
        COPY . .
        RUN pip install --no-cache-dir -r requirements.txt
        USER 10001
        CMD ["python", "app.py"]
      `,
      good: dockerfile`
        FROM python:3.13-slim-trixie
        WORKDIR /app
        COPY requirements.txt ./
        RUN pip install --no-cache-dir -r requirements.txt
        COPY . .
        USER 10001
        CMD ["python", "app.py"]
      `,
    },
  ],
  peers: { droast: ['DF070'] },

  *check(file) {
    const courses = new Map<Stage, Course>();
    const named = new Set<Transfer>();
    for (const stage of file.stages) {
      const course = follow(file, stage, stage.parent && courses.get(stage.parent));
      courses.set(stage, course);
      const { copy, first } = course;
      if (!copy || !first || named.has(copy)) continue;
      named.add(copy);
      const at = copy.sources[0] ?? copy.keywordSpan;
      yield {
        from: at.from,
        to: at.to,
        message: `The whole source stands above ${nameOf(file, first.install)}, so every edit of any file installs ${first.install.packages.length > 0 ? 'what it names' : 'all dependencies'} again.`,
        fix: copy.stage === stage ? reorder(file, copy, first.run, first.install) : undefined,
      };
    }
  },
};

/** As it is written: `npm ci`, `go mod download`. */
const nameOf = ({ source }: Dockerfile, install: DependencyInstall) =>
  source.slice(spanOf(install)).replace(/[\s\\]+/g, ' ');

/** The manifest above, the rest below, where the two are plain lines of their own. */
function reorder(
  { source }: Dockerfile,
  copy: Transfer,
  run: Run,
  install: DependencyInstall,
): Fix | undefined {
  const manifests = manifestsOf(install);
  const text = source.slice(copy);
  if (!manifests?.length || copy.keyword !== 'COPY' || copy.flags.length > 0) return undefined;
  if (copy.sources.length !== 1 || copy.form === 'exec' || text.includes('\n')) return undefined;
  if (run.mounts.length > 0 || !isOnlyInstall(run, install)) return undefined;
  const between = only({ instructions: copy.stage?.instructions ?? [] }, 'RUN').some(
    ({ index }) => index > copy.index && index < run.index,
  );
  const target = copy.destination?.value;
  if (between || target === undefined) return undefined;
  // With the lock file copied for itself, it is to be kept to.
  const loose = looseness(run, install);
  const folder = target === '.' ? './' : target.endsWith('/') ? target : `${target}/`;
  return {
    title: 'Copy the manifest first and the source below',
    safety: 'suggestion',
    edits: [
      { from: copy.from, to: copy.to, insert: `COPY ${manifests.join(' ')} ${folder}` },
      ...(loose ? [freezing(install, loose)] : []),
      { from: run.to, to: run.to, insert: `${lineEndOf(source)}${text}` },
    ],
  };
}

/** Whether the RUN does nothing else that may need the source. */
const isOnlyInstall = (run: Run, { command }: DependencyInstall) =>
  run.heredocs.length === 0 &&
  command.script.commands.every(
    ({ name, words }) =>
      name === command.name ||
      name === 'set' ||
      words.some(({ value }) => value === 'cache' || value === '--upgrade'),
  );
