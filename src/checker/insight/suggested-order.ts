import type { Finding } from '../finding.ts';
import { applyFixes } from '../fix.ts';

/** Rules whose fix moves a step to where fewer changes run it again. */
export const orderRules: ReadonlySet<string> = new Set([
  'copy-before-dependency-install',
  'system-packages-before-source',
  'volatile-arg-early',
]);

export const isOrderFinding = ({ rule, fix, file }: Finding): boolean =>
  fix !== undefined && file === undefined && orderRules.has(rule);

/** The Dockerfile with its steps in the order its findings suggest; undefined where they suggest none. */
export function inSuggestedOrder(text: string, findings: readonly Finding[]): string | undefined {
  const fixes = findings.filter(isOrderFinding).flatMap(({ fix }) => (fix ? [fix] : []));
  return fixes.length > 0 ? applyFixes(text, fixes) : undefined;
}
