import { type Ending, type Endings, insightOf } from '../../checker/index.ts';

export interface Start {
  readonly name: string;
  /** What the Dockerfile says; the rest of it is a base on Debian. */
  readonly lines: readonly string[];
  readonly moral: string;
}

/** Six ways to start one program. */
export const starts: readonly Start[] = [
  {
    name: 'Shell form',
    lines: ['CMD python worker.py'],
    moral: 'A handler is of no use to a program that the signal never reaches.',
  },
  {
    name: 'Exec form',
    lines: ['CMD ["python", "worker.py"]'],
    moral:
      'The form delivers the signal, and does no more. A program without a handler ignores it, because it is process 1.',
  },
  {
    name: 'A script',
    lines: ['CMD ./migrate && python worker.py'],
    moral:
      'The shell has to stay: there could be another command to run. It is the same in a script of your own that ends by calling the program.',
  },
  {
    name: 'A script that ends in exec',
    lines: ['CMD ./migrate && exec python worker.py'],
    moral:
      'The last command takes the place of the shell, so it is as good as exec form. An entrypoint script does the same with exec "$@".',
  },
  {
    name: 'Exec form, under an init',
    lines: ['ENTRYPOINT ["tini", "--"]', 'CMD ["python", "worker.py"]'],
    moral:
      'No longer process 1, a program without a handler is ended by SIGTERM like any other. docker run --init puts the same tini there without a change to the image.',
  },
  {
    name: 'Shell form, under an init',
    lines: ['ENTRYPOINT ["tini", "--"]', 'CMD python worker.py'],
    moral:
      'It stops at once and looks mended. But the signal ended the shell, and the program went with the container, in the middle of its work.',
  },
];

export const dockerfileOf = ({ lines }: Start): string =>
  `FROM python:3.13-slim-trixie\nCOPY . ./\n${lines.join('\n')}\n`;

/** What the checker says of process 1, of `docker stop`, and of the end. */
export function stopOf(start: Start) {
  const final = insightOf(dockerfileOf(start)).stages.at(-1);
  if (!final?.start.endings) throw new Error(`The checker does not say how ${start.name} ends.`);
  return { ...final.start, endings: final.start.endings };
}

const manners: Readonly<Record<Ending['manner'], string>> = {
  killed: 'killed',
  cut: 'cut off',
  clean: 'clean end',
};

/** An ending as a word and what is to be seen of it. */
export const endingWords = ({ manner, seconds, code }: Ending) => ({
  word: manners[manner],
  detail: `${seconds === 0 ? 'at once' : `after ${seconds} seconds`}, exit code ${code ?? 'of its own'}`,
});

/** Both endings in a sentence, or one where a handler makes no difference. */
export function inWords({ withHandler, withoutHandler }: Endings): string {
  const words = [withHandler, withoutHandler].map((ending) => {
    const { word, detail } = endingWords(ending);
    return `${word} ${detail}`;
  });
  return withHandler.manner === withoutHandler.manner
    ? `${words[0]}, with a handler or without`
    : `with a handler, ${words[0]}; without, ${words[1]}`;
}
