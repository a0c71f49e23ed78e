import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import {
  type Dockerfile,
  type Flag,
  keywords,
  onlyDeep,
  type Word,
} from '../../model/dockerfile.ts';
import { isReference } from '../../model/image.ts';
import { isNamed } from '../../model/stage-names.ts';
import type { Rule } from '../../rule.ts';
import { type DurationFault, readDuration } from './duration.ts';
import { type FlagKind, flagRule, isChecksum, isMode, isPlatform, readFlags } from './flags.ts';

export const flagValueValid: Rule = {
  id: 'flag-value-valid',
  title: 'Give each flag a value that it takes',
  severity: 'error',
  preset: 'recommended',
  mentions: ['--'],
  why: 'A flag takes its value behind `=`, without spaces. `HEALTHCHECK` wants durations with a unit (`30s`, `1m30s`), `--link` and its like `true` or `false`, `--chmod` an octal or symbolic mode, `--network` one of three names. Anything else stops the build.',
  examples: [
    {
      bad: dockerfile`
        FROM nginxinc/nginx-unprivileged:1.29
        HEALTHCHECK --interval=30 CMD ["curl", "--fail", "http://localhost/"]
        USER nginx
      `,
      good: dockerfile`
        FROM nginxinc/nginx-unprivileged:1.29
        HEALTHCHECK --interval=30s CMD ["curl", "--fail", "http://localhost/"]
        USER nginx
      `,
    },
  ],
  peers: {
    droast: ['DF071'],
    'sonar-iac': ['S2260'],
    dockerfilelint: ['healthcheck_options_missing_args'],
    'dockerfile-utils': [
      'FLAG_INVALID_DURATION',
      'FLAG_LESS_THAN_1MS',
      'FLAG_MISSING_DURATION',
      'FLAG_MISSING_VALUE',
      'FLAG_UNKNOWN_UNIT',
      'FLAG_INVALID_FROM_VALUE',
      'FLAG_INVALID_LINK_VALUE',
      'FLAG_EXPECTED_BOOLEAN_VALUE',
      'FLAG_AT_LEAST_ONE',
      'INVALID_SYNTAX',
    ],
  },

  *check(dockerfile) {
    for (const instruction of onlyDeep(dockerfile, ...keywords))
      for (const flag of readFlags(instruction)) {
        const rule = flagRule(instruction.keyword, flag.name);
        if (!rule) continue;
        const { value } = flag;
        const fault = value ? faultOf(rule.kind, value, dockerfile) : missing(rule.kind, flag);
        if (fault === undefined) continue;
        const { from, to } = value && value.to > value.from ? value : flag;
        yield {
          from,
          to,
          message: `${fault}, so the build stops here.`,
          fix: value && rule.kind === 'duration' ? withUnit(value) : undefined,
        };
      }
  },
};

const missing = (kind: FlagKind, { name }: Flag) =>
  kind === 'switch' ? undefined : `\`--${name}\` needs \`=\` and a value behind it`;

/** What the builder says against the value; `undefined` where nothing, or where it is unknown. */
function faultOf(
  kind: FlagKind,
  { text, value }: Word,
  { stages }: Dockerfile,
): string | undefined {
  const written = text.replaceAll(/["']/g, '');
  switch (kind) {
    case 'switch':
      return /^(?:true|false)$/i.test(written)
        ? undefined
        : `\`${text}\` is neither true nor false`;
    case 'duration': {
      if (written === '') return undefined;
      const read = readDuration(written);
      return typeof read === 'number' ? undefined : `\`${text}\` ${durationWords[read]}`;
    }
    case 'count':
      if (written === '') return undefined;
      if (!/^[-+]?\d+$/.test(written)) return `\`${text}\` is no whole number`;
      if (Number(written) > 2 ** 31 - 1) return `\`${text}\` is more than Docker can count`;
      return Number(written) < 0 ? `\`${text}\` is less than none` : undefined;
    case 'mode':
      return value === undefined || value === '' || isMode(value)
        ? undefined
        : `\`${text}\` is no file mode such as 644 or u=rwX,go=rX`;
    // Here and in `security` nothing is filled in: a variable is refused as it stands (commands_runnetwork.go).
    case 'network':
      return /^(?:default|none|host)$/.test(written)
        ? undefined
        : `\`${text}\` is none of default, none and host`;
    case 'security':
      return /^(?:sandbox|insecure)$/.test(written)
        ? undefined
        : `\`${text}\` is neither sandbox nor insecure`;
    case 'checksum':
      return value === undefined || value === '' || isChecksum(value)
        ? undefined
        : `\`${text}\` is no checksum such as sha256:… with 64 hexadecimal digits`;
    case 'source':
      // An empty value is none, and COPY takes from the context then.
      if (written === '') return undefined;
      // https://github.com/moby/buildkit/blob/v0.26.0/frontend/dockerfile/dockerfile2llb/convert.go (toCommand)
      if (/\$\{?\w/.test(text))
        return '`--from` takes no variable: name a stage and let its FROM take it';
      if (isReference(written) || isNamed(stages, written)) return undefined;
      return isReference(written.toLowerCase())
        ? `No stage is called \`${text}\`, and an image has no capitals`
        : `\`${text}\` is neither a stage nor an image`;
    case 'platform':
      // An empty value is none; a variable that leaves nothing is refused.
      return value === undefined || text === '' || isPlatform(value)
        ? undefined
        : `\`${text}\` is no platform such as linux/amd64`;
    default:
      return undefined;
  }
}

const durationWords: Readonly<Record<DurationFault, string>> = {
  'no-unit': 'has no unit such as s or m',
  'unknown-unit': 'has a unit that is none of ns, us, ms, s, m and h',
  malformed: 'is no duration such as 30s',
  'too-short': 'is less than a millisecond',
};

function withUnit({ from, to, text }: Word): Fix | undefined {
  if (!/^\d+$/.test(text) || to - from !== text.length) return undefined;
  return {
    title: 'Take it as seconds',
    safety: 'suggestion',
    edits: [{ from: to, to, insert: 's' }],
  };
}
