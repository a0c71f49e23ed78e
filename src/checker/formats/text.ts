import type { Report } from '../check.ts';
import { Source } from '../source.ts';

/** One finding a line, as compilers write: `Dockerfile:3:5: warning: message [rule]`. */
export function asText({ source, findings }: Report, ignorePath = '.dockerignore'): string {
  const text = new Source(source.text, source.path);
  const lines = findings.map(({ file, from, severity, message, rule }) => {
    // Offsets into the ignore file cannot be turned into lines here: the report does not carry its text.
    if (file === 'dockerignore') return `${ignorePath}: ${severity}: ${message} [${rule}]`;
    const { line, column } = text.place(from);
    return `${source.path}:${line}:${column}: ${severity}: ${message} [${rule}]`;
  });
  return lines.map((line) => `${line}\n`).join('');
}
