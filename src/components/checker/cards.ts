import type { Finding } from '../../checker/finding.ts';
import type { Source, Span } from '../../checker/source.ts';
import type { Catalogue } from './catalogue.ts';
import { arrange, write } from './dom.ts';
import {
  type CardEvents,
  drawCard,
  keyOf,
  placeOf,
  type Quote,
  quoted,
  type Shown,
} from './findings-view.ts';

export interface CardsPicture {
  readonly findings: readonly Shown[];
  readonly selected: Finding | undefined;
  /** How many fixes the findings of a rule offer. */
  readonly fixable: ReadonlyMap<string, number>;
  readonly sourceOf: (finding: Finding) => Source;
}

/** What tells a finding from others. */
export type Placed = Pick<Finding, 'rule' | 'from' | 'file'>;

/** Where a finding of the text drawn last lies in the text as it is now. */
export type Moved = (finding: Placed) => Placed;

/** A card in the page; its finding moves with the text. */
interface Card {
  /** Stays the finding's while that moves, and while its words change. */
  readonly name: string;
  readonly finding: Shown;
  /** All that it says but its place and the line it quotes. */
  readonly words: string;
  readonly element: HTMLElement;
  moveTo(finding: Shown, quote: Quote): void;
}

/**
 * Draws the cards of a list. A card that says what it said stays in the page, with only its place and
 * its quote brought up to date: a key press costs one line of one card, not fifty cards.
 */
export function openCards(list: HTMLElement, catalogue: Catalogue, events: CardEvents) {
  let drawn: readonly Card[] = [];
  let named = 0;

  function open(name: string, first: Shown, words: string, line: Quote, alike: number): Card {
    let finding = first;
    let quote = line;
    const element = drawCard(name, () => finding, quote, alike, catalogue, events);
    return {
      name,
      words,
      element,
      get finding() {
        return finding;
      },
      moveTo(next, line) {
        const place = next.line === finding.line ? undefined : element.querySelector('.place');
        if (place) write(place, placeOf(next));
        finding = next;
        if (JSON.stringify(line) === JSON.stringify(quote)) return;
        quote = line;
        const text = quoted(quote);
        const before = element.querySelector('.quote');
        if (text && before) before.replaceChildren(...text.childNodes);
        else if (text) element.querySelector('.card-foot')?.before(text);
        else before?.remove();
      },
    };
  }

  function select(finding: Finding | undefined): void {
    const chosen = finding && keyOf(finding);
    for (const { element, finding: its } of drawn) {
      const isChosen = keyOf(its) === chosen;
      if (element.classList.contains('selected') === isChosen) continue;
      element.classList.toggle('selected', isChosen);
      const place = element.querySelector('.place');
      if (isChosen) place?.setAttribute('aria-current', 'true');
      else place?.removeAttribute('aria-current');
    }
  }

  return {
    select,
    /** The card of a finding, where it is drawn. */
    of: (finding: Finding): HTMLElement | undefined =>
      drawn.find((card) => keyOf(card.finding) === keyOf(finding))?.element,
    draw({ findings, selected, fixable, sourceOf }: CardsPicture, moved: Moved): void {
      const before = new Map(drawn.map((card) => [keyOf(moved(card.finding)), card]));
      drawn = findings.map((finding) => {
        const { rule, severity, message, file, fix } = finding;
        const quote = quoteFrom(sourceOf(finding), finding);
        const alike = fixable.get(rule) ?? 0;
        const words = JSON.stringify([
          [rule, severity, message, file],
          [fix?.title, fix?.safety, alike],
        ]);
        const key = keyOf(finding);
        const known = before.get(key);
        before.delete(key);
        if (known?.words !== words)
          return open(known?.name ?? `card-${++named}`, finding, words, quote, alike);
        known.moveTo(finding, quote);
        return known;
      });
      arrange(
        list,
        drawn.map(({ element }) => element),
      );
      select(selected);
    },
  };
}

/** Room enough to recognise the line by. */
const room = { before: 40, marked: 120, after: 60 };

function quoteFrom(source: Source, { line, from, to }: Shown & Span): Quote {
  const start = source.offset({ line, column: 1 });
  const next = source.lineStarts[line];
  const end = next === undefined ? source.text.length : next - 1;
  const last = Math.min(to, end);
  const before = source.text.slice(start, from).trimStart();
  const marked = source.text.slice(from, last);
  const after = source.text.slice(last, end).trimEnd();
  return {
    before: before.length > room.before ? `…${before.slice(1 - room.before)}` : before,
    marked: marked.length > room.marked ? `${marked.slice(0, room.marked)}…` : marked,
    after: after.length > room.after ? `${after.slice(0, room.after)}…` : after,
  };
}
