import { packagesOf, rootImage } from '../../model/bases.ts';
import { type Dockerfile, lineage, only, type Stage } from '../../model/dockerfile.ts';
import { onceIn } from '../../model/once.ts';
import { type Command, commands, type ShellWord } from '../../model/shell.ts';

export type Kind = 'alpine' | 'debian' | 'debian-without' | 'rpm' | 'rpm-without';

export const broughtBy = (kind: Kind) =>
  kind === 'alpine' ? 'shadow' : kind.startsWith('rpm') ? 'shadow-utils' : 'adduser';

/** Releases whose images hold no adduser: https://packages.debian.org/trixie/adduser, and none of the tools: https://github.com/amazonlinux/container-images/issues/83 */
const withoutAdduser: Readonly<Record<string, RegExp>> = {
  debian: /^(?:13|trixie|forky|testing|sid|unstable)/,
  ubuntu: /^(?:2[4-9]\.|noble|oracular|plucky|questing|resolute)/,
  python: /slim-trixie/,
  node: /trixie-slim/,
  ruby: /slim-trixie/,
};

/** Official images that add no tools for accounts to those of their distribution. */
export function kindOf(stage: Stage): Kind | undefined {
  const { registry, name = '', tag = '' } = rootImage(stage);
  const packages = packagesOf(stage);
  if (packages === 'rpm')
    return name === 'amazonlinux' && /^2023/.test(tag) ? 'rpm-without' : 'rpm';
  if (registry !== 'docker.io') return undefined;
  if (withoutAdduser[name]?.test(tag)) return 'debian-without';
  if (/^(?:debian|ubuntu)$/.test(name)) return 'debian';
  const isPlain = /^(?:node|python|golang|ruby|rust|php|nginx)$/.test(name);
  if (name === 'alpine' || (isPlain && /(?:^|-)alpine/.test(tag))) return 'alpine';
  return isPlain && packages === 'apt' ? 'debian' : undefined;
}

const ofShadow = new Set(['useradd', 'groupadd', 'usermod', 'groupmod', 'userdel', 'groupdel']);

/** The word that is not known: the name of the tool, or a flag. */
export function faultOf(kind: Kind, { name = '', words }: Command): FaultyWord | undefined {
  const [program, ...rest] = words;
  if (!program) return undefined;
  if (lacks(kind, name)) return { ...program, value: name };
  if (name !== 'adduser' && name !== 'addgroup') return undefined;
  for (const { from, to, value = '' } of rest) {
    const flag = value.replace(/=.*/s, '');
    if (isUnknown(kind, name, flag)) return { from, to, value: flag };
  }
  return undefined;
}

function lacks(kind: Kind, name: string): boolean {
  const isOfAdduser = name === 'adduser' || name === 'addgroup';
  if (kind === 'debian-without') return isOfAdduser;
  if (kind === 'rpm-without') return isOfAdduser || ofShadow.has(name);
  return kind === 'alpine' ? ofShadow.has(name) : kind === 'rpm' && name === 'addgroup';
}

type FaultyWord = Pick<ShellWord, 'from' | 'to'> & { readonly value: string };

function isUnknown(kind: Kind, name: 'adduser' | 'addgroup', flag: string): boolean {
  if (kind === 'debian') return /^-[A-Z]*[DS][A-Z]*$/.test(flag);
  if (kind === 'rpm') return /^--(?:disabled-password|disabled-login|gecos|ingroup)$/.test(flag);
  if (!/^--[a-z]/.test(flag)) return false;
  return !busybox[name].some((known) => known.startsWith(flag));
}

/** Long flags may be cut short: https://git.busybox.net/busybox/tree/loginutils/adduser.c */
const busybox: Readonly<Record<'adduser' | 'addgroup', readonly string[]>> = {
  adduser:
    '--home --gecos --shell --ingroup --disabled-password --empty-password --system --no-create-home --uid --skel --help'.split(
      ' ',
    ),
  addgroup: ['--gid', '--system', '--help'],
};

/** Whether anything is installed before the command, or by a program that does not show what it does. */
export const installsAny = (dockerfile: Dockerfile, stage: Stage, { from }: Command): boolean =>
  firstInstall(dockerfile, stage) < from;

const firstInstall = onceIn((dockerfile, stage: Stage): number => {
  for (const one of lineage(stage).toReversed())
    for (const run of only(one, 'RUN')) {
      const first = commands(dockerfile, run).find(({ name }) => !leavesTools.test(name ?? ''));
      if (first) return first.from;
    }
  return Number.POSITIVE_INFINITY;
});

/** Commands that bring no program. */
const leavesTools =
  /^(?:cd|echo|printf|mkdir|rm|cp|mv|ln|touch|chmod|chown|chgrp|set|export|test|\[|true|:|sed|grep|cat|id|adduser|addgroup|useradd|groupadd|usermod|passwd|pip\d?|npm|yarn|pnpm|python\d?|node)$/;
