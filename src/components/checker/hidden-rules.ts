import { type Catalogue, ruleTitle } from './catalogue.ts';
import { count, h } from './dom.ts';

export interface HiddenRulesEvents {
  /** The rules that stay hidden. */
  readonly keep: (rules: readonly string[]) => void;
}

/** The line that says which rules are hidden, each a button that shows it again. */
export function drawHiddenRules(
  line: HTMLElement,
  rules: readonly string[],
  found: Readonly<Record<string, number>>,
  catalogue: Catalogue,
  { keep }: HiddenRulesEvents,
): void {
  if (rules.length === 0 && line.hidden) return;
  const hadFocus = line.contains(document.activeElement);
  line.hidden = rules.length === 0;
  line.replaceChildren(
    `${count(rules.length, 'rule')} hidden:`,
    ...rules.map((rule) => {
      const number = found[rule] ?? 0;
      return h(
        'button',
        { type: 'button', onclick: () => keep(rules.filter((one) => one !== rule)) },
        h('span', { className: 'sr-only' }, 'Show again: '),
        ruleTitle(catalogue, rule),
        h('span', { className: 'quiet' }, ` ${count(number, 'finding')}`),
        h('span', { ariaHidden: 'true' }, ' ×'),
      );
    }),
    ...(rules.length > 1
      ? [
          h(
            'button',
            { type: 'button', className: 'plain', onclick: () => keep([]) },
            'Show all again',
          ),
        ]
      : []),
  );
  if (hadFocus) line.querySelector('button')?.focus({ preventScroll: true });
}
