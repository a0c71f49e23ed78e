import { dockerfile } from '../../dockerfile-text.ts';
import { only, type Run } from '../../model/dockerfile.ts';
import { once } from '../../model/once.ts';
import { type Command, commands } from '../../model/shell.ts';
import type { Rule } from '../../rule.ts';
import { baseName, type Extraction, extraction } from './archives.ts';
import { type Download, downloadOf } from './downloads.ts';
import { isArchiveName } from './sources.ts';

export const preferAddUnpack: Rule = {
  id: 'prefer-add-unpack',
  title: 'Let ADD fetch and unpack an archive',
  severity: 'suggestion',
  preset: 'strict',
  mentions: ['tar', 'bsdtar'],
  why: '`ADD --unpack=true` fetches and unpacks in one step, needs neither curl nor tar in the image, runs again only when the archive has changed, and checks it with `--checksum`.',
  unless:
    'Part of the archive is wanted, its leading folder is to be dropped, or the builder is older than Dockerfile syntax 1.17.',
  examples: [
    {
      bad: dockerfile`
        FROM debian:trixie-20251103-slim
        RUN curl -fsSL https://example.org/tool-1.4.tar.gz | tar -xz -C /opt
      `,
      good: dockerfile`
        FROM debian:trixie-20251103-slim
        ADD --unpack=true --checksum=sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d https://example.org/tool-1.4.tar.gz /opt/
      `,
    },
  ],
  peers: { tally: ['tally/prefer-add-unpack'] },

  *check(dockerfile) {
    for (const run of only(dockerfile, 'RUN')) {
      const text = dockerfile.source.slice(run);
      if (!/tar/.test(text) || !/curl|wget/.test(text)) continue;
      // ADD checks no signature, and no digest but SHA-256.
      if (/\b(?:gpgv?|cosign|minisign|(?:md5|b2|sha(?!256)\d+)sum)\b/.test(text)) continue;
      const all = commands(dockerfile, run);
      const downloads = all.flatMap((command) => {
        const download = downloadOf(command);
        return download && isForAdd(run, download) ? [download] : [];
      });
      const unpacked = new Set<Command>();
      for (const command of downloads.length > 0 ? all : []) {
        const unpacks = extraction(command);
        const download = unpacks?.whole ? sourceOf(command, unpacks, downloads) : undefined;
        if (download) unpacked.add(download.command);
      }
      for (const { from, to, name } of unpacked)
        yield { from, to, message: `${name} and tar do here what ADD does in one step.` };
    }
  },
};

/** ADD asks nothing first, and of variables it knows those of Docker alone. */
function isForAdd({ stage, index }: Run, { command, url }: Download): boolean {
  if (command.containers.some(({ kind }) => asking.has(kind))) return false;
  return [...url.text.matchAll(/\$(?:\{?(\w+)|\()/g)].every(
    ([, name]) => name !== undefined && stage?.scope.variable(name, index) !== undefined,
  );
}

const asking: ReadonlySet<string> = new Set(['if', 'case', 'loop', 'function']);

/** The download whose file tar unpacks, from a pipe or by its name. */
function sourceOf(
  command: Command,
  { archive }: Extraction,
  downloads: readonly Download[],
): Download | undefined {
  if (!archive) {
    const pipeline = command.script.pipelines.find(
      ({ from, to }) => from <= command.from && command.to <= to,
    );
    return (
      pipeline &&
      downloads.find(
        ({ command: { from, to }, url }) =>
          pipeline.from <= from && to <= pipeline.to && isArchiveUrl(url.partial),
      )
    );
  }
  if (archive.value === undefined) return undefined;
  const name = baseName(archive.value);
  const first = isArchiveName(name) ? byFile(downloads).get(name) : undefined;
  return first && first.command.from < command.from ? first : undefined;
}

/** The first download of each file, by its name without folders. */
const byFile = once(
  (downloads: readonly Download[]) =>
    new Map(downloads.toReversed().flatMap((one) => (one.file ? [[baseName(one.file), one]] : []))),
);

const isArchiveUrl = (url: string) => isArchiveName(url.replace(/[?#].*$/s, ''));
