import { severities } from '../../checker/finding.ts';
import { type Catalogue, ruleTitle } from './catalogue.ts';
import { count } from './dom.ts';
import type { Shown } from './findings-view.ts';

/** What a link holds, in words for a chat: the file, the counts, and the finding it opens with, if any. */
export function chatWords(
  path: string,
  text: string,
  findings: readonly Shown[],
  selected: Shown | undefined,
  catalogue: Catalogue,
): string {
  const counted = severities.flatMap((severity) => {
    const number = findings.filter((one) => one.severity === severity).length;
    return number > 0 ? [count(number, severity)] : [];
  });
  const lines = count(text.trimEnd().split('\n').length, 'line');
  const title = `${path.replace(/\s+/g, ' ').slice(0, 80)} (${lines}): ${counted.join(', ') || 'no findings'}`;
  return selected
    ? `${title}\nLine ${selected.line}: ${ruleTitle(catalogue, selected.rule)}`
    : title;
}
