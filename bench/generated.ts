const repeat = (count: number, make: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => make(i)).join('');

/** Instructions of every common kind, with variables that refer to one another. */
export const mixed = (n: number) =>
  `FROM debian:12\n${repeat(n / 5, (i) => `ENV A${i % 50}=b$A${(i + 1) % 50}\nRUN apt-get update && \\\n  apt-get install -y x$A1\nCOPY a${i} b\nWORKDIR /x\nEXPOSE ${i % 60000}\n`)}`;

/** A file of about `n` lines as people write them: one line in ten has something to find. */
export const ordinary = (n: number) =>
  `FROM python:3.13.5-slim-bookworm\nWORKDIR /srv\nRUN apt-get update && apt-get install -y curl\n${repeat(
    n / 10,
    (i) => `# Part ${i} of the service
ENV PART_${i}=on \\
    LEVEL_${i}=info
COPY --chown=10001:10001 parts/${i}/ ./parts/${i}/
RUN --mount=type=cache,target=/root/.cache/pip \\
    pip install --require-hashes -r parts/${i}/requirements.txt && \\
    python -m compileall "parts/${i}" && \\
    test -n "$LEVEL_${i}"
LABEL org.example.part-${i}="part ${i}"
RUN apt-get update && apt-get install -y tool-${i}
`,
  )}USER 10001:10001\nCMD ["python", "-m", "service"]\n`;

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
