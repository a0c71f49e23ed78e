import type { Dockerfile, Instruction } from '../../model/dockerfile.ts';
import type { Span } from '../../source.ts';

/**
 * The `# …` behind the arguments that was meant as a comment, up to the end of the instruction.
 * Docker reads `#` as one only at the start of a line. Not asked where a shell reads the rest.
 */
export function inlineComment({ source }: Dockerfile, instruction: Instruction): Span | undefined {
  const { body } = instruction;
  if (!source.slice(body).includes('#')) return undefined;
  const start = startOf(instruction, source.slice(body));
  return start === undefined ? undefined : { from: start, to: body.to };
}

function startOf(instruction: Instruction, text: string): number | undefined {
  switch (instruction.keyword) {
    case 'FROM':
    case 'EXPOSE':
    case 'USER':
    case 'WORKDIR':
    case 'STOPSIGNAL':
      return instruction.words.find((word, i) => i > 0 && word.text.startsWith('#'))?.from;
    case 'ENV':
    case 'LABEL':
    case 'ARG':
      return instruction.pairs.find(({ key }, i) => i > 0 && key.text.startsWith('#'))?.from;
    case 'COPY':
    case 'ADD':
      return instruction.form === 'exec'
        ? undefined
        : (instruction.words.find((word, i) => i > 1 && word.text === '#')?.from ??
            behindArray(instruction, text));
    case 'VOLUME':
      return instruction.form === 'exec'
        ? undefined
        : (instruction.words.find((word, i) => i > 0 && word.text === '#')?.from ??
            behindArray(instruction, text));
    case 'HEALTHCHECK':
      return instruction.type === 'NONE'
        ? instruction.words.find((word, i) => i > 0 && word.text.startsWith('#'))?.from
        : undefined;
    case 'CMD':
    case 'ENTRYPOINT':
    case 'RUN':
    case 'SHELL':
      return instruction.form === 'exec' ? undefined : behindArray(instruction, text);
    default:
      return undefined;
  }
}

/** `["a", "b"] # why`: the comment makes a text of the array. */
function behindArray({ body }: Instruction, text: string): number | undefined {
  const match = /^(\[(?:\s*"(?:[^"\\\n]|\\.)*"\s*,?)*\])\s+#/.exec(text);
  return match ? body.from + match[0].length - 1 : undefined;
}
