import { dockerfile } from '../../dockerfile-text.ts';
import type { Found } from '../../finding.ts';
import { switchedOff } from '../../model/disabled-verification.ts';
import { runs } from '../../model/layers.ts';
import { type Command, commands, type ShellWord } from '../../model/shell.ts';
import { written } from '../../model/written-text.ts';
import type { Rule } from '../../rule.ts';
import { addressOf, isNearby } from './addresses.ts';
import { settings, switches, variables } from './verification-switches.ts';

export const tlsCheckOff: Rule = {
  id: 'tls-check-off',
  title: 'Let every tool check certificates and signatures',
  severity: 'warning',
  preset: 'recommended',
  mentions: [
    ...[
      'insecure',
      'goinsecure',
      'gosumdb',
      'gonosumdb',
      'ssl verify',
      'nssl verify',
      'siglevel',
      'nsiglevel',
    ],
    ...['composer tls', 'composer secure', 'svn trust', 'check certificate', 'securitymode'],
  ],
  why: 'Each tool has its own switch, and with any of them off it takes what anyone on the way hands it: a package, a chart, a checkout. Give the tool the authority that it lacks, in the certificates of the system or by its own setting; a key that is missing can be fetched and named.',
  unless: 'Nothing else works with the server, and the network between is your own.',
  examples: [
    {
      bad: dockerfile`
        FROM php:8.4-cli-trixie
        RUN composer config -g disable-tls true
        RUN composer install
        USER 10001
      `,
      good: dockerfile`
        FROM php:8.4-cli-trixie
        RUN composer install
        USER 10001
      `,
    },
  ],
  peers: {},

  *check(file) {
    for (const setting of variables) yield* switchedOff(file, setting);
    for (const run of runs(file))
      for (const command of commands(file, run)) yield* switchesOf(command);
    for (const { pattern, effect } of settings)
      for (const span of written(file, pattern))
        yield { ...span, message: `With this setting ${effect}.` };
  },
};

function* switchesOf({ name, words }: Command): Generator<Found> {
  if (name === undefined) return;
  for (const { tools, words: wanted, beside, effect } of switches) {
    if (!tools.test(name)) continue;
    const at = words.findIndex((_, i) =>
      wanted.every((one, j) => one.test(words[i + j]?.value ?? '')),
    );
    const [first, last] = [words[at], words[at + wanted.length - 1]];
    if (!first || !last || words.some(isAtHome)) continue;
    if (beside && !words.some(({ value }) => beside.test(value ?? ''))) continue;
    yield { from: first.from, to: last.to, message: `With this ${effect(name)}.` };
  }
}

/** The address of a server next door. */
function isAtHome(word: ShellWord): boolean {
  const { scheme, host } = addressOf(word);
  return /^https?$/.test(scheme ?? '') && host !== undefined && isNearby(host);
}
