import type { Adjustments } from './adjustments.ts';
import type { Catalogue } from './catalogue.ts';
import { h, part, prose } from './dom.ts';
import { takeOver } from './hadolint-config.ts';
import { readYaml } from './hadolint-yaml.ts';

export interface HadolintRequest {
  /** The text to begin with; may be empty. */
  readonly text: string;
  readonly catalogue: Catalogue;
  readonly apply: (text: string, adjustments: Adjustments) => void;
}

/** Shows what a `.hadolint.yaml` would change here, before it does. */
export function openHadolintDialog(
  dialog: HTMLDialogElement,
  { text, catalogue, apply }: HadolintRequest,
): void {
  const area = part(dialog, 'hadolint-text', HTMLTextAreaElement);
  const words = part(dialog, 'hadolint-words', HTMLElement);
  const button = part(dialog, 'hadolint-apply', HTMLButtonElement);
  const input = part(dialog, 'hadolint-file', HTMLInputElement);

  area.value = text;
  area.oninput = show;
  part(dialog, 'hadolint-open', HTMLButtonElement).onclick = () => input.click();
  input.onchange = async () => {
    const file = input.files?.item(0);
    if (file) area.value = await file.text();
    input.value = '';
    show();
  };
  button.onclick = () => {
    const taken = read();
    if (!taken) return;
    dialog.close();
    apply(area.value, taken.adjustments);
  };
  show();
  if (!dialog.open) dialog.showModal();
  if (text === '') area.focus();

  function read() {
    const { value, refusal } = readYaml(area.value);
    return refusal === undefined ? takeOver(value, catalogue) : undefined;
  }

  function show(): void {
    const { refusal } = readYaml(area.value);
    const taken = area.value.trim() === '' ? undefined : read();
    button.disabled = !taken;
    words.replaceChildren(
      ...(refusal === undefined ? [] : [h('p', { className: 'refusal' }, refusal)]),
      ...(taken
        ? [...list('Taken over', taken.done), ...list('Not taken over', taken.notDone)]
        : []),
    );
  }
}

function list(title: string, sentences: readonly string[]): readonly HTMLElement[] {
  if (sentences.length === 0) return [];
  return [
    h('h3', {}, title),
    h('ul', {}, ...sentences.map((sentence) => h('li', {}, ...prose(sentence)))),
  ];
}
