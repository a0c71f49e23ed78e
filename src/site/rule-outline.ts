/** Where a page draws its rules: a heading of the third level opens a group, and rules belong to it. */
export interface RuleGroup {
  /** Absent for rules that stand before the first heading. */
  readonly heading: string | undefined;
  readonly rules: readonly string[];
}

/** The heading under which pages draw their rules. */
export const rulesHeading = 'What the checker looks for';

/** Reads a page's source for its groups of rules, in order. */
export function ruleOutline(page: string): readonly RuleGroup[] {
  const groups: { heading: string | undefined; rules: string[] }[] = [
    { heading: undefined, rules: [] },
  ];
  let isInside = false;
  for (const line of page.split(/\r?\n/)) {
    const [, marks = '', heading = ''] = /^(#{2,3})\s+(.*)$/.exec(line) ?? [];
    if (marks === '##') isInside = heading === rulesHeading;
    if (!isInside) continue;
    if (marks === '###') groups.push({ heading, rules: [] });
    const rule = /^<Rule\s+id="([^"]*)"\s*\/>/.exec(line)?.[1];
    if (rule) groups.at(-1)?.rules.push(rule);
  }
  return groups;
}
