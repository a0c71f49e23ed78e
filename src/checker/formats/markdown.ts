import type { Report } from '../check.ts';
import { severities } from '../finding.ts';
import { rules } from '../rules/index.ts';
import { shellTitle } from '../shellcheck/codes.ts';
import { Source } from '../source.ts';

/**
 * A report for a pull request: a heading with counts, then a list. `help` gives the address of a
 * rule's section.
 */
export function asMarkdown({ source, findings }: Report, help: (rule: string) => string): string {
  const text = new Source(source.text);
  const title = `### ${escapeMarkdown(source.path)}: ${counts(findings)}\n`;
  const items = findings.map(({ file, from, severity, message, rule }) => {
    const where = file === 'dockerignore' ? '`.dockerignore`' : `line ${text.place(from).line}`;
    return `- **${severity}**, ${where}: ${escapeMarkdown(message)} ([${titleOf(rule)}](${help(rule)}))\n`;
  });
  return `${title}\n${items.join('')}`;
}

/** `1 error, 2 warnings`, or `no findings`. */
export function counts(findings: Report['findings']): string {
  const parts = severities.flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count ? [`${count} ${severity}${count === 1 ? '' : 's'}`] : [];
  });
  return parts.join(', ') || 'no findings';
}

const titleOf = (id: string) => rules.find((rule) => rule.id === id)?.title ?? shellTitle(id);

/** Text from a Dockerfile must not become markup: no tags, links or mentions. */
const escapeMarkdown = (text: string) =>
  text
    .replaceAll(/[\\*_[\]<>|#~]/g, '\\$&')
    .replaceAll('@', '@\u200B')
    .replaceAll('\n', ' ');
