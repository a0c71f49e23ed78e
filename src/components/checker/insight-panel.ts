import type { Insight, Span } from '../../checker/index.ts';
import { part } from './dom.ts';
import type { InsightQuestion } from './messages.ts';

export interface InsightPanelOptions {
  readonly root: HTMLElement;
  readonly goTo: (span: Span) => void;
  /** The panel was opened, or asks about another change. */
  readonly asked: () => void;
}

/** The second tab beside the text: what the Dockerfile does. Its drawing is fetched when it is opened. */
export interface InsightPanel {
  /** What to ask the worker; nothing while the panel is closed. */
  readonly question: InsightQuestion | undefined;
  show(insight: Insight | undefined): void;
  /** Back to the findings. */
  close(): void;
  /** A sentence in place of the drawing. */
  say(sentence: string): void;
}

export function openInsightPanel({ root, goTo, asked }: InsightPanelOptions): InsightPanel {
  const tabs = ['tab-findings', 'tab-insight'].map((name) => part(root, name, HTMLButtonElement));
  const panels = ['findings', 'insight'].map((name) => part(root, name, HTMLElement));
  const words = part(root, 'insight-words', HTMLElement);
  const box = part(root, 'insight-box', HTMLElement);
  const change = part(root, 'change', HTMLInputElement);
  const invitation = words.textContent;
  let open = false;

  tabs.forEach((tab, index) => {
    tab.addEventListener('click', () => choose(index));
    tab.addEventListener('keydown', ({ key }) => {
      if (key !== 'ArrowRight' && key !== 'ArrowLeft') return;
      choose(1 - index);
      tabs[1 - index]?.focus();
    });
  });
  change.addEventListener('input', asked);

  function choose(index: number): void {
    open = index === 1;
    tabs.forEach((tab, i) => {
      tab.setAttribute('aria-selected', String(i === index));
      tab.tabIndex = i === index ? 0 : -1;
    });
    panels.forEach((panel, i) => {
      panel.hidden = i !== index;
    });
    if (open) asked();
  }

  return {
    get question() {
      return open ? { change: change.value } : undefined;
    },
    close() {
      if (open) choose(0);
    },
    async show(insight) {
      if (!insight) return;
      const { drawInsight } = await import('./insight-view.ts');
      words.hidden = true;
      box.hidden = insight.stages.length === 0;
      if (box.hidden) this.say('There is no FROM in this text, so there is nothing to build.');
      else drawInsight(box, insight, { goTo, asked });
    },
    say(sentence) {
      words.hidden = false;
      words.textContent = sentence || invitation;
      box.hidden = true;
    },
  };
}
