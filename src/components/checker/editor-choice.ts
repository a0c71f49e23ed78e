import type { Catalogue } from './catalogue.ts';
import { part } from './dom.ts';
import type { Editor, EditorEvents } from './editor.ts';
import { openTextBox } from './text-box.ts';

/** Which of the two editors is written in. */
export interface EditorChoice {
  readonly editor: Editor;
  /** Whether the rich editor was chosen; `undefined` where nobody chose and the screen decides. */
  readonly chosen: boolean | undefined;
  /** Takes up what was chosen before. */
  restore(chosen: boolean | undefined): void;
  /** A text is there: where the rich editor is to be used, it is worth fetching. */
  textCame(): void;
}

export interface EditorChoiceOptions {
  readonly root: HTMLElement;
  readonly catalogue: Catalogue;
  readonly events: EditorEvents;
  readonly text: () => string;
  /** Another editor has taken over; it needs its marks drawn. */
  readonly switched: () => void;
  /** Somebody has chosen. */
  readonly decided: () => void;
}

/** Room for the editor beside the findings, and a pointer to hover with. */
const roomy = '(min-width: 60rem) and (pointer: fine)';

/**
 * Begins with the text box, which is there at once. The rich editor is fetched when it is wanted: where
 * it was chosen, or the screen has room for it, and somebody begins to write or a text arrives.
 */
export function openEditorChoice(options: EditorChoiceOptions): EditorChoice {
  const { root, catalogue, events, text, switched, decided } = options;
  const choice = part(root, 'rich', HTMLInputElement);
  const box = part(root, 'text-box', HTMLElement);
  const area = part(box, 'text', HTMLTextAreaElement);
  let chosen: boolean | undefined;
  let editor: Editor = openTextBox(box, events);
  let isRich = false;
  let composing = false;

  choice.checked = matchMedia(roomy).matches;
  choice.addEventListener('change', () => {
    chosen = choice.checked;
    decided();
    void follow(true);
  });
  box.addEventListener('focusin', () => void follow());
  area.addEventListener('compositionstart', () => {
    composing = true;
  });
  area.addEventListener('compositionend', () => {
    composing = false;
    void follow();
  });

  async function follow(focus = false): Promise<void> {
    const rich = choice.checked;
    if (rich === isRich) return;
    const open = rich ? (await import('./rich-editor.ts')).openRichEditor : undefined;
    // Meanwhile another choice was made, or a word is half written that a change of editors would break.
    if (rich !== choice.checked || rich === isRich || composing) return;
    const caret = editor.caret();
    const focused = focus || root.querySelector('.writing :focus') === area;
    isRich = rich;
    editor.close();
    editor = open
      ? open(part(root, 'rich-box', HTMLElement), text(), catalogue, events)
      : openTextBox(box, events);
    editor.write(text());
    if (focused) {
      editor.place(caret);
      editor.focus();
    }
    switched();
  }

  return {
    get editor() {
      return editor;
    },
    get chosen() {
      return chosen;
    },
    restore(before) {
      chosen = before;
      if (before !== undefined) choice.checked = before;
      if (before) void follow();
    },
    textCame: () => void follow(),
  };
}
