import { dockerfile } from '../../dockerfile-text.ts';
import { rootImage } from '../../model/bases.ts';
import {
  type Dockerfile,
  type Instruction,
  lineage,
  only,
  type Stage,
} from '../../model/dockerfile.ts';
import type { ImageReference } from '../../model/image.ts';
import { packageCommands } from '../../model/packages.ts';
import { commands } from '../../model/shell.ts';
import { mayHoldMore } from '../../model/shell-presence.ts';
import type { Rule } from '../../rule.ts';
import type { Span } from '../../source.ts';

export const bashNotInBase: Rule = {
  id: 'bash-not-in-base',
  title: 'Use a shell that the image has',
  severity: 'error',
  preset: 'recommended',
  mentions: ['bash'],
  why: 'Alpine and BusyBox have `sh` and no bash, and so have most images that are built on Alpine. What asks for bash there ends with “not found”.',
  unless: 'A package that is installed brings bash along.',
  examples: [
    {
      bad: dockerfile`
        FROM alpine:3.22
        COPY start.sh /
        USER 10001
        ENTRYPOINT ["/bin/bash", "/start.sh"]
        CMD ["serve"]
      `,
      good: dockerfile`
        FROM alpine:3.22
        COPY start.sh /
        USER 10001
        ENTRYPOINT ["/bin/sh", "/start.sh"]
        CMD ["serve"]
      `,
    },
  ],
  peers: {},

  *check(file) {
    for (const stage of file.stages) {
      const image = rootImage(stage);
      if (!hasNoBash(image)) continue;
      for (const instruction of only(stage, 'SHELL', 'RUN', 'HEALTHCHECK', 'ENTRYPOINT', 'CMD')) {
        const [word] = usesOfBash(file, instruction);
        if (!word) continue;
        if (mayHaveBash(file, stage, instruction.index)) break;
        yield {
          from: word.from,
          to: word.to,
          message: `${image.name}:${image.tag} has no bash, and nothing above installs it.`,
        };
        break;
      }
    }
  },
};

/** Official images on Alpine that add no bash: https://github.com/docker-library/official-images */
function hasNoBash({ registry, name = '', tag = '' }: ImageReference): boolean {
  if (registry !== 'docker.io') return false;
  if (/^(?:alpine|busybox)$/.test(name)) return true;
  return /^(?:node|python|golang|ruby|rust|php|nginx)$/.test(name) && /(?:^|-)alpine/.test(tag);
}

/** Where an instruction starts bash by its name or its path. */
function usesOfBash(file: Dockerfile, instruction: Instruction): Span[] {
  if (instruction.keyword === 'SHELL') {
    const [program] = instruction.exec;
    return program && isBash(program.text) ? [program] : [];
  }
  if (instruction.keyword === 'RUN') {
    const [heredoc] = instruction.heredocs;
    // What stands beside the heredoc reads it in its own way.
    const isAlone =
      file.source.slice(instruction.body) ===
      file.source.slice(heredoc?.opener ?? instruction.body);
    const line =
      heredoc && isAlone ? /^#!.*/.exec(file.source.slice(heredoc.body))?.[0] : undefined;
    if (heredoc && line && /^#!\s*(?:\/(?:usr\/)?bin\/|\/usr\/bin\/env )bash\b/.test(line)) {
      const { from } = heredoc.body;
      return [{ from, to: from + line.trimEnd().length }];
    }
  }
  return commands(file, instruction).flatMap(({ words: [program], containers }) => {
    const isAsked = containers.some(({ kind }) => kind === 'condition' || kind === 'if');
    return program?.value !== undefined && isBash(program.value) && !isAsked ? [program] : [];
  });
}

const isBash = (program: string) => /^(?:\/(?:usr\/)?bin\/)?bash$/.test(program);

/** Whether anything above installs bash, or may bring it without a word. */
function mayHaveBash(file: Dockerfile, stage: Stage, index: number): boolean {
  if (mayHoldMore(stage, index)) return true;
  for (const one of lineage(stage))
    for (const run of only(one, 'RUN')) {
      if (run.index > index) break;
      const uses = packageCommands(file, run);
      if (uses.some(({ open, packages }) => open || packages.some(({ name }) => !isPlain(name))))
        return true;
      if (run.index < index && !isTransparent(file, run)) return true;
    }
  return false;
}

/** Packages of Alpine that are known not to depend on bash. */
const plain = new Set(
  (
    'alpine-sdk build-base ca-certificates cmake coreutils curl dumb-init file freetype-dev g++ gcc gcompat git gnupg gzip ' +
    'iputils jpeg-dev jq libc-dev libc6-compat libffi-dev libjpeg-turbo-dev libpng-dev libpq libpq-dev libstdc++ libxml2-dev libxslt-dev ' +
    'libzip-dev linux-headers make musl-dev nodejs npm openssh-client openssl openssl-dev postgresql-client postgresql-dev py3-pip python3 ' +
    'python3-dev rsync shadow su-exec tar tini tree tzdata unzip vim wget xz yarn zip zlib-dev'
  ).split(' '),
);
const isPlain = (name: string | undefined) => name !== undefined && plain.has(name);

/** Programs whose work shows in their arguments, and of whose work no bash comes. */
const harmless = new Set(
  (
    'apk addgroup adduser cat cd chgrp chmod chown composer corepack cp echo env export find go install ln ls mkdir mv node npm npx pip pip3 ' +
    'pnpm printf python python3 rm sed set tar test touch true yarn bundle gem cargo rustup wget curl unzip [ :'
  ).split(' '),
);

const isTransparent = (file: Dockerfile, instruction: Instruction) =>
  commands(file, instruction).length > 0 &&
  commands(file, instruction).every(({ name }) => name !== undefined && harmless.has(name));
