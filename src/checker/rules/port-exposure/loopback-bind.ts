import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import { type Dockerfile, lineage, type Stage } from '../../model/dockerfile.ts';
import { programOf, type StartWord, startOf } from '../../model/start.ts';
import type { Rule } from '../../rule.ts';
import { isLoopback, listening } from './listening.ts';

export const loopbackBind: Rule = {
  id: 'loopback-bind',
  title: 'Listen on all addresses of the container',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['localhost', '127.', '::1', 'uvicorn', 'flask'],
  why: 'A container has a loopback of its own. A server on `127.0.0.1` answers to programs in the same container and to nobody else: a published port leads there, and the connection is refused. Some servers choose that address themselves where none is given.',
  unless:
    'A proxy in the same container, or in the same Kubernetes pod, is what listens to the outside.',
  examples: [
    {
      bad: dockerfile`
        FROM python:3.13-slim-trixie
        EXPOSE 8000
        CMD ["gunicorn", "--bind", "127.0.0.1:8000", "app:app"]
      `,
      good: dockerfile`
        FROM python:3.13-slim-trixie
        EXPOSE 8000
        CMD ["gunicorn", "--bind", "0.0.0.0:8000", "app:app"]
      `,
    },
    {
      bad: dockerfile`
        FROM python:3.13-slim-trixie
        EXPOSE 8000
        CMD ["uvicorn", "app:app"]
      `,
      good: dockerfile`
        FROM python:3.13-slim-trixie
        EXPOSE 8000
        CMD ["uvicorn", "app:app", "--host", "0.0.0.0"]
      `,
    },
  ],
  peers: {},

  *check(dockerfile) {
    const { final } = dockerfile;
    if (!final) return;
    const listens = listening(dockerfile, final);
    for (const { address, addressSpan } of listens)
      if (address && addressSpan && isLoopback(address))
        yield {
          ...addressSpan,
          message: `${address} is reached from inside the container only, so no published port leads to this server.`,
          fix: {
            title: 'Listen on 0.0.0.0',
            safety: 'suggestion',
            edits: [{ ...addressSpan, insert: '0.0.0.0' }],
          },
        };
    if (listens.some(({ address }) => address !== undefined)) return;
    const server = byDefault(dockerfile, final);
    if (!server) return;
    const { name, first, last, fix } = server;
    yield {
      from: first.from,
      to: last.to,
      message: `Without an address, ${name} listens on 127.0.0.1, so no published port leads to it.`,
      fix,
    };
  },
};

/** A server that listens on loopback where it is given no address. */
interface Default {
  readonly name: string;
  /** Matched against the words joined by blanks, the program without its folder. */
  readonly starts: RegExp;
  /** Flags that say where to listen, or that something else does. */
  readonly flags: RegExp;
  /** The variable that says so instead. */
  readonly variable?: string;
  readonly insert: readonly string[];
}

const defaults: readonly Default[] = [
  {
    // https://www.uvicorn.org/settings/#socket-binding
    name: 'uvicorn',
    starts: /^(?:python[\d.]* -m )?uvicorn\b/,
    flags: /^--(?:host|uds|fd)\b/,
    variable: 'UVICORN_HOST',
    insert: ['--host', '0.0.0.0'],
  },
  {
    // https://flask.palletsprojects.com/en/stable/cli/
    name: 'flask run',
    starts: /^(?:python[\d.]* -m )?flask (?:-\S+ )*run\b/,
    flags: /^(?:--host|-h)\b/,
    variable: 'FLASK_RUN_HOST',
    insert: ['--host', '0.0.0.0'],
  },
];

function byDefault(dockerfile: Dockerfile, stage: Stage) {
  const { words } = startOf(dockerfile, stage);
  const [first] = words;
  const last = words.at(-1);
  const program = programOf(first);
  // A variable may hold the address.
  if (!first || !last || program === undefined) return undefined;
  if (words.some(({ value }) => value === undefined)) return undefined;
  const line = [program, ...words.slice(1).map(({ value }) => value)].join(' ');
  const found = defaults.find(({ starts }) => starts.test(line));
  if (!found || words.some(({ partial }) => found.flags.test(partial))) return undefined;
  const { variable } = found;
  if (variable && lineage(stage).some(({ scope }) => scope.variable(variable))) return undefined;
  return { name: found.name, first, last, fix: appended(dockerfile, last, found.insert) };
}

function appended({ source }: Dockerfile, word: StartWord, words: readonly string[]): Fix {
  const isString = source.text[word.from] === '"' && source.text[word.to - 1] === '"';
  const insert = words.map((one) => (isString ? `, ${JSON.stringify(one)}` : ` ${one}`)).join('');
  return {
    title: 'Listen on 0.0.0.0',
    safety: 'suggestion',
    edits: [{ from: word.to, to: word.to, insert }],
  };
}
