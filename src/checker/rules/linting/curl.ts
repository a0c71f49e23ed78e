import type { Edit } from '../../finding.ts';
import type { Dockerfile } from '../../model/dockerfile.ts';
import { hasFlag, type Invocation } from '../../model/invocation.ts';
import { argumentAfter } from '../../model/shell-edits.ts';
import { invocations } from './flags-given.ts';

/** The calls of curl in RUN that fetch something, and whose flags are all known. */
export function* curlDownloads(dockerfile: Dockerfile): Generator<Invocation> {
  for (const invocation of invocations(dockerfile, ['curl'], /\bcurl\b/)) {
    const { open, operands } = invocation;
    // A word that is unknown may be a flag; a call that sends or asks for headers keeps nothing.
    if (open && operands.length < 2) continue;
    if (operands.length === 0 && !hasFlag(invocation, '--url')) continue;
    if (hasFlag(invocation, ...notFetching)) continue;
    yield invocation;
  }
}

const notFetching = [
  ...['-V', '--version', '-h', '--help', '-M', '--manual', '-I', '--head', '-K', '--config'],
  ...['-d', '--data', '--data-raw', '--data-binary', '--data-urlencode', '--json', '-F', '--form'],
  ...['-T', '--upload-file', '-X', '--request', '-w', '--write-out'],
];

/** One more letter in the first bundle of short flags, `-sS`, or a flag of its own behind `curl`. */
export function letterAdded({ command }: Invocation, letter: string): Edit | undefined {
  const [name, first] = command.words;
  if (!name) return undefined;
  if (!first || command.script.shell === 'exec' || !/^-[a-zA-Z]+$/.test(first.text))
    return argumentAfter(command, name, `-${letter}`);
  // Behind a letter that takes a value, it would become a part of the value.
  const at = /^-[fsSkvgijlNRL]+$/.test(first.text) && letter !== 'f' ? first.to : first.from + 1;
  return { from: at, to: at, insert: letter };
}
