import { dockerfile } from '../../dockerfile-text.ts';
import type { Found } from '../../finding.ts';
import { onlyDeep, type Stage, type Transfer } from '../../model/dockerfile.ts';
import { type Command, commands, type ShellWord } from '../../model/shell.ts';
import type { Rule } from '../../rule.ts';
import { baseName } from './archives.ts';
import { type Download, downloadOf, speaksOfChecksum } from './downloads.ts';

export const checkDownloadedScript: Rule = {
  id: 'check-downloaded-script',
  title: 'Check a script that was fetched before you run it',
  severity: 'suggestion',
  preset: 'strict',
  mentions: ['curl', 'wget'],
  why: 'A script that is fetched to a file and run from there is what a pipe into a shell is, but for the half of it that a broken line would leave: whatever the server answers today runs as root. A digest (`ADD --checksum`, `sha256sum -c`) makes the build stop when it is another script.',
  unless:
    'It is the way the vendor supports, and you trust the server as you trust the base image.',
  examples: [
    {
      bad: dockerfile`
        FROM debian:trixie-20251103-slim
        RUN curl -fsSL --retry 3 https://example.com/install.sh -o /tmp/install.sh \
            && sh /tmp/install.sh \
            && rm /tmp/install.sh
      `,
      good: dockerfile`
        FROM debian:trixie-20251103-slim
        ADD --checksum=sha256:3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855a https://example.com/install.sh /tmp/install.sh
        RUN sh /tmp/install.sh \
            && rm /tmp/install.sh
      `,
    },
  ],
  peers: { droast: ['DF021'] },

  *check(dockerfile) {
    const byStage = new Map<Stage, Map<string, Download>>();
    for (const stage of dockerfile.stages) {
      const above = stage.parent && byStage.get(stage.parent);
      // Nobody fetches more; a file that does would cost the square of its stages.
      const fetched = new Map(above && above.size <= 100 ? above : []);
      byStage.set(stage, fetched);
      for (const one of onlyDeep(stage, 'RUN', 'COPY')) {
        if (one.keyword === 'COPY') {
          for (const [name, download] of carried(one, byStage)) fetched.set(name, download);
          continue;
        }
        let isChecked: boolean | undefined;
        for (const command of commands(dockerfile, one)) {
          const download = downloadOf(command);
          if (download?.file && /^https?:/.test(download.url.partial))
            fetched.set(here(download.file), download);
          else if (fetched.size > 0) {
            isChecked ??= speaksOfChecksum(dockerfile.source.slice(one));
            if (!isChecked) yield* running(command, fetched);
          }
        }
        // What is fetched in a RUN that checks something is taken for checked.
        if (fetched.size > 0 && (isChecked ?? speaksOfChecksum(dockerfile.source.slice(one))))
          fetched.clear();
      }
    }
  },
};

/** What COPY takes from a stage that fetched it, under its name here. */
function* carried(copy: Transfer, byStage: ReadonlyMap<Stage, ReadonlyMap<string, Download>>) {
  const { origin, sources, destination } = copy;
  const theirs = origin?.stage && byStage.get(origin.stage);
  const target = destination?.value;
  if (!theirs?.size || target === undefined) return;
  for (const { value = '' } of sources) {
    const download = theirs.get(here(value));
    const isFolder = target.endsWith('/') || target === '.';
    if (download)
      yield [here(isFolder ? target.replace(/\.?$/, baseName(value)) : target), download] as const;
  }
}

/** `./install.sh` is `install.sh`. */
const here = (path: string) => path.replace(/^\.\//, '');

function* running(command: Command, fetched: Map<string, Download>): Generator<Found> {
  const script = scriptOf(command);
  const download = script?.value === undefined ? undefined : fetched.get(here(script.value));
  const [program] = command.words;
  if (!script || !download || !program) return;
  fetched.delete(here(script.value ?? ''));
  yield {
    from: program.from,
    to: script.to,
    message: `This runs what ${download.command.name} has fetched, whatever the server answered.`,
  };
}

const interpreters = /^(?:ba|da|a|k|z|fi)?sh$|^(?:python|perl|ruby|node|php)[\d.]*$/;

/** The file that the command runs: itself, by a path, or what a program reads as its script. */
function scriptOf({ name, words }: Command): ShellWord | undefined {
  const [program, ...others] = words;
  if (program?.value?.includes('/') && !interpreters.test(name ?? '')) return program;
  if (!interpreters.test(name ?? '')) return undefined;
  return others.find(({ partial }) => !partial.startsWith('-'));
}
