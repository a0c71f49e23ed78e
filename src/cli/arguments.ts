import { parseArgs } from 'node:util';
import { type Preset, presets } from '../checker/index.ts';

export const formats = ['text', 'json', 'markdown', 'sarif'] as const;
export type Format = (typeof formats)[number];

export interface Arguments {
  readonly files: readonly string[];
  readonly format: Format;
  readonly preset: Preset;
  /** Applies safe fixes to the files. */
  readonly fix: boolean;
  /** The rule to explain instead of checking anything. */
  readonly explain: string | undefined;
  readonly dockerignore: string | undefined;
  /** Has ShellCheck read the shell in the Dockerfile. */
  readonly shellcheck: boolean;
  readonly help: boolean;
}

export const usage = `Usage: npm run check -- [options] <file>…      - reads standard input

  --format text|json|markdown|sarif   how to report (text)
  --preset recommended|strict         strict adds contested advice (recommended)
  --dockerignore <file>               the ignore file; otherwise <file>.dockerignore, or .dockerignore beside it
  --shellcheck                        have ShellCheck read the shell in it, too
  --fix                               apply the safe fixes to the files
  --explain <rule>                    say what a rule is about; takes hadolint's and others' ids too
  --help

Exit code: 0 nothing at warning or above, 1 findings, 2 could not run.
`;

/** Throws an Error whose message is for people. */
export function readArguments(argv: readonly string[]): Arguments {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'text' },
      preset: { type: 'string', default: 'recommended' },
      fix: { type: 'boolean', default: false },
      explain: { type: 'string' },
      dockerignore: { type: 'string' },
      shellcheck: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  return {
    files: positionals,
    format: oneOf('--format', formats, values.format),
    preset: oneOf('--preset', presets, values.preset),
    fix: values.fix,
    explain: values.explain,
    dockerignore: values.dockerignore,
    shellcheck: values.shellcheck,
    help: values.help,
  };
}

function oneOf<T extends string>(flag: string, allowed: readonly T[], value: string): T {
  const found = allowed.find((one) => one === value);
  if (found) return found;
  throw new Error(`${flag} takes ${allowed.join(', ')}, not "${value}".`);
}
