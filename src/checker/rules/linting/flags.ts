import type { Flag, Instruction } from '../../model/dockerfile.ts';

/** What a flag takes. `switch` may stand alone; every other needs `=value`. */
export type FlagKind =
  | 'switch'
  | 'text'
  | 'duration'
  | 'count'
  | 'mode'
  | 'network'
  | 'security'
  | 'checksum'
  | 'source'
  | 'platform';

export interface FlagRule {
  readonly kind: FlagKind;
  /** Whether it may be given more than once. */
  readonly many?: boolean;
}

/**
 * The flags of each instruction; those not named take none.
 * Source: https://docs.docker.com/reference/dockerfile/ and
 * https://github.com/moby/buildkit/blob/master/frontend/dockerfile/instructions/parse.go
 */
export const flags: Readonly<
  Partial<Record<Instruction['keyword'], Readonly<Record<string, FlagRule>>>>
> = {
  FROM: { platform: { kind: 'platform' } },
  ADD: {
    chown: { kind: 'text' },
    chmod: { kind: 'mode' },
    link: { kind: 'switch' },
    'keep-git-dir': { kind: 'switch' },
    checksum: { kind: 'checksum' },
    exclude: { kind: 'text', many: true },
    unpack: { kind: 'switch' },
  },
  COPY: {
    chown: { kind: 'text' },
    chmod: { kind: 'mode' },
    from: { kind: 'source' },
    link: { kind: 'switch' },
    parents: { kind: 'switch' },
    exclude: { kind: 'text', many: true },
  },
  RUN: {
    mount: { kind: 'text', many: true },
    network: { kind: 'network' },
    security: { kind: 'security' },
    device: { kind: 'text', many: true },
  },
  HEALTHCHECK: {
    interval: { kind: 'duration' },
    timeout: { kind: 'duration' },
    'start-period': { kind: 'duration' },
    'start-interval': { kind: 'duration' },
    retries: { kind: 'count' },
  },
};

/** The rule for a flag; `undefined` where the instruction has no such flag. */
export function flagRule(keyword: Instruction['keyword'], name: string): FlagRule | undefined {
  const known = flags[keyword];
  return known && Object.hasOwn(known, name) ? known[name] : undefined;
}

/**
 * The flags that the builder looks at: none of `HEALTHCHECK NONE`, ARG and STOPSIGNAL, where it passes
 * over them.
 * Source: https://github.com/moby/buildkit/blob/v0.26.0/frontend/dockerfile/instructions/parse.go
 */
export const readFlags = (instruction: Instruction): readonly Flag[] =>
  passedOver(instruction) ? [] : instruction.flags;

const passedOver = (instruction: Instruction) =>
  instruction.keyword === 'ARG' ||
  instruction.keyword === 'STOPSIGNAL' ||
  (instruction.keyword === 'HEALTHCHECK' && instruction.type === 'NONE');

/** Source: https://docs.docker.com/reference/dockerfile/#copy---chmod */
export const isMode = (value: string) =>
  /^0*[0-7]{1,4}$/.test(value) ||
  /^[ugoa]*(?:[-+=][rwxXstugo]*)+(?:,[ugoa]*(?:[-+=][rwxXstugo]*)+)*$/.test(value);

/** One word must be a system or an architecture that is known: https://github.com/containerd/platforms */
export const isPlatform = (value: string) =>
  /^[\w.-]+(?:\([^)]*\))?(?:\/[\w.-]+){1,2}$/.test(value) ||
  /^(?:aix|android|darwin|dragonfly|freebsd|hurd|illumos|ios|js|linux|macos|nacl|netbsd|openbsd|plan9|solaris|wasip1|windows(?:\([^)]*\))?|zos|386|i386|i686|x86_64|x86-64|amd64|amd64p32|aarch64|arm64|arm|armbe|arm64be|armhf|armel|loong64|mips\w*|ppc\w*|riscv\w*|s390x?|sparc(?:64)?|wasm)$/i.test(
    value,
  );

/** A digest, or the commit of a Git repository. */
export const isChecksum = (value: string) =>
  /^(?:sha256:[\da-f]{64}|sha384:[\da-f]{96}|sha512:[\da-f]{128})$/.test(value) ||
  /^[\da-f]{7,64}$/i.test(value);
