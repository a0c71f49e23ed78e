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
  'a suppression above each RUN': (n) => `FROM a\n${repeat(n, () => '#nosem\nRUN cd x\n')}`,
  'a suppression that silences nothing above each RUN': (n) =>
    `FROM a\n${repeat(n, () => '#nosemgrep\nRUN :\n')}`,
  'a suppression of the whole file in each line': (n) =>
    `${repeat(n, (i) => `# hadolint global ignore=DL${3000 + (i % 100)}\n`)}FROM a\nRUN cd x\n`,
  'COPY --from each stage before': (n) =>
    repeat(n / 2, (i) => `FROM a AS s${i}\nCOPY --from=s${Math.max(0, i - 1)} /a /b\n`),
  'one stage that copies from all others': (n) =>
    `${repeat(n / 2, (i) => `FROM a AS s${i}\n`)}FROM b\n${repeat(n / 2, (i) => `COPY --from=s${i} /a /b\n`)}`,
  'stages of one name': (n) => repeat(n / 2, () => 'FROM a AS s\nCOPY --from=s /a /b\n'),
  'ARGs that refer to one another': (n) =>
    `FROM a\nARG A0=x\n${repeat(n, (i) => `ARG A${i + 1}=$A${i}\n`)}`,
  'ONBUILD in each line': (n) => `FROM a\n${repeat(n, () => 'ONBUILD RUN cd x\n')}`,
  'ONBUILD inside ONBUILD': (n) => `FROM a\n${'ONBUILD '.repeat(n)}RUN x\n`,
  'one LABEL of n pairs': (n) => `FROM a\nLABEL a=b${repeat(n, (i) => ` \\\n k${i}=v`)}\n`,
  'one ENV of n pairs': (n) => `FROM a\nENV a=b${repeat(n, (i) => ` \\\n k${i}=$a`)}\n`,
  'one COPY of n sources': (n) => `FROM a\nCOPY ${repeat(n, (i) => `f${i} `)}/x/\n`,
  'one EXPOSE of n ports': (n) => `FROM a\nEXPOSE${repeat(n, (i) => ` ${i % 65536}`)}\n`,
  'one RUN of n flags': (n) => `FROM a\nRUN ${'--mount=type=cache,target=/x '.repeat(n)}make\n`,
  'one mount of n options': (n) => `FROM a\nRUN --mount=type=cache${',ro'.repeat(n)} make\n`,
  'apt-get install of n packages': (n) =>
    `FROM debian:12\nRUN apt-get update && apt-get install -y${repeat(n, (i) => ` \\\n  p${(i * 7919) % n}`)}\n`,
  'apt-get install in each line of one RUN': (n) =>
    `FROM debian:12\nRUN apt-get update${' && \\\n  apt-get install x'.repeat(n)}\n`,
  'apt-get install in each line of one RUN, silenced': (n) =>
    `# check-ignore-file: all\nFROM debian:12\nRUN apt-get update${' && \\\n  apt-get install x'.repeat(n)}\n`,
  'npm ci in each RUN, silenced': (n) =>
    `# check-ignore-file: all\nFROM node:24\nCOPY package.json .\n${repeat(n, () => 'RUN npm ci\n')}`,
  'dnf update in each line of one RUN': (n) =>
    `FROM fedora:43\nRUN true${' && \\\n  dnf -y update'.repeat(n)}\n`,
  'npm ci in each line of one RUN': (n) =>
    `FROM node:24\nRUN true${' && \\\n  npm ci'.repeat(n)}\n`,
  'a folder of state made and given away in each RUN': (n) =>
    `FROM debian:12\n${repeat(n, (i) => `RUN mkdir -p /var/lib/x${i} && chown app /var/lib/y${i}\n`)}`,
  'COPY from one stage by its number': (n) =>
    `FROM a\nFROM b\n${'COPY --from=0 /a /b\n'.repeat(n)}`,
  'COPY --from a stage that is not there in each stage': (n) =>
    repeat(n / 2, (i) => `FROM a AS s${i}\nCOPY --from=q${i} /a /b\n`),
  'ENV of n pairs that refer to what is not set': (n) =>
    `FROM debian:12\nENV a=b${repeat(n, (i) => ` \\\n k${i}=$z`)}\n`,
  'a WORKDIR of n words, and n sources': (n) =>
    `FROM debian:12\nWORKDIR /srv${repeat(n, (i) => ` w${i}`)}\nCOPY${repeat(n, (i) => ` w${i}`)} ./\nRUN rm w1 && chown -R app .\n`,
  'apt-get install in each RUN': (n) =>
    `FROM debian:12\n${repeat(n, (i) => `RUN apt-get install x${i}\n`)}`,
  'a download and an archive in each line of one RUN': (n) =>
    `FROM debian:12\nRUN true${repeat(n, (i) => ` && \\\n curl -o ${i}.tgz http://a.b/c && tar xf ${i}.tgz`)}\n`,
  'an archive fetched in one RUN, unpacked in the next': (n) =>
    `FROM debian:12\n${repeat(n / 2, (i) => `RUN curl -o ${i}.tgz http://a.b/c\nRUN tar xf ${i}.tgz\n`)}`,
  'a download in each of the stages that continue': (n) =>
    `FROM alpine:3 AS s0\n${repeat(n / 2, (i) => `RUN wget http://a.b/c${i}\nFROM s${i} AS s${i + 1}\n`)}`,
  'apt-get install of one package again and again in one line': (n) =>
    `FROM debian:12\nRUN true${' && apt-get install -y x'.repeat(n)}\n`,
  'rm of a copied file in each RUN': (n) =>
    `FROM a\n${repeat(n / 2, (i) => `COPY f${i} /f${i}\nRUN rm /f${i}\n`)}`,
  'useradd in each line of one RUN, where there is none': (n) =>
    `FROM alpine:3.22\nRUN true${' && \\\n  useradd x'.repeat(n)}\n`,
  'useradd in each RUN, where there is none': (n) =>
    `FROM alpine:3.22\n${repeat(n, () => 'RUN useradd x\n')}`,
  'adduser in each RUN of a Debian without it': (n) =>
    `FROM debian:13\n${repeat(n, () => 'RUN adduser --system x\n')}`,
  'chmod of a copied file in each RUN': (n) =>
    `FROM alpine:3.22\nUSER 10001\n${repeat(n / 2, (i) => `COPY a${i} /b${i}\nRUN chmod +x /b${i}\n`)}`,
  'users made and used': (n) =>
    `FROM debian:12\n${repeat(n / 2, (i) => `RUN useradd u${i}\nUSER u${i}\n`)}`,
  'cd in each RUN': (n) => `FROM debian:12\n${repeat(n, () => 'RUN cd /x && make\n')}`,
  'pipes in one RUN': (n) => `FROM debian:12\nRUN true${' | \\\n  cat'.repeat(n)}\n`,
  'a pipe in each line of one RUN': (n) =>
    `FROM debian:12\nRUN true${' && \\\n  curl x | sh'.repeat(n)}\n`,
  'nested substitutions': (n) => `FROM a\nRUN echo ${'$('.repeat(n)}${')'.repeat(n)}\n`,
  'nested braces of a variable': (n) => `FROM a\nENV A=${'${A:-'.repeat(n)}${'}'.repeat(n)}\n`,
  'a pattern for a long value in each line': (n) =>
    `FROM a\nENV X=${'a'.repeat(299)}\n${'ENV Y=${X//*a*a*a*a*b/c}\n'.repeat(n)}`,
  'an install of packages in each command': (n) =>
    `FROM a\nRUN ${'npm install x && pip install y && conda install z && '.repeat(n / 3)}true\n`,
  'a text in quotes for another shell in each command': (n) =>
    `FROM a\nRUN ${'bash -c "echo \\"a\\" $B" && '.repeat(n)}true\n`,
  'one text in quotes of n commands': (n) =>
    `FROM a\nRUN bash -c "${'echo \\"a\\" $B && '.repeat(n)}true"\n`,
  'nested groups of a shell': (n) => `FROM a\nRUN ${'('.repeat(n)}true${')'.repeat(n)}\n`,
  'a heredoc in each RUN': (n) => `FROM a\n${repeat(n / 3, () => 'RUN <<E\ncd x\nE\n')}`,
  'a heredoc behind n continued lines': (n) =>
    `FROM a\nRUN cat <<E \\\n${'  a \\\n'.repeat(n)} b\nE\n`,
  'n heredocs in one RUN': (n) =>
    `FROM a\nRUN cat ${repeat(n / 2, (i) => `<<E${i} `)}\n${repeat(n / 2, (i) => `E${i}\n`)}`,
  'heredocs that do not end': (n) => `FROM a\n${repeat(n, (i) => `COPY <<E${i} /x\n`)}`,
  'a COPY heredoc of n lines': (n) => `FROM a\nCOPY <<E /x\n${'a  b  \n'.repeat(n)}E\n`,
  'a comment in each line of one RUN': (n) =>
    `FROM a\nRUN true${' && \\\n  # why\n  cd x'.repeat(n)}\n`,
  'comments alone': (n) => '# a comment\n'.repeat(n),
  'empty lines alone': (n) => '\n'.repeat(n),
  'empty lines in one RUN': (n) => `FROM a\nRUN true${' && \\\n\n  cd x'.repeat(n)}\n`,
  'lines of the escape character alone': (n) => `FROM a\nRUN true \\\n${'\\\n'.repeat(n)}`,
  'no instruction Docker knows': (n) => repeat(n, (i) => `word${i} a b\n`),
  'no FROM': (n) => repeat(n, (i) => `ENV A${i}=$B\n`),
  'CMD in each line': (n) => `FROM a\n${'CMD ["a", "b"]\n'.repeat(n)}`,
  'one CMD of n strings': (n) => `FROM a\nCMD ["a"${', "b"'.repeat(n)}]\n`,
  'one broken array of n strings': (n) => `FROM a\nCMD ['a'${", 'b'".repeat(n)}]\n`,
  'WORKDIR in each line': (n) => `FROM a\n${'WORKDIR x\n'.repeat(n)}`,
  'quotes in one line': (n) => `FROM a\nENV A="${"'".repeat(n)}"\n`,
  'an open quote before n lines': (n) => `FROM a\nRUN echo "${' \\\n  x'.repeat(n)}\n`,
  'one line of blanks': (n) => `FROM a\nRUN x${' '.repeat(10 * n)}y\n`,
  'one line of escape characters': (n) => `FROM a\nRUN ${'\\'.repeat(10 * n)}\n`,
  'one word of ten letters a unit': (n) => `FROM a\nRUN ${'abcdefghij'.repeat(n)}\n`,
  'one address in one line': (n) => `FROM a\nADD http://${'a.'.repeat(5 * n)}b/c /x\n`,
  'dashes in one line': (n) => `FROM a\nRUN x ${'-'.repeat(10 * n)}\n`,
  'slashes in one line': (n) => `FROM ${'a/'.repeat(5 * n)}b\nCOPY ${'../'.repeat(3 * n)} /\n`,
  'digits in one line': (n) => `FROM a:${'1.'.repeat(5 * n)}\nEXPOSE ${'1'.repeat(10 * n)}\n`,
};
