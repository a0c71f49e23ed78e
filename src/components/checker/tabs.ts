import { part } from './dom.ts';

/** What can be seen beside the text, one at a time. */
export const views = ['findings', 'insight', 'context'] as const;
export type View = (typeof views)[number];

export interface Tabs {
  readonly current: View;
  open(view: View): void;
}

/** The tabs above the results. Arrow keys walk them, as in every tab list. */
export function openTabs(root: HTMLElement, opened: (view: View) => void): Tabs {
  let current: View = 'findings';
  const tab = (view: View) => part(root, `tab-${view}`, HTMLButtonElement);

  views.forEach((view, index) => {
    tab(view).addEventListener('click', () => open(view));
    tab(view).addEventListener('keydown', ({ key }) => {
      const by = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
      const next = views.at((index + by) % views.length);
      if (by === 0 || !next) return;
      open(next);
      tab(next).focus();
    });
  });

  function open(view: View): void {
    current = view;
    for (const one of views) {
      tab(one).setAttribute('aria-selected', String(one === view));
      tab(one).tabIndex = one === view ? 0 : -1;
      part(root, one, HTMLElement).hidden = one !== view;
    }
    opened(view);
  }

  return {
    get current() {
      return current;
    },
    open,
  };
}
