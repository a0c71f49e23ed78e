import type { Fix, Found } from '../../finding.ts';
import { baseOfStage } from '../../model/bases.ts';
import { commandsWithin, firstFrom } from '../../model/command-order.ts';
import { type Dockerfile, type Instruction, onlyDeep, type Run } from '../../model/dockerfile.ts';
import { once } from '../../model/once.ts';
import { type Command, type Pipeline, scripts } from '../../model/shell.ts';
import { shellInstruction, unixShells } from '../../model/shell-in-force.ts';
import { takesText } from '../../model/wrappers.ts';
import { lastAtMost } from '../../source.ts';
import { shellLineAbove } from './shell-line.ts';

/** A pipeline in which the failure of any member but the last goes unseen. */
export interface UnsafePipeline {
  readonly run: Run;
  readonly pipeline: Pipeline;
  /** What would be lost: the members before the last that can fail; none where the last then fails as well. */
  readonly lost: readonly Command[];
  /** Whether a shell reads it that the RUN starts, which no SHELL reaches. */
  readonly inner: boolean;
}

/** The pipelines of RUN that no pipefail covers, in order. */
export const unsafePipelines: (dockerfile: Dockerfile) => readonly UnsafePipeline[] = once(
  (dockerfile) => [...readPipelines(dockerfile)],
);

function* readPipelines(dockerfile: Dockerfile): Generator<UnsafePipeline> {
  for (const run of onlyDeep(dockerfile, 'RUN')) {
    if (!dockerfile.source.slice(run).includes('|')) continue;
    for (const { pipelines, commands, heredoc, text, reader } of scripts(dockerfile, run)) {
      if (pipelines.length === 0) continue;
      if (setsPipefail(reader?.words ?? shellInstruction(run)?.exec ?? [])) continue;
      if (heredoc && /^\s*#!.*pipefail/.test(text)) continue;
      const setters = commands.filter(
        ({ name, words }) => name !== undefined && setsPipefail(words),
      );
      for (const pipeline of pipelines) {
        if (setters.some((setter) => covers(setter, pipeline, run))) continue;
        if (mayFail(pipeline, commands)) continue;
        const members = commandsWithin(commands, pipeline);
        const starts = pipeline.members.map(({ from }) => from);
        if (members.some((command) => isLeftAlone(command, pipeline, starts))) continue;
        const wrapping = new Set(members.map(({ wrapper }) => wrapper));
        const lost =
          isArgument(pipeline, members, commands) ||
          members.some((command) => stopsAtNothing(command, pipeline))
            ? []
            : members.filter(
                // Of `sudo curl`, curl.
                (command) => !wrapping.has(command) && isLost(command, pipeline, starts),
              );
        yield { run, pipeline, lost, inner: members.some((one) => isNested(one, pipeline)) };
      }
    }
  }
}

/** `-o pipefail`, alone or behind other letters. */
const setsPipefail = (words: readonly { readonly text: string }[]) =>
  words.some(
    ({ text }, i) => text === 'pipefail' && /^-[a-zA-Z]*o$/.test(words[i - 1]?.text ?? ''),
  );

/** `set -o pipefail` holds for what follows; `bash -o pipefail -c '…'` for what is inside. */
function covers(setter: Command, pipeline: Pipeline, run: Run): boolean {
  if (setter.name === 'set') return setter.from < pipeline.from;
  const inside = setter.from <= pipeline.from && pipeline.to <= setter.to;
  return inside || (run.heredocs.length > 0 && setter.from < pipeline.from);
}

/** `a | b || true`, also with parentheses or braces around the pipe: it is written that the build goes on. */
function mayFail({ to, script }: Pipeline, commands: readonly Command[]): boolean {
  const next = commands[firstFrom(commands, to)];
  return (
    next?.operator === '||' &&
    (next.name === 'true' || next.name === ':') &&
    /^[\s\\`;)}]*\|\|[\s\\`]*$/.test(script.text.slice(to - script.from, next.from - script.from))
  );
}

const cannotFail = new Set(['echo', 'printf', 'true', ':', 'uname']);

/** What is substituted into the words of a command fails unseen, whatever the pipe says; an assignment takes its status. */
function isArgument(
  pipeline: Pipeline,
  members: readonly Command[],
  commands: readonly Command[],
): boolean {
  const around = members
    .find(({ from }) => from === pipeline.from)
    ?.containers.findLast(
      ({ kind, from, to }) => kind === 'substitution' && from <= pipeline.from && pipeline.to <= to,
    );
  return (
    around !== undefined &&
    !commands.some(
      ({ words, from, to }) => words.length === 0 && from <= around.from && around.to <= to,
    )
  );
}

/** At the end: where nothing comes, or not all of it, the program fails itself. */
function stopsAtNothing(command: Command, { members }: Pipeline): boolean {
  if (members.at(-1)?.from !== (command.wrapper ?? command).from) return false;
  const text = command.words.map((word) => word.text).join(' ');
  const name = command.name ?? '';
  return choosy.some(({ names, told }) => names.test(name) && (!told || told.test(text)));
}

/**
 * Programs that take an empty input for a fault, where their words tell them to read one. Seen with GNU tar, gzip, xz,
 * bzip2, zstd, GnuPG, git and coreutils; BusyBox agrees: https://git.busybox.net/busybox/tree/archival/tar.c
 */
const choosy: readonly { readonly names: RegExp; readonly told?: RegExp }[] = [
  { names: /^(?:sha\d+|md5|b2)sum$/, told: /\s(?:-\w*c\w*|--check)(?:\s|$)/ },
  { names: /^g?tar$/, told: /^\S+ [a-zA-Z]*[xt]|\s-[a-zA-Z]*[xt]|\s--(?:extract|get|list)\b/ },
  { names: /^(?:gunzip|bunzip2|unxz|unlzma|unzstd|funzip|zcat|bzcat|xzcat|zstdcat)$/ },
  { names: /^(?:gzip|bzip2|xz|lzma|zstd)$/, told: /\s(?:-\w*d\w*|--(?:de|un)compress)(?:\s|$)/ },
  { names: /^gpg2?$/, told: /\s--(?:fast-)?(?:import|dearmor)\b/ },
  { names: /^apt-key$/, told: /\sadd\b/ },
  { names: /^git$/, told: /\sapply\b(?!.*\s--allow-empty\b)/ },
  { names: /^cpio$/, told: /\s(?:-\w*i\w*|--extract)(?:\s|$)/ },
  { names: /^openssl$/, told: /^\S+ (?:x509|req|pkcs7|pkcs12|rsa|ec|pkey|crl)\b/ },
  { names: /^jq$/, told: /\s(?:-\w*e\w*|--exit-status)(?:\s|$)/ },
  { names: /^python[\d.]*$/, told: /json\.loads?\(/ },
  { names: /^[ef]?grep$/ },
];

const isLost = (command: Command, pipeline: Pipeline, starts: readonly number[]): boolean =>
  command.name !== undefined &&
  !cannotFail.has(command.name) &&
  !(command.name === 'dpkg' && command.words[1]?.text === '--print-architecture') &&
  decides(command, pipeline, starts);

const isNested = (command: Command, pipeline: Pipeline): boolean =>
  startsShell(command.wrapper) &&
  command.containers.some(
    ({ kind, from, to }) => kind === 'nested' && from <= pipeline.from && pipeline.to <= to,
  );

/** `eval` reads its text with the shell that is there. */
const startsShell = (wrapper: Command | undefined): boolean =>
  wrapper !== undefined &&
  (takesText(wrapper.name ?? '', wrapper.words) ||
    unixShells.has(wrapper.name ?? '') ||
    startsShell(wrapper.wrapper));

/** `yes` ends when its reader does, which pipefail takes for a failure; PowerShell has pipes of its own. */
const leftAlone = new Set(['yes', 'pwsh', 'powershell']);

const isLeftAlone = (command: Command, pipeline: Pipeline, starts: readonly number[]): boolean =>
  command.name !== undefined && leftAlone.has(command.name) && decides(command, pipeline, starts);

/** Whether it stands before the last member; what a member substitutes into its words does not decide how it ends. */
function decides(command: Command, { members }: Pipeline, starts: readonly number[]): boolean {
  const at = lastAtMost(starts, command.from);
  const member = at < members.length - 1 ? members[at] : undefined;
  return (
    member !== undefined &&
    member.from <= command.from &&
    command.to <= member.to &&
    !command.containers.some(({ kind, from }) => kind === 'substitution' && from >= member.from)
  );
}

/** Programs that fetch: half a download is what goes unseen. */
const fetchers = new Set(['curl', 'wget', 'aria2c', 'fetch', 'git', 'aws', 'gsutil']);

export const fetches = ({ lost }: UnsafePipeline): boolean =>
  lost.some(({ name }) => name !== undefined && fetchers.has(name));

export function pipeFinding(
  dockerfile: Dockerfile,
  { pipeline, lost, inner }: UnsafePipeline,
  above: Run,
): Found {
  const [member] = pipeline.members;
  const [first] = lost;
  const goesOn = isFollowed(pipeline)
    ? 'this RUN goes on to the next command'
    : 'the build goes on';
  return {
    from: pipeline.from,
    to: pipeline.members.at(-1)?.to ?? member?.to ?? pipeline.to,
    message: first
      ? `If \`${first.name}\` fails, ${goesOn}: a pipe reports only its last command.`
      : 'This pipe reports only its last command, so what may be put before it one day fails unseen.',
    fix: inner ? undefined : shellAbove(dockerfile, above),
  };
}

/** Whether a command is joined to it by `&&`, which may fail for want of what the pipe was to make. */
const isFollowed = ({ to, script }: Pipeline): boolean =>
  /^[\s\\`;)}"]*&&/.test(script.text.slice(to - script.from));

const bash = ['/bin/bash', '-o', 'pipefail', '-c'];
const ash = ['/bin/ash', '-eo', 'pipefail', '-c'];

/** A SHELL above the first such RUN of its stage, where the base is known to have the program. */
function shellAbove({ source }: Dockerfile, run: Run): Fix | undefined {
  const { stage, trigger } = run;
  if (!stage || trigger || run.form === 'exec' || shellInstruction(run)) return undefined;
  const { libc, packages, shell } = baseOfStage(stage);
  if (shell === false || packages === undefined || packages === 'none') return undefined;
  const words = libc === 'musl' || packages === 'apk' ? ash : bash;
  return shellLineAbove(source, run, words, 'Set a shell with pipefail above');
}

/** The first RUN with an unsafe pipeline in the stage of each. */
export function firstOfStage(found: readonly UnsafePipeline[]): Map<Instruction['stage'], Run> {
  const first = new Map<Instruction['stage'], Run>();
  for (const { run } of found) if (!first.has(run.stage)) first.set(run.stage, run);
  return first;
}
