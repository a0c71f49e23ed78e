import type { Finding, Severity } from '../../checker/index.ts';
import {
  type Catalogue,
  practiceOf,
  type RuleEntry,
  ruleEntry,
  ruleTitle,
  severityWord,
} from './catalogue.ts';
import { count, h, prose } from './dom.ts';
import { firstThree } from './first-three.ts';

/** The line a finding begins on, cut at what it points at. */
export interface Quote {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

export interface Shown extends Finding {
  readonly line: number;
}

export interface Filter {
  readonly hidden: ReadonlySet<Severity>;
  /** A practice's id, or empty for all. */
  readonly practice: string;
}

export const everything: Filter = { hidden: new Set(), practice: '' };

export const passes = ({ hidden, practice }: Filter, finding: Finding): boolean =>
  !hidden.has(finding.severity) && (!practice || finding.practice === practice);

/** Where a click on a card leads. */
export interface CardEvents {
  readonly goTo: (finding: Shown) => void;
  readonly explain: (finding: Finding, from: HTMLElement) => void;
  readonly fix: (finding: Finding) => void;
  readonly silence: (finding: Finding) => void;
  /** No more findings of a rule. */
  readonly hide: (rule: string) => void;
  /** All fixes of a rule. */
  readonly fixAlike: (rule: string) => void;
}

/** More cards than this are drawn only when asked for. */
export const cardsAtFirst = 50;

export const keyOf = ({ rule, from }: Pick<Finding, 'rule' | 'from'>): string => `${rule}@${from}`;

export const placeOf = ({ file, line }: Shown): string =>
  file === 'dockerignore' ? `.dockerignore, line ${line}` : `Line ${line}`;

/**
 * A card to read without the text beside it. `current` gives its finding as it stands when asked; `name`
 * is the card's own, by which the focus finds back to it.
 */
export function drawCard(
  name: string,
  current: () => Shown,
  quote: Quote,
  alike: number,
  catalogue: Catalogue,
  { goTo, explain, fix, fixAlike, silence, hide }: CardEvents,
): HTMLElement {
  const finding = current();
  const { rule, severity, message } = finding;
  const practice = practiceOf(catalogue, finding);
  const offer = finding.fix;
  return h(
    'li',
    {
      className: `card ${severity}`,
      data: { rule },
    },
    h(
      'p',
      { className: 'card-head' },
      h('span', { className: `severity ${severity}` }, severityWord[severity]),
      h(
        'button',
        {
          type: 'button',
          className: 'place',
          onclick: () => goTo(current()),
          data: { key: `${name}/place` },
        },
        placeOf(finding),
      ),
    ),
    h('h3', {}, ruleTitle(catalogue, rule)),
    h('p', {}, ...prose(message)),
    quoted(quote),
    h(
      'p',
      { className: 'card-foot' },
      offer &&
        h(
          'button',
          {
            type: 'button',
            className: 'fix',
            onclick: () => fix(current()),
            data: { key: `${name}/fix` },
          },
          offer.safety === 'safe' ? `Fix: ${offer.title}` : `Suggested: ${offer.title}`,
        ),
      offer &&
        alike > 1 &&
        h(
          'button',
          {
            type: 'button',
            className: 'fix',
            onclick: () => fixAlike(rule),
            data: { key: `${name}/all` },
          },
          `All ${alike} of this rule`,
        ),
      why(name, current, catalogue, explain),
      canSilence(finding) &&
        h(
          'button',
          {
            type: 'button',
            className: 'plain',
            onclick: () => silence(current()),
            data: { key: `${name}/silence` },
          },
          'Silence…',
        ),
      h(
        'button',
        {
          type: 'button',
          className: 'plain',
          onclick: () => hide(rule),
          data: { key: `${name}/hide` },
        },
        'Hide this rule',
      ),
      h(
        'span',
        { className: 'practice' },
        practice && `Practice ${practice.number}: ${practice.title} `,
        h('code', {}, rule),
      ),
    ),
  );
}

/** Comments silence what is in the Dockerfile; a comment about comments would be idle itself. */
const canSilence = ({ file, rule }: Finding): boolean =>
  file === undefined && rule !== 'unused-suppression';

/** The line, where there is something in it to see. */
export function quoted({ before, marked, after }: Quote): HTMLElement | undefined {
  if (!(before + marked + after).trim()) return undefined;
  const mark = marked && h('mark', {}, marked);
  return h('pre', { className: 'quote' }, h('code', {}, before, mark, after));
}

function why(
  name: string,
  current: () => Finding,
  catalogue: Catalogue,
  explain: CardEvents['explain'],
) {
  const finding = current();
  const entry = ruleEntry(catalogue, finding.rule);
  if (!entry) return undefined;
  if (!catalogue.rules[finding.rule]) return elsewhere(name, entry);
  const link = h(
    'a',
    { href: entry.href, data: { key: `${name}/why` } },
    'Read why',
    h('span', { className: 'sr-only' }, `: ${entry.title}`),
  );
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    explain(current(), link);
  });
  return link;
}

/** ShellCheck explains its codes itself. */
function elsewhere(name: string, { href, title }: RuleEntry): HTMLElement {
  return h(
    'a',
    { href, target: '_blank', rel: 'noreferrer', data: { key: `${name}/why` } },
    'Read why at ShellCheck',
    h('span', { className: 'sr-only' }, `: ${title}, in a new tab`),
  );
}

/** What to change first; nothing where the list is that short itself. */
export const beginHere = (findings: readonly Shown[]): readonly Shown[] =>
  findings.length <= 3 ? [] : firstThree(findings);

/** What is said of a finding to change first. */
export const firstLine = (finding: Shown) => ({
  rule: finding.rule,
  severity: finding.severity,
  place: finding.file === 'dockerignore' ? placeOf(finding) : `line ${finding.line}`,
});

/** The way to its place. */
export const firstItem = (
  { rule, severity, place }: ReturnType<typeof firstLine>,
  catalogue: Catalogue,
  goTo: () => void,
): HTMLElement =>
  h(
    'li',
    { className: severity },
    h(
      'button',
      { type: 'button', onclick: goTo, data: { key: `${rule}/first` } },
      ruleTitle(catalogue, rule),
    ),
    h('span', { className: 'where' }, ` ${place}`),
  );

export interface FollowedLine {
  readonly practice: string;
  readonly message: string;
  readonly line: number;
}

export function followedItem(
  { practice, message, line }: FollowedLine,
  catalogue: Catalogue,
): HTMLElement {
  const entry = catalogue.practices.find(({ id }) => id === practice);
  return h(
    'li',
    {},
    entry ? h('a', { href: entry.href }, entry.title) : practice,
    h('span', { className: 'evidence' }, ` ${message} `),
    h('span', { className: 'where' }, `Line ${line}`),
  );
}

export interface SuppressedLine {
  readonly rule: string;
  readonly line: number;
  readonly reason: string | undefined;
}

export const suppressedItem = (
  { rule, line, reason }: SuppressedLine,
  catalogue: Catalogue,
): HTMLElement =>
  h(
    'li',
    {},
    `${ruleTitle(catalogue, rule)}, line ${line}`,
    h('span', { className: 'evidence' }, reason ? `: ${reason}` : ' (no reason given)'),
  );

/** What the report comes to, in a sentence for the eye and the ear. `hidden` counts what is kept back. */
export function verdict(findings: readonly Finding[], followed: number, hidden = 0): string {
  const kept = hidden > 0 ? ` ${count(hidden, 'finding')} of hidden rules not counted.` : '';
  const praise = followed > 0 ? ` ${count(followed, 'practice')} already followed.` : '';
  if (findings.length === 0)
    return `No findings.${kept}${praise} That says what these rules can see in the text; it is not a security audit of the image.`;
  const counts = (['error', 'warning', 'suggestion'] as const)
    .map(
      (severity) => [findings.filter((one) => one.severity === severity).length, severity] as const,
    )
    .filter(([number]) => number > 0)
    .map(([number, severity]) => count(number, severity));
  return `${counts.join(', ')}.${kept}${praise}`;
}
