import type { Dockerfile, Stage } from '../../model/dockerfile.ts';
import { programOf, type StartWord, startOf } from '../../model/start.ts';
import type { Span } from '../../source.ts';

/** Where a command says that a server listens. */
export interface Listening extends Span {
  /** `undefined` where only a port is given. */
  readonly address: string | undefined;
  readonly port: number | undefined;
  /** The part that is the address alone. */
  readonly addressSpan: Span | undefined;
}

const addressFlags =
  /^--?(?:(?:server|http|web|listen|bind)[.-])?(?:host|hostname|bind|address|addr|listen|ip|interface|listen-address|bind-address|bind_ip|server-address)$/;
const shortFlags: Readonly<Record<string, RegExp>> = {
  '-b': /^(?:gunicorn|hypercorn|rails|puma|daphne|jekyll|waitress-serve)$/,
  '-H': /^(?:jekyll|streamlit|next|nuxt|quart|flask)$/,
  '-h': /^(?:flask|ghost)$/,
  '-S': /^php$/,
  '-a': /^mkdocs$/,
};
const portFlags = /^--?(?:(?:server|http|web|listen)[.-])?port$/;

/** Programs that connect where they are told to, and do not listen. */
const clients =
  /^(?:psql|pg_\w+|mysql\w*|mariadb\w*|redis-cli|mongosh?|curl|wget|nc|ncat|telnet|ssh|kubectl|docker|locust|k6|celery|flower|wait-for\S*|dockerize|newman|cypress|playwright|pytest|ab|wrk|hey|vegeta|kafka\S*)$/;

/** An address with or without a port: `0.0.0.0:80`, `[::]:80`, `:80`, `localhost`, `http://*:80`. */
const endpoint =
  /^(?:(?:https?|tcp):\/\/)?(?<address>\d{1,3}(?:\.\d{1,3}){3}|\[[0-9a-f:]+\]|localhost|\*|\+|)(?::(?<port>\d{2,5}))?\/?$/i;

/** Where the words of what the stage starts say that it listens. */
export function listening(dockerfile: Dockerfile, stage: Stage): Listening[] {
  const { words } = startOf(dockerfile, stage);
  const program = programOf(words[0]);
  if (program === undefined || clients.test(program)) return [];
  const found: Listening[] = [];
  let port: { word: StartWord; text: string } | undefined;
  for (let i = 1; i < words.length; i++) {
    const word = words[i];
    if (!word) continue;
    const equals = word.partial.indexOf('=');
    const isFlag = word.partial.startsWith('-');
    const name = isFlag && equals > 0 ? word.partial.slice(0, equals) : word.partial;
    const joined = isFlag && equals > 0;
    const value = joined ? { word, text: word.partial.slice(equals + 1) } : next(words[i + 1]);
    if (isFlag && portFlags.test(name)) port = value;
    else if (isFlag && (addressFlags.test(name) || shortFlags[name]?.test(program)))
      found.push(...read(value));
    else if (words[i - 1]?.value === 'runserver' && !isFlag) found.push(...read(next(word)));
  }
  if (port && /^\d{2,5}$/.test(port.text))
    found.push({
      from: port.word.from,
      to: port.word.to,
      address: undefined,
      port: Number(port.text),
      addressSpan: undefined,
    });
  return found;
}

const next = (word: StartWord | undefined) => word && { word, text: word.partial };

function read(value: { word: StartWord; text: string } | undefined): Listening[] {
  if (!value) return [];
  const { word, text } = value;
  const plain = /^\d{2,5}$/.test(text);
  const { address, port } = endpoint.exec(plain ? `:${text}` : text)?.groups ?? {};
  if (address === undefined || (address === '' && port === undefined)) return [];
  const at = word.text.length === word.to - word.from ? word.from : word.from + 1;
  const from = at + word.text.lastIndexOf(text) + text.indexOf(address);
  return [
    {
      from: word.from,
      to: word.to,
      address: address === '' ? undefined : address,
      port: port === undefined ? undefined : Number(port),
      addressSpan: address === '' ? undefined : { from, to: from + address.length },
    },
  ];
}

/** An address that only programs in the same container reach. */
export const isLoopback = (address: string): boolean =>
  /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/i.test(address);
