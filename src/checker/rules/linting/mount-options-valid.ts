import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix, Found } from '../../finding.ts';
import { type Dockerfile, type Mount, type MountOption, onlyDeep } from '../../model/dockerfile.ts';
import { isReference } from '../../model/image.ts';
import { nearest } from '../../model/spelling.ts';
import type { Rule } from '../../rule.ts';

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
          yield* faultsOf(mount);
          yield* emptyPieces(dockerfile, mount);
        }
  },
};

/** Source: https://docs.docker.com/reference/dockerfile/#run---mount */
const types = ['bind', 'cache', 'tmpfs', 'secret', 'ssh'];
const sharings = ['shared', 'private', 'locked'];
const alone = new Set(['readonly', 'ro', 'readwrite', 'rw', 'required']);
const keys = [
  'type',
  'from',
  'source',
  'src',
  'target',
  'dst',
  'destination',
  'readonly',
  'ro',
  'readwrite',
  'rw',
  'required',
  'size',
  'id',
  'sharing',
  'mode',
  'uid',
  'gid',
  'env',
];

const targets = new Set(['target', 'dst', 'destination']);
/** Types that mount a folder; the others mount a file or a socket. */
const fileSystems = new Set(['bind', 'cache', 'tmpfs']);

/** The types that know a key, where not all do. */
const owners: Readonly<Record<string, readonly string[]>> = {
  required: ['secret', 'ssh'],
  from: ['bind', 'cache', 'tmpfs', 'ssh'],
  size: ['tmpfs'],
  sharing: ['cache'],
  mode: ['cache', 'secret', 'ssh'],
  uid: ['cache', 'secret', 'ssh'],
  gid: ['cache', 'secret', 'ssh'],
};

function* faultsOf({ options, type: given }: Mount): Iterable<Found> {
  const type = given.toLowerCase();
  for (const option of options) {
    const fault = faultOf(option, type);
    if (fault)
      yield {
        from: option.from,
        to: option.to,
        message: `${fault.message}, so the build stops here.`,
        fix: fault.fix,
      };
  }
  if (type !== 'secret') return;
  const has = (...names: readonly string[]) => options.some(({ key }) => names.includes(key));
  const [first] = options;
  const source = options.findLast(({ key }) => key === 'source' || key === 'src');
  if (source?.value && options.findLast(({ key }) => key === 'id')?.value)
    yield {
      from: source.from,
      to: source.to,
      message: `A secret with an id takes no \`${source.key}\`: the build is told where it lies, so it stops here.`,
    };
  if (first && !has('id', 'source', 'src', 'target', 'dst', 'destination', 'env'))
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
    message: keys.includes(key)
      ? `The space behind this comma ends the flag before \`${key}\`, so the build stops here.`
      : 'There is a comma here and no option beside it, so the build stops here.',
    fix: keys.includes(key)
      ? write(from + 1, from + 1 + space.length - key.length - 1, '')
      : undefined,
  };
}

interface Fault {
  readonly message: string;
  readonly fix?: Fix | undefined;
}

function faultOf(option: MountOption, type: string): Fault | undefined {
  const { key, value, from } = option;
  if (/[$]/.test(key)) return undefined;
  const known = keys.includes(key);
  if (!known) {
    const insert = nearest(key, keys);
    return {
      message: `RUN --mount has no option \`${key}\``,
      fix: insert === undefined ? undefined : write(from, from + key.length, insert),
    };
  }
  if (value === undefined)
    return alone.has(key)
      ? misplaced(key, type)
      : { message: `\`${key}\` needs \`=\` and a value` };
  if (key === 'from' && /\$./.test(value))
    return { message: 'A mount’s `from` takes no variable: name a stage and let its FROM take it' };
  if (value.includes('$')) return undefined;
  return (
    oneOf(option, 'type', types) ??
    misplaced(key, type) ??
    oneOf(option, 'sharing', sharings) ??
    malformed(key, value, type)
  );
}

function misplaced(key: string, type: string): Fault | undefined {
  const fits = Object.hasOwn(owners, key) ? owners[key] : undefined;
  if (!fits || fits.includes(type) || !types.includes(type)) return undefined;
  return { message: `\`${key}\` is no option of a ${type} mount` };
}

function oneOf(
  { key, value, valueSpan }: MountOption,
  name: string,
  choices: readonly string[],
): Fault | undefined {
  if (key !== name || value === undefined || choices.includes(value.toLowerCase()))
    return undefined;
  const insert = nearest(value, choices);
  return {
    message: `\`${value}\` is none of ${choices.slice(0, -1).join(', ')} and ${choices.at(-1)}`,
    fix:
      insert === undefined || !valueSpan ? undefined : write(valueSpan.from, valueSpan.to, insert),
  };
}

function malformed(key: string, value: string, type: string): Fault | undefined {
  if (alone.has(key) && !/^(?:1|t|T|TRUE|true|True|0|f|F|FALSE|false|False)$/.test(value))
    return { message: `\`${value}\` is neither true nor false` };
  if (key === 'mode' && !/^[0-7]+$/.test(value))
    return { message: `\`${value}\` is no octal file mode` };
  if ((key === 'uid' || key === 'gid') && !/^\d+$/.test(value))
    return { message: `\`${value}\` is no number, and a ${key} here must be one` };
  if (key === 'size' && !/^\d+(?:\.\d+)* ?[kmgtp]?i?b?$/i.test(value))
    return { message: `\`${value}\` is no size such as 64m` };
  if (key === 'from' && value !== '' && !isReference(value.toLowerCase()))
    return { message: `\`${value}\` is neither a stage nor an image` };
  if (targets.has(key) && /^\/+\.?$/.test(value) && fileSystems.has(type))
    return { message: 'A mount cannot cover the root folder' };
  return undefined;
}

const write = (from: number, to: number, insert: string): Fix => ({
  title: insert ? `Write ${insert}` : 'Close the gap',
  safety: 'suggestion',
  edits: [{ from, to, insert }],
});
