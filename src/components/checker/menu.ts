/** A list of buttons under a summary: closes after a choice, on Escape and on a click elsewhere. */
export function menu(details: HTMLDetailsElement, items: readonly HTMLElement[] = []): void {
  const list = details.querySelector('ul');
  const close = () => {
    details.open = false;
    details.querySelector('summary')?.focus();
  };
  list?.append(...items);
  list?.addEventListener('click', close);
  details.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape' && details.open) close();
  });
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Node && !details.contains(target)) details.open = false;
  });
}
