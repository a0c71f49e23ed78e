import type { Report } from '../check.ts';
import { severities } from '../finding.ts';
import { Source } from '../source.ts';

export interface MarkdownOptions {
  /** The absolute address of a rule's section. */
  readonly help: (rule: string) => string;
  readonly title: (rule: string) => string;
}

/** A report for a pull request: a heading with counts, then a list. */
export function asMarkdown({ source, findings }: Report, { help, title }: MarkdownOptions): string {
  const text = new Source(source.text);
  const heading = `### ${escapeMarkdown(source.path)}: ${counts(findings)}\n`;
  const items = findings.map(({ file, from, severity, message, rule }) => {
    const where = file === 'dockerignore' ? '`.dockerignore`' : `line ${text.place(from).line}`;
    return `- **${severity}**, ${where}: ${escapeMarkdown(message)} ([${title(rule)}](${help(rule)}))\n`;
  });
  return `${heading}\n${items.join('')}`;
}

/** `1 error, 2 warnings`, or `no findings`. */
export function counts(findings: Report['findings']): string {
  const parts = severities.flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count ? [`${count} ${severity}${count === 1 ? '' : 's'}`] : [];
  });
  return parts.join(', ') || 'no findings';
}

/** Text from a Dockerfile must not become markup: no tags, links or mentions. */
const escapeMarkdown = (text: string) =>
  text
    .replaceAll(/[\\*_[\]<>|#~]/g, '\\$&')
    .replaceAll('@', '@\u200B')
    .replaceAll('\n', ' ');
