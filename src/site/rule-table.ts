/** Filters the table of all rules as the visitor types; the table itself is plain HTML. */
class RuleTable extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    const wanted = new URLSearchParams(location.search).get('q');
    const text = form.elements.namedItem('text');
    if (wanted && text instanceof HTMLInputElement) text.value = wanted;
    form.addEventListener('input', () => this.filter(form));
    form.addEventListener('submit', (event) => event.preventDefault());
    this.filter(form);
  }

  private filter(form: HTMLFormElement): void {
    const chosen = new FormData(form);
    const words = valueOf(chosen, 'text').toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const row of this.querySelectorAll<HTMLElement>('tr[data-practice]')) {
      const text = row.textContent.toLowerCase();
      row.hidden =
        !words.every((word) => text.includes(word)) ||
        facets.some((facet) => {
          const wanted = valueOf(chosen, facet);
          return wanted !== '' && !row.dataset[facet]?.split(' ').includes(wanted);
        });
      if (!row.hidden) shown += 1;
    }
    for (const group of this.querySelectorAll('tbody'))
      group.hidden = !group.querySelector('tr[data-practice]:not([hidden])');
    for (const none of this.querySelectorAll<HTMLElement>('.rule-none')) none.hidden = shown > 0;
    for (const output of form.querySelectorAll('output'))
      output.value = shown === 1 ? '1 rule' : `${shown} rules`;
  }
}

/** Attributes of a row that a choice is compared with; several values stand apart by spaces. */
const facets = ['practice', 'severity', 'preset', 'fix', 'peers'] as const;

function valueOf(data: FormData, name: string): string {
  const value = data.get(name);
  return typeof value === 'string' ? value : '';
}

customElements.define('rule-table', RuleTable);
