import { practices, type Rule, shellCodes, wikiOf } from '../checker/index.ts';
import { links } from '../links.ts';

/** A rule as `/rules.json` tells it; consumers rely on these names. */
export interface RuleData {
  readonly id: string;
  readonly title: string;
  readonly practice: string;
  readonly severity: Rule['severity'];
  readonly preset: Rule['preset'];
  readonly why: string;
  readonly unless: string | undefined;
  readonly peers: Rule['peers'];
  /** The section that explains the rule. */
  readonly help: string;
}

/** The registry as data, with absolute addresses under `site`. */
export function rulesData(site: URL) {
  const absolute = (path: string) => new URL(path, site).href;
  return {
    practices: practices.map(({ id, title, motto }, index) => ({
      id,
      number: index + 1,
      title,
      motto,
      page: absolute(links.practice(id)),
    })),
    rules: practices.flatMap((practice) =>
      practice.rules.map(
        (rule): RuleData => ({
          id: rule.id,
          title: rule.title,
          practice: practice.id,
          severity: rule.severity,
          preset: rule.preset,
          why: rule.why,
          unless: rule.unless,
          peers: rule.peers,
          help: absolute(links.rule(rule.id)),
        }),
      ),
    ),
    shellcheck: shellCodes().map(({ code, title, meaning }) => ({
      id: code,
      title,
      meaning,
      help: absolute(links.rule(code)),
      wiki: wikiOf(code),
    })),
  };
}
