import type { Fix } from '../../finding.ts';
import type { MountOption, Stage } from '../../model/dockerfile.ts';
import { isReference } from '../../model/image.ts';
import { nearest } from '../../model/spelling.ts';
import { isNamed } from '../../model/stage-names.ts';

/** Source: https://docs.docker.com/reference/dockerfile/#run---mount */
const types = ['bind', 'cache', 'tmpfs', 'secret', 'ssh'];
const sharings = ['shared', 'private', 'locked'];
const alone = new Set(['readonly', 'ro', 'readwrite', 'rw', 'required']);
/** Every key that some type knows. */
export const mountKeys: readonly string[] = [
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

/** What the builder says against one option of a mount. */
export interface MountFault {
  /** A sentence without its end, as the build stops. */
  readonly message: string;
  readonly fix?: Fix | undefined;
}

/** What is wrong with the option in a mount of that type; `undefined` where nothing, or where it is unknown. */
export function faultOf(
  option: MountOption,
  type: string,
  stages: readonly Stage[],
): MountFault | undefined {
  const { key, value, from } = option;
  if (/[$]/.test(key)) return undefined;
  const known = mountKeys.includes(key);
  if (!known) {
    const insert = nearest(key, mountKeys);
    const fits = insert !== undefined && (value !== undefined || alone.has(insert));
    return {
      message: `RUN --mount has no option \`${key}\``,
      fix: fits ? write(from, from + key.length, insert) : undefined,
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
    (key === 'from' && value === '' ? undefined : misplaced(key, type)) ??
    oneOf(option, 'sharing', sharings) ??
    malformed(key, value, type, stages)
  );
}

/** `size` and `required` are held against the type that is known by then. */
export function tooEarly(
  { key }: MountOption,
  typeSoFar: string,
  type: string,
): MountFault | undefined {
  if (key !== 'size' && key !== 'required') return undefined;
  if (!misplaced(key, typeSoFar)) return undefined;
  return {
    message: `\`${key}\` stands before \`type=${type}\`, and Docker reads them in order`,
  };
}

function misplaced(key: string, type: string): MountFault | undefined {
  const fits = Object.hasOwn(owners, key) ? owners[key] : undefined;
  if (!fits || fits.includes(type) || !types.includes(type)) return undefined;
  return { message: `\`${key}\` is no option of a ${type} mount` };
}

function oneOf(
  { key, value, valueSpan }: MountOption,
  name: string,
  choices: readonly string[],
): MountFault | undefined {
  if (key !== name || value === undefined || choices.includes(value.toLowerCase()))
    return undefined;
  const insert = nearest(value, choices);
  return {
    message: `\`${value}\` is none of ${choices.slice(0, -1).join(', ')} and ${choices.at(-1)}`,
    fix:
      insert === undefined || !valueSpan ? undefined : write(valueSpan.from, valueSpan.to, insert),
  };
}

function malformed(
  key: string,
  value: string,
  type: string,
  stages: readonly Stage[],
): MountFault | undefined {
  if (alone.has(key) && !/^(?:1|t|T|TRUE|true|True|0|f|F|FALSE|false|False)$/.test(value))
    return { message: `\`${value}\` is neither true nor false` };
  if (key === 'mode' && !/^[0-7]+$/.test(value))
    return { message: `\`${value}\` is no octal file mode` };
  if ((key === 'uid' || key === 'gid') && !/^\d+$/.test(value))
    return { message: `\`${value}\` is no number, and a ${key} here must be one` };
  if (key === 'size' && !/^\d+(?:\.\d+)* ?[kmgtp]?i?b?$/i.test(value))
    return { message: `\`${value}\` is no size such as 64m` };
  if (key === 'from' && value !== '' && !isReference(value) && !isNamed(stages, value))
    return { message: `\`${value}\` is neither a stage nor an image` };
  if (targets.has(key) && /^\/+\.?$/.test(value) && fileSystems.has(type))
    return { message: 'A mount cannot cover the root folder' };
  return undefined;
}

/** A piece written anew, or taken out. */
export const write = (from: number, to: number, insert: string): Fix => ({
  title: insert ? `Write ${insert}` : 'Close the gap',
  safety: 'suggestion',
  edits: [{ from, to, insert }],
});
