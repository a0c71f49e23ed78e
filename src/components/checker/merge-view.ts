import { MergeView } from '@codemirror/merge';
import { EditorState, type Extension } from '@codemirror/state';
import { EditorView, highlightSpecialChars, lineNumbers } from '@codemirror/view';
import { dockerfile } from './dockerfile-language.ts';
import { theme } from './editor-theme.ts';

/** Before and after, side by side; both are for reading. Fetched when it is asked for. */
export function openMergeView(parent: HTMLElement, before: string, after: string): () => void {
  const side = (label: string): Extension => [
    lineNumbers(),
    highlightSpecialChars(),
    EditorView.lineWrapping,
    EditorState.readOnly.of(true),
    EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
    dockerfile,
    theme,
  ];
  const view = new MergeView({
    parent,
    a: { doc: before, extensions: side('Before') },
    b: { doc: after, extensions: side('After') },
    collapseUnchanged: { margin: 2, minSize: 6 },
    gutter: false,
  });
  return () => view.destroy();
}
