import { dockerfile } from '../../dockerfile-text.ts';
import type { Found } from '../../finding.ts';
import { commandsAround, commandsWithin } from '../../model/command-order.ts';
import type { Dockerfile, Run } from '../../model/dockerfile.ts';
import { runs } from '../../model/layers.ts';
import { type Command, scripts } from '../../model/shell.ts';
import type { Rule } from '../../rule.ts';
import { powershellOf } from './powershell.ts';

export const curlPipeShell: Rule = {
  id: 'curl-pipe-shell',
  title: 'Look at a script before you run it',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['curl', 'wget', 'iex', 'expression'],
  why: 'What a server answers at build time runs as root, unseen, and may be another script tomorrow, or half of one if the line breaks. Fetch it to a file, check its digest, then run it: `ADD --checksum` does the first two.',
  unless:
    'It is the way the vendor supports, and you trust the server as you trust the base image.',
  examples: [
    {
      bad: dockerfile`
        FROM debian:13-slim
        RUN curl -fsSL --retry 3 https://example.com/install.sh | sh
        USER 10001
      `,
      good: dockerfile`
        FROM debian:13-slim
        ADD --checksum=sha256:3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855a https://example.com/install.sh /tmp/install.sh
        RUN sh /tmp/install.sh && rm /tmp/install.sh
        USER 10001
      `,
    },
  ],
  peers: { droast: ['DF021'] },

  *check(dockerfile) {
    for (const run of runs(dockerfile)) {
      yield* evaluations(dockerfile, run);
      if (!/\b(?:curl|wget)\b/.test(dockerfile.source.slice(run))) continue;
      for (const { commands, pipelines } of scripts(dockerfile, run)) {
        for (const { members } of pipelines)
          for (const [i, member] of members.entries()) {
            const fetch = commandsWithin(commands, member).find(
              (one) => isFetch(one) && inside(one, member),
            );
            if (!fetch) continue;
            const next = members
              .slice(i + 1)
              .find(
                (later) =>
                  !commandsWithin(commands, later).some(
                    (one) => isFilter(one) && isAll(one, later),
                  ),
              );
            const reader =
              next &&
              commandsWithin(commands, next).find((one) => isReader(one) && inside(one, next));
            if (!reader || fetch.containers.some(({ kind }) => kind === 'substitution')) continue;
            yield {
              from: fetch.from,
              to: reader.to,
              message: `Whatever the server answers is run by ${reader.name}, and nobody has seen it.`,
            };
          }
        for (const fetch of commands) {
          if (!isFetch(fetch)) continue;
          const substitution = fetch.containers.findLast(({ kind }) => kind === 'substitution');
          const reader =
            substitution &&
            commandsAround(commands, substitution.from).find((one) =>
              runsText(one, substitution.from),
            );
          if (!reader) continue;
          yield {
            from: reader.from,
            to: reader.to,
            message: `Whatever the server answers is run by ${reader.name}, and nobody has seen it.`,
          };
        }
      }
    }
  },
};

/** `iex ((New-Object Net.WebClient).DownloadString('…'))`, `irm … | iex`: what PowerShell calls a pipe into a shell. */
function* evaluations(dockerfile: Dockerfile, run: Run): Iterable<Found> {
  const isPowershell = /^(?:pwsh|powershell)(?:\.exe)?$/i.test(run.exec[0]?.value ?? '');
  const script = isPowershell ? run.body : powershellOf(dockerfile, run);
  const call = script && evaluation.exec(dockerfile.source.slice(script));
  if (!call) return;
  const from = script.from + call.index;
  yield {
    from,
    to: from + call[0].length,
    message: 'Whatever the server answers is run by PowerShell, and nobody has seen it.',
  };
}

const evaluation =
  /(?<![\w-])(?:iex|Invoke-Expression)(?![\w-])[^;\n]{0,500}?(?:\bDownloadString|(?<![\w-])(?:Invoke-WebRequest|Invoke-RestMethod|iwr|irm))(?![\w-])|(?<![\w-])(?:Invoke-WebRequest|Invoke-RestMethod|iwr|irm)(?![\w-])[^;\n]{0,500}?\|\s*(?:iex|Invoke-Expression)(?![\w-])/i;

const inside = (one: Command, member: { from: number; to: number }) =>
  member.from <= one.from && one.to <= member.to;

const isAll = (one: Command, member: { from: number; to: number }) =>
  member.from === one.from && one.to === member.to;

/** What hands on what it reads, be it changed, unpacked or kept besides. */
const isFilter = ({ name }: Command) =>
  /^(?:sed|g?awk|tr|tee|tac|cat|head|tail|grep|iconv|dos2unix|gunzip|zcat|gzip|xz|unxz|xzcat|bzip2|bzcat|zstd|zstdcat|base64)$/.test(
    name ?? '',
  );

const isFetch = ({ name }: Command) => name === 'curl' || name === 'wget';

const interpreters = /^(?:ba|da|a|k|z|fi)?sh$|^(?:python|perl|ruby|node|php)[\d.]*$/;

/** A program that reads its script from the standard input: `sh`, `bash -s -- --yes`, `python3 -`. */
function isReader({ name, words, wrapper }: Command): boolean {
  if (name === undefined || !interpreters.test(name) || wrapper?.name === 'xargs') return false;
  const given = words.slice(1).map(({ partial }) => partial);
  const isShell = name.endsWith('sh');
  for (const [i, word] of given.entries()) {
    if (word === '-' || (isShell && /^-[a-z]*s$/.test(word))) return true;
    // The program is another word, and what is piped in its data.
    if (isShell ? /^-[a-z]*c/.test(word) : /^-[a-zA-Z]*[cemnprE]/.test(word)) return false;
    if (!/^[-+]/.test(word) && !(isShell && /^[-+][a-z]*o$/i.test(given[i - 1] ?? '')))
      return false;
  }
  return given.every((word) => /^-[exuil]+$/.test(word));
}

/** `sh -c "$(curl …)"`, `bash <(curl …)`, `eval "$(curl …)"`, where the substitution is an argument. */
function runsText({ name, words, wrapper }: Command, at: number): boolean {
  if (name === undefined || wrapper?.name === 'xargs') return false;
  const word = words.findIndex(({ from, to }) => from <= at && at < to);
  if (word < 1) return false;
  if (name === 'eval' || name === 'source' || name === '.') return true;
  if (!interpreters.test(name)) return false;
  const before = words[word - 1]?.text ?? '';
  // Behind `-c` only a word that is the substitution and nothing else is all of the script.
  if (/^-[a-z]*c$/.test(before)) return /^"?\$\(/.test(words[word]?.text ?? '');
  return word === 1;
}
