import type { CacheView, Insight, Span } from '../../checker/index.ts';
import { part } from './dom.ts';
import type { InsightQuestion } from './messages.ts';

export interface InsightPanelOptions {
  readonly root: HTMLElement;
  readonly isOpen: () => boolean;
  readonly goTo: (span: Span) => void;
  /** The panel asks about another change. */
  readonly asked: () => void;
  /** The order that findings suggest is to be looked at. */
  readonly review: () => void;
}

/** The second tab beside the text: what the Dockerfile does. Its drawing is fetched when it is opened. */
export interface InsightPanel {
  /** What to ask the worker; nothing while the panel is closed. */
  readonly question: InsightQuestion | undefined;
  show(insight: Insight | undefined, suggested: CacheView | undefined): void;
  /** A sentence in place of the drawing. */
  say(sentence: string): void;
}

export function openInsightPanel({
  root,
  isOpen,
  goTo,
  asked,
  review,
}: InsightPanelOptions): InsightPanel {
  const words = part(root, 'insight-words', HTMLElement);
  const box = part(root, 'insight-box', HTMLElement);
  const change = part(root, 'change', HTMLInputElement);
  const invitation = words.textContent;

  change.addEventListener('input', asked);
  part(root, 'suggested-review', HTMLButtonElement).addEventListener('click', review);

  return {
    get question() {
      return isOpen() ? { change: change.value } : undefined;
    },
    async show(insight, suggested) {
      if (!insight) return;
      const { drawInsight } = await import('./insight-view.ts');
      words.hidden = true;
      box.hidden = insight.stages.length === 0;
      if (box.hidden) this.say('There is no FROM in this text, so there is nothing to build.');
      else drawInsight(box, insight, suggested, { goTo, asked });
    },
    say(sentence) {
      words.hidden = false;
      words.textContent = sentence || invitation;
      box.hidden = true;
    },
  };
}
