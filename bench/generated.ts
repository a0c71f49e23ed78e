const repeat = (count: number, make: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => make(i)).join('');

/** Instructions of every common kind, with variables that refer to one another. */
export const mixed = (n: number) =>
  `FROM debian:12\n${repeat(n / 5, (i) => `ENV A${i % 50}=b$A${(i + 1) % 50}\nRUN apt-get update && \\\n  apt-get install -y x$A1\nCOPY a${i} b\nWORKDIR /x\nEXPOSE ${i % 60000}\n`)}`;

/** Dockerfiles of about `n` instructions or lines, each stressing one way in which time could grow. */
export const generated: Readonly<Record<string, (n: number) => string>> = {
  mixed,
  'a comment and a variable in each stage': (n) =>
    repeat(
      n / 4,
      (i) =>
        `# stage ${i}\nFROM debian:12 AS s${i}\n# variables\nARG V=${i}\nENV W=$V\nRUN echo $W\n`,
    ),
  'each stage continues the one before': (n) =>
    `FROM debian:12 AS s0\n${repeat(n / 2, (i) => `FROM s${i} AS s${i + 1}\nRUN echo $PATH\n`)}`,
  'ENV that refers to itself': (n) => `FROM debian:12\n${repeat(n, () => 'ENV PATH=$PATH:/x\n')}`,
  'one RUN of n lines': (n) => `FROM debian:12\nRUN true${' && \\\n  echo $HOME'.repeat(n)}\n`,
  'one heredoc of n lines': (n) => `FROM debian:12\nRUN <<EOF\n${'echo $HOME\n'.repeat(n)}EOF\n`,
  'a suppression above each RUN': (n) =>
    `FROM debian:12\n${repeat(n, () => '# hadolint ignore=DL3003\nRUN cd /x && make\n')}`,
};
