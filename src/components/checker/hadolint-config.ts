import type { Severity } from '../../checker/index.ts';
import { type Adjustments, noAdjustments } from './adjustments.ts';
import { type Catalogue, ruleEntry, ruleTitle, severityWord } from './catalogue.ts';
import { count } from './dom.ts';

/** What a `.hadolint.yaml` comes to here: what is done, and what of it in words. */
export interface TakenOver {
  readonly adjustments: Adjustments;
  /** One sentence each, with backticks around code. */
  readonly done: readonly string[];
  readonly notDone: readonly string[];
}

/** hadolint has two severities where we have one. */
const severityOf: Readonly<Record<string, Severity>> = {
  error: 'error',
  warning: 'warning',
  info: 'suggestion',
  style: 'suggestion',
};

/** Settings that say how hadolint prints, ends or colours: a page has nothing of the kind. */
const noCounterpart: Readonly<Record<string, string>> = {
  'failure-threshold':
    '`failure-threshold` says with what hadolint fails. A page does not fail; in a terminal, `npm run check` does at a warning or above.',
  'no-fail': '`no-fail` is about the exit code, and a page has none.',
  format: '`format` is how hadolint prints; here you choose under “Take away”.',
  'no-color': '`no-color` is about a terminal.',
};

/**
 * Translates the value of a `.hadolint.yaml` into our rules. Throws nothing: what is not as hadolint
 * wants it is said, and left.
 * Source: https://github.com/hadolint/hadolint#configure
 */
export function takeOver(value: unknown, catalogue: Catalogue): TakenOver {
  const done: string[] = [];
  const notDone: string[] = [];
  if (value === null || value === undefined)
    return { adjustments: noAdjustments, done, notDone: ['The file sets nothing.'] };
  if (typeof value !== 'object' || Array.isArray(value))
    return {
      adjustments: noAdjustments,
      done,
      notDone: ['hadolint wants settings with names here, such as `ignored:`; this is none.'],
    };
  const config = new Map<string, unknown>(Object.entries(value));
  // hadolint passes ShellCheck's codes on as they are, and so do we.
  const ids = [...Object.keys(catalogue.rules), ...Object.keys(catalogue.shellCodes)];
  const rules = ids.flatMap((id) => {
    const { hadolint = [] } = ruleEntry(catalogue, id) ?? {};
    return hadolint.length > 0 ? [[id, { hadolint }] as const] : [];
  });

  const ignored = codes('ignored', config.get('ignored'));
  const hidden = rules.flatMap(([rule, { hadolint }]) =>
    hadolint.every((code) => ignored.includes(code)) ? [rule] : [],
  );
  if (hidden.length > 0)
    done.push(`\`ignored\` hides ${count(hidden.length, 'rule')}: ${named(hidden)}.`);

  const severities: Record<string, Severity> = {};
  const override = config.get('override');
  const lists = typeof override === 'object' && override !== null ? override : {};
  if (override !== undefined && override !== lists)
    notDone.push('`override` should hold lists named `error`, `warning`, `info` and `style`.');
  for (const [name, list] of Object.entries(lists)) {
    const severity = severityOf[name];
    if (!severity) {
      notDone.push(
        `\`override\` knows \`error\`, \`warning\`, \`info\` and \`style\`, not \`${name}\`.`,
      );
      continue;
    }
    const wanted = codes(`override: ${name}`, list);
    const graded = rules.flatMap(([rule, { hadolint }]) =>
      hadolint.some((code) => wanted.includes(code)) && !hidden.includes(rule) ? [rule] : [],
    );
    for (const rule of graded) severities[rule] = severity;
    if (graded.length > 0)
      done.push(
        `\`override: ${name}\` makes ${count(graded.length, 'rule')} ${severityWord[severity].toLowerCase()}${graded.length > 1 ? 's' : ''}: ${named(graded)}.`,
      );
  }

  const trustedRegistries = strings('trustedRegistries', config.get('trustedRegistries'));
  if (trustedRegistries.length > 0)
    done.push(
      `\`trustedRegistries\`: images from elsewhere than ${trustedRegistries.map((one) => `\`${one}\``).join(', ')} are named above the findings.`,
    );
  const ignorePragmas = config.get('disable-ignore-pragma') === true;
  if (ignorePragmas)
    done.push('`disable-ignore-pragma`: comments for hadolint silence nothing. Ours still do.');

  const labels = ['label-schema', 'strict-labels'].filter((name) => config.has(name));
  for (const name of labels)
    notDone.push(
      `\`${name}\` has no counterpart: which labels an image should carry is a choice of each team.`,
    );
  for (const name of config.keys()) {
    if (name in noCounterpart) notDone.push(noCounterpart[name] ?? '');
    else if (!known.has(name)) notDone.push(`\`${name}\` is no setting of hadolint that we know.`);
  }
  return {
    adjustments: { hidden, severities, ignorePragmas, trustedRegistries },
    done: done.length > 0 ? done : ['Nothing in it changes what is shown here.'],
    notDone,
  };

  function strings(name: string, list: unknown): readonly string[] {
    if (list === undefined || list === null) return [];
    const all: readonly unknown[] = Array.isArray(list) ? list : [list];
    if (!Array.isArray(list) && name !== 'trustedRegistries')
      notDone.push(`\`${name}\` should be a list; hadolint refuses it as it stands.`);
    return all.filter((one) => typeof one === 'string');
  }

  function codes(name: string, list: unknown): readonly string[] {
    const all = strings(name, list);
    for (const code of new Set(all)) {
      if (rules.some(([, { hadolint }]) => hadolint.includes(code))) continue;
      notDone.push(`\`${code}\` is no code of hadolint that we know.`);
    }
    return all;
  }

  function named(ids: readonly string[]): string {
    return ids
      .map((rule) => {
        const { hadolint = [] } = ruleEntry(catalogue, rule) ?? {};
        return `${ruleTitle(catalogue, rule)} (\`${hadolint.join('`, `')}\`)`;
      })
      .join('; ');
  }
}

const known = new Set([
  'ignored',
  'override',
  'trustedRegistries',
  'disable-ignore-pragma',
  'label-schema',
  'strict-labels',
]);
