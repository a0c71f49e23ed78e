import { dockerfile } from '../../dockerfile-text.ts';
import type { Found } from '../../finding.ts';
import { type Dockerfile, type Mount, onlyDeep } from '../../model/dockerfile.ts';
import type { Rule } from '../../rule.ts';
import { faultOf, mountKeys, tooEarly, write } from './mount-options.ts';

export const mountOptionsValid: Rule = {
  id: 'mount-options-valid',
  title: 'Give RUN --mount only options that its type knows',
  severity: 'error',
  preset: 'recommended',
  mentions: ['mount'],
  why: 'A mount is a list of `key=value` pieces, and each of the five types (`bind`, `cache`, `tmpfs`, `secret`, `ssh`) knows its own keys: `sharing` is for caches, `size` for `tmpfs`, `required` for secrets. A piece that does not fit stops the build.',
  examples: [
    {
      bad: dockerfile`
        FROM python:3.13-slim-trixie
        RUN --mount=type=cache,target=/root/.cache/pip,sharing=lock \
            pip install --require-hashes -r requirements.txt
        USER 10001
      `,
      good: dockerfile`
        FROM python:3.13-slim-trixie
        RUN --mount=type=cache,target=/root/.cache/pip,sharing=locked \
            pip install --require-hashes -r requirements.txt
        USER 10001
      `,
    },
  ],
  peers: {},

  *check(dockerfile) {
    for (const { mounts } of onlyDeep(dockerfile, 'RUN'))
      for (const mount of mounts)
        if (!/["']/.test(mount.flag.value?.text ?? '')) {
          yield* faultsOf(mount, dockerfile);
          yield* emptyPieces(dockerfile, mount);
        }
  },
};

function* faultsOf({ flag, options, type: given }: Mount, { stages }: Dockerfile): Iterable<Found> {
  const type = given.toLowerCase();
  let typeSoFar = 'bind';
  if (flag.value?.text === '')
    yield {
      from: flag.from,
      to: flag.to,
      message: 'This mount has no options at all, so the build stops here.',
    };
  for (const option of options) {
    if (option.key === 'type') typeSoFar = option.value?.toLowerCase() ?? typeSoFar;
    const fault = faultOf(option, type, stages) ?? tooEarly(option, typeSoFar, type);
    if (fault)
      yield {
        from: option.from,
        to: option.to,
        message: `${fault.message}, so the build stops here.`,
        fix: fault.fix,
      };
  }
  if (type !== 'secret') return;
  const has = (...names: readonly string[]) =>
    options.findLast(({ key }) => names.includes(key))?.value;
  const [first] = options;
  const source = options.findLast(({ key }) => key === 'source' || key === 'src');
  if (source?.value && has('id'))
    yield {
      from: source.from,
      to: source.to,
      message: `A secret with an id takes no \`${source.key}\`: the build is told where it lies, so it stops here.`,
    };
  const names = [has('id'), has('source', 'src'), has('target', 'dst', 'destination')];
  if (first && !names.some(Boolean) && has('env') === undefined)
    yield {
      from: first.from,
      to: options.at(-1)?.to ?? first.to,
      message: 'This secret has neither an id nor a target, so the build stops here.',
    };
}

/**
 * A comma with nothing beside it. Behind most of them stands a space, which ends the flag.
 * Source: https://github.com/moby/buildkit/blob/v0.26.0/frontend/dockerfile/instructions/commands_runmount.go
 */
function* emptyPieces({ source }: Dockerfile, { flag: { value } }: Mount): Iterable<Found> {
  if (!value?.text.includes(',')) return;
  const written = source.slice(value);
  const at =
    /^,|,,/.exec(written)?.index ?? (value.text.endsWith(',') ? written.lastIndexOf(',') : -1);
  if (at < 0) return;
  const from = value.from + at;
  const [space = '', key = ''] = /^(?:\s|\\\n)+(\w+)=/.exec(source.text.slice(from + 1)) ?? [];
  yield {
    from,
    to: from + 1,
    message: mountKeys.includes(key)
      ? `The space behind this comma ends the flag before \`${key}\`, so the build stops here.`
      : 'There is a comma here and no option beside it, so the build stops here.',
    fix: mountKeys.includes(key)
      ? write(from + 1, from + 1 + space.length - key.length - 1, '')
      : undefined,
  };
}
