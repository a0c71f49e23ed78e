import { expect, it } from 'vitest';
import { only } from '../../../src/checker/model/dockerfile.ts';
import { parse } from '../../../src/checker/model/parse.ts';
import { commands } from '../../../src/checker/model/shell.ts';
import { commandAfter, commandBefore } from '../../../src/checker/model/shell-edits.ts';
import { Source } from '../../../src/checker/source.ts';

/** What would stand behind and before the `make` of the RUN. */
function beside(run: string) {
  const dockerfile = parse(new Source(`FROM debian:13\nRUN ${run}\n`));
  const [one] = only(dockerfile, 'RUN');
  const make = one && commands(dockerfile, one).find(({ name }) => name === 'make');
  if (!make) throw new Error(`no make in ${run}`);
  return [commandAfter, commandBefore].map((edit) => edit(dockerfile, make, 'ls')?.insert);
}

it.each([
  ['make', [' && ls', 'ls && ']],
  ['sudo make', [' && sudo ls', 'sudo ls && ']],
  ['env A=b make', [' && ls', 'ls && ']],
])('a command is put beside one that is run by %s', (run, expected) => {
  expect(beside(run)).toEqual(expected);
});

it.each([
  ['sudo -u app make'],
  ['runuser -u app -- make'],
  ['gosu app make'],
  ['setpriv --reuid 1 make'],
  ['chroot /rootfs make'],
  ['conda run -n app make'],
  ["su app -c 'make'"],
])('none is, where it would be for somebody else or in another place: %s', (run) => {
  expect(beside(run)).toEqual([undefined, undefined]);
});
