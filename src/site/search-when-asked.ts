/**
 * Stands in for Pagefind's interface until somebody opens the search. Starlight would load it on every
 * page as soon as the browser is idle: 26 kB of script, which most readers never use.
 */
export class PagefindUI {
  constructor(options: object) {
    const search = document.querySelector('site-search');
    const dialog = search?.querySelector('dialog');
    if (!search || !dialog) return;
    let asked = false;
    const load = async () => {
      if (asked) return;
      asked = true;
      // @ts-expect-error The package brings no types.
      const { PagefindUI } = await import('@pagefind/default-ui/npm_dist/mjs/ui-core.mjs');
      new PagefindUI(options);
      if (dialog.open) dialog.querySelector('input')?.focus();
    };
    search.addEventListener('pointerenter', load, { capture: true });
    search.addEventListener('focusin', load);
    // The keys that open it are Starlight's business.
    new MutationObserver(load).observe(dialog, { attributeFilter: ['open'] });
    // This runs when the browser is idle, and a reader may have been quicker.
    if (dialog.open) void load();
  }
}
