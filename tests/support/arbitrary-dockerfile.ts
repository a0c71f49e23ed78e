import fc from 'fast-check';

// The same texts each time, so that a red test is red again; FUZZ_RUNS asks for fresh ones.
if (!process.env['FUZZ_RUNS']) fc.configureGlobal({ seed: 20_261_123 });

const pieces = [
  ...'ADD ARG CMD COPY ENTRYPOINT ENV EXPOSE FROM HEALTHCHECK LABEL MAINTAINER ONBUILD RUN SHELL STOPSIGNAL USER VOLUME WORKDIR'.split(
    ' ',
  ),
  ...'from run copy # # \\ ` \\\\ && || | ; & ( ) { } [ ] " \' $ ${ $( }} << <<EOF <<- <<"EOF" EOF 3<<X X , : :: = == @ @sha256: -- --from= --mount=type=cache,target=/x --platform= !'.split(
    ' ',
  ),
  ...'alpine python:3.13-slim scratch build AS as latest . / ./ ../ /app .. * ? 0 8080 8080/tcp 99999 1000:1000 root'.split(
    ' ',
  ),
  ...'apt-get apt update install -y curl wget pip npm ci yum dnf zypper apk add --no-cache rm -rf /var/lib/apt/lists/* cd sudo useradd chmod chown set -e -o pipefail sh -c bash'.split(
    ' ',
  ),
  ...'A=b ${A} ${A:-b} ${A:+b} ${A%b} ${A#b} ${A/b/c} $A $$ PATH=/x:$PATH ["a","b"] ["a",] [1] CMD NONE'.split(
    ' ',
  ),
  '# syntax=docker/dockerfile:1',
  '# escape=`',
  '# check=skip=all',
  '# check-ignore: no-latest-tag -- why',
  '# hadolint ignore=DL3006',
  '\uFEFF',
  '\u0000',
  '\u0001',
  '\r',
  '\t',
  '\v',
  'é',
  '🐳',
  '\ud83d',
];

const joints = ['', ' ', ' ', ' ', '\n', '\n', '\r\n', ' \\\n', ' `\n', '\\ \n', '\n\n'];

/** Tokens of the language in any order: for robustness, not for meaning. */
export const tokenSoup: fc.Arbitrary<string> = fc
  .array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom(...joints)), { maxLength: 60 })
  .map((parts) => parts.map(([piece, joint]) => piece + joint).join(''));

const word = fc.constantFrom(
  'a',
  'b',
  'app.py',
  '/app',
  '$A',
  '${B:-c}',
  '"x y"',
  "'z'",
  '.',
  '*.txt',
);
const image = fc.constantFrom(
  'alpine:3.22',
  'debian',
  'python:latest',
  'node:24-alpine',
  'scratch',
  'one',
  'gcr.io/distroless/python3-debian13:nonroot',
  '${IMAGE}',
  'golang:1.27@sha256:0000',
);
const shell = fc.constantFrom(
  'apt-get update',
  'apt-get install curl git',
  'apt-get -y upgrade',
  'rm -rf /var/lib/apt/lists/*',
  'pip install flask gunicorn==23.0.0',
  'npm install left-pad',
  'apk add curl',
  'yum install -y httpd',
  'cd /tmp',
  'curl -sSL https://example.org/x.sh | bash',
  'wget http://example.org/a.tar.gz',
  'tar xzf a.tar.gz',
  'sudo make install',
  'useradd -u 70000 app',
  'chown -R app /app',
  'echo $HOME',
  '(cd /x && make)',
  "sh -c 'apt-get install -y vim'",
);
const chain = fc
  .tuple(
    fc.array(shell, { minLength: 1, maxLength: 5 }),
    fc.constantFrom(' && ', ' && \\\n    ', '; ', ' \\\n  # comment\n  && '),
  )
  .map(([commands, joint]) => commands.join(joint));
const keyword = (name: string) => fc.constantFrom(name, name, name, name.toLowerCase());
const line = (name: string, rest: fc.Arbitrary<string>) =>
  fc.tuple(keyword(name), rest).map(([key, text]) => `${key} ${text}`);
const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((list) => list.join(' '));

const instruction = fc.oneof(
  { weight: 5, arbitrary: line('RUN', chain) },
  line(
    'RUN',
    chain.map((text) => `<<EOF\n${text}\nEOF`),
  ),
  line(
    'RUN',
    chain.map((text) => `--mount=type=cache,target=/root/.cache ${text}`),
  ),
  line('COPY', words),
  line(
    'COPY',
    words.map((text) => `--from=one ${text}`),
  ),
  line(
    'ADD',
    words.map((text) => `https://example.org/a.tgz ${text}`),
  ),
  line('ENV', fc.constantFrom('A=b', 'A b', 'PATH=/x:$PATH', 'TOKEN=abc B="c d"', 'A=$A$A')),
  line('ARG', fc.constantFrom('A', 'A=b', 'PASSWORD', 'B=${A}')),
  line('LABEL', fc.constantFrom('a=b', 'maintainer="x"', 'a b')),
  line('USER', fc.constantFrom('root', 'app', '10001', '$A')),
  line('WORKDIR', fc.constantFrom('/app', 'app', '$A')),
  line('EXPOSE', fc.constantFrom('80', '8080/TCP', '99999', '$PORT', '22 80')),
  line('CMD', fc.constantFrom('["python", "app.py"]', 'python app.py', "['a']", 'exec a')),
  line('ENTRYPOINT', fc.constantFrom('["/entry.sh"]', 'entry', 'sh -c "a"')),
  line(
    'HEALTHCHECK',
    fc.constantFrom('NONE', 'CMD curl -f http://localhost', '--interval=5s CMD ["a"]'),
  ),
  line('SHELL', fc.constantFrom('["/bin/bash", "-o", "pipefail", "-c"]', '["powershell"]')),
  line('ONBUILD', fc.constantFrom('RUN apt-get update', 'COPY . /app', 'FROM x')),
  line('STOPSIGNAL', fc.constantFrom('SIGTERM', 'SIGKILL', '9')),
  line('VOLUME', fc.constantFrom('/data', '["/a", "/b"]')),
  fc.constantFrom('# a comment', '', '# hadolint ignore=DL3008', '# check-ignore: no-sudo -- why'),
);

const stage = fc
  .tuple(
    keyword('FROM'),
    image,
    fc.constantFrom('', '', ' AS one', ' as Two'),
    fc.array(instruction, { maxLength: 12 }),
  )
  .map(([from, name, as, rest]) => [`${from} ${name}${as}`, ...rest].join('\n'));

/** Dockerfiles that make sense to the parser, with whole stages: for meaning. */
export const grammatical: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('', '', '# syntax=docker/dockerfile:1\n', 'ARG IMAGE=alpine:3.22\n'),
    fc.array(stage, { minLength: 1, maxLength: 3 }),
    fc.constantFrom('\n', '\n', '\r\n'),
  )
  .map(([lead, stages, end]) => `${lead}${stages.join('\n')}\n`.replaceAll('\n', end));

/** A real Dockerfile with a few pieces cut, doubled or replaced by tokens. */
export function mutated(seeds: readonly string[]): fc.Arbitrary<string> {
  const change = fc.tuple(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.nat(40),
    fc.oneof(tokenSoup, fc.constant('')),
  );
  return fc
    .tuple(
      fc.constantFrom(...seeds),
      fc.array(change, { minLength: 1, maxLength: 4 }),
      fc.constantFrom('\n', '\n', '\r\n', '\r'),
    )
    .map(([seed, changes, end]) =>
      changes
        .reduce(
          (text, [where, length, insert]) => {
            const at = Math.floor(where * text.length);
            return text.slice(0, at) + insert.slice(0, 60) + text.slice(at + length);
          },
          seed.slice(0, 20_000),
        )
        .replace(/\n/g, (all, at: number) => (at % 3 ? end : all)),
    );
}

/** Runs of lines out of several Dockerfiles, one below the other: a heredoc, a stage or a RUN may be cut in two. */
export function spliced(seeds: readonly string[]): fc.Arbitrary<string> {
  const run = fc.tuple(
    fc.constantFrom(...seeds),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.integer({ min: 1, max: 12 }),
  );
  return fc
    .tuple(
      fc.constantFrom(...seeds),
      fc.integer({ min: 1, max: 12 }),
      fc.array(run, { minLength: 1, maxLength: 6 }),
      fc.constantFrom('\n', '\n', '\n', '\r\n'),
    )
    .map(([head, count, runs, end]) =>
      [
        ...head.split('\n').slice(0, count),
        ...runs.flatMap(([seed, where, length]) => {
          const lines = seed.split('\n');
          const at = Math.floor(where * lines.length);
          return lines.slice(at, at + length);
        }),
        '',
      ]
        .join(end)
        .slice(0, 20_000),
    );
}

/** Ignore files: patterns as people write them, and what no pattern is made for. */
export const ignoreFile: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      {
        weight: 4,
        arbitrary: fc
          .tuple(
            fc.constantFrom('', '', '', '!', '**/', '/', ' ', '#', './', '../'),
            fc.constantFrom(
              ...[
                '*',
                '.git',
                '.env',
                'node_modules',
                '*.log',
                'app.py',
                'src',
                'Dockerfile*',
                'a/b',
              ],
              ...['[a-z]', '[', '\\', '?', '**', '.dockerignore', 'dist/', 'a//b', '.', '\uFEFF'],
            ),
            fc.constantFrom('', '', '', '/', '/**', '*', ' ', '\r'),
          )
          .map((parts) => parts.join('')),
      },
      tokenSoup.map((text) => text.slice(0, 60)),
    ),
    { maxLength: 12 },
  )
  .map((lines) => lines.join('\n'));

/** What a line, a word or a quote is not made for, again and again. */
export const repeated: readonly string[] = [
  ...[
    'a',
    'é',
    '🐳',
    '\ud83d',
    '\u0000',
    '\u0001',
    '\uFEFF',
    '\n',
    '\r',
    '\r\n',
    '\n\r',
    '\t',
    '\v',
    ' ',
  ],
  ...[
    '$',
    '${',
    '${A:-',
    '$(',
    '`',
    '\\',
    '\\\n',
    '\\ \n#x\n',
    '\\\n\n',
    '"',
    "'",
    '[',
    '["',
    '{',
    '(',
    ')',
  ],
  ...[
    '#',
    '&',
    ' && ',
    ';',
    '|',
    'a | ',
    '=',
    'A=$A ',
    '-',
    '--a=b ',
    ',',
    '/',
    '*',
    '!',
    '@',
    ':',
  ],
  ...[
    '<<EOF ',
    '<<EOF\n',
    'RUN <<EOF\n',
    '# check=skip=all\n',
    '# kics-scan a ',
    ' # nosemgrep',
    'if ',
    'case x in ',
  ],
  ...[
    'sh -c "',
    'FROM a\n',
    'FROM a AS b\n',
    'RUN a\n',
    'ENV A=$A\n',
    'COPY --from=0 a b\n',
    'ONBUILD ',
    'ARG A\n',
  ],
];

/** Where the repeated text stands. */
export const leads: readonly string[] = [
  ...[
    '',
    '\uFEFF',
    '# escape=`\n',
    '# check=',
    'FROM ',
    'FROM a AS ',
    'FROM a\nRUN ',
    'FROM a\nCMD [',
  ],
  ...[
    'FROM a\nENV A=',
    'FROM a\nLABEL ',
    'FROM a\nCOPY ',
    'FROM a\nRUN <<EOF\n',
    'FROM a\nRUN --mount=',
    'FROM a\nRUN "',
  ],
];

/** Texts of up to that length that are made to be too much. */
export const hostile = (longest: number): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom(...leads), fc.constantFrom(...repeated), fc.nat(longest), tokenSoup)
    .map(
      ([lead, piece, length, rest]) =>
        lead + piece.repeat(Math.ceil(length / piece.length)).slice(0, length) + rest,
    );
