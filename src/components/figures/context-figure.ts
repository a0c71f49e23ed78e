import { fates, inWords } from './context.ts';

/** Lets a reader write the ignore file: the list beside it says what follows. */
class ContextFigure extends HTMLElement {
  connectedCallback(): void {
    const text = this.querySelector('textarea');
    this.querySelector('details')?.removeAttribute('hidden');
    text?.addEventListener('input', () => this.show(text.value));
  }

  private show(dockerignore: string): void {
    const all = fates(dockerignore);
    for (const { path, sent, by } of all) {
      const line = this.querySelector(`details li[data-path="${path}"]`);
      const state = line?.querySelector('.state');
      const note = line?.querySelector('.note');
      if (!state || !note) continue;
      state.textContent = sent ? 'sent' : 'left out';
      state.classList.toggle('plain', sent);
      state.classList.toggle('good', !sent);
      note.textContent = by ? `by ${by}` : '';
    }
    const status = this.querySelector('[role="status"]');
    if (status) status.textContent = `${inWords(all)}.`;
  }
}

customElements.define('context-figure', ContextFigure);
