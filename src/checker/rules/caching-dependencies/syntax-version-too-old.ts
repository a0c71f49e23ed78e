import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import type { Directive, Instruction } from '../../model/dockerfile.ts';
import { syntaxVersion } from '../../model/syntax-version.ts';
import type { Rule } from '../../rule.ts';
import type { Span } from '../../source.ts';

export const syntaxVersionTooOld: Rule = {
  id: 'syntax-version-too-old',
  title: 'Let # syntax= know the flags that are used',
  severity: 'error',
  preset: 'recommended',
  mentions: ['syntax'],
  why: 'The `syntax` directive fixes the version of the program that reads the Dockerfile, whatever builder is installed. A flag that came later is an unknown flag to it, and a heredoc is a line of its own: the build stops. `docker/dockerfile:1` knows all stable ones.',
  examples: [
    {
      bad: dockerfile`
        # syntax=docker/dockerfile:1.0
        FROM python:3.13-slim-trixie
        RUN --mount=type=cache,target=/root/.cache/pip pip install flask==3.1.2
        USER 10001
        CMD ["python", "app.py"]
      `,
      good: dockerfile`
        # syntax=docker/dockerfile:1
        FROM python:3.13-slim-trixie
        RUN --mount=type=cache,target=/root/.cache/pip pip install flask==3.1.2
        USER 10001
        CMD ["python", "app.py"]
      `,
    },
  ],
  peers: {},

  *check(file) {
    const directive = file.directives.find(({ name }) => name.toLowerCase() === 'syntax');
    const version = syntaxVersion(file);
    if (!directive || !version) return;
    for (const instruction of file.instructions)
      for (const { span, what, since } of uses(instruction)) {
        if (version.major > 1 || version.minor >= since) continue;
        yield {
          from: span.from,
          to: span.to,
          message: `${what} came with version 1.${since}, and the syntax directive asks for 1.${version.minor}, so the build stops here.`,
          fix: stable(directive),
        };
        return;
      }
  },
};

interface Use {
  readonly span: Span;
  readonly what: string;
  readonly since: number;
}

/** Source: https://docs.docker.com/reference/dockerfile/, at each flag */
const flags: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  RUN: { mount: 2, network: 3, security: 20 },
  COPY: { chmod: 2, link: 4, exclude: 19, parents: 20 },
  ADD: { 'keep-git-dir': 1, chmod: 2, link: 4, checksum: 6, unpack: 17, exclude: 19 },
};

function* uses({ keyword, flags: given, heredocs }: Instruction): Generator<Use> {
  const table = Object.hasOwn(flags, keyword) ? flags[keyword] : undefined;
  for (const { name, from, nameSpan } of given) {
    const since = table && Object.hasOwn(table, name) ? table[name] : undefined;
    if (since !== undefined)
      yield { span: { from, to: nameSpan.to }, what: `${keyword} --${name}`, since };
  }
  const [heredoc] = heredocs;
  if (heredoc) yield { span: heredoc.opener, what: 'A heredoc', since: 4 };
}

function stable({ value, valueSpan: { from, to } }: Directive): Fix {
  return {
    title: 'Follow the stable releases',
    safety: 'suggestion',
    edits: [{ from, to, insert: value.replace(/:.*$/, ':1') }],
  };
}
