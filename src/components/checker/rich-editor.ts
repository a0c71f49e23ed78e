import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import {
  type Diagnostic,
  forEachDiagnostic,
  linter,
  lintGutter,
  setDiagnostics,
} from '@codemirror/lint';
import { Compartment, EditorState, Prec, Transaction } from '@codemirror/state';
import {
  Decoration,
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightSpecialChars,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import type { Finding } from '../../checker/index.ts';
import type { Catalogue } from './catalogue.ts';
import { dockerfile } from './dockerfile-language.ts';
import { type Editor, type EditorEvents, replacement } from './editor.ts';
import { findingCard, places } from './editor-places.ts';
import { theme } from './editor-theme.ts';
import { createPlaceClient } from './place-client.ts';
import { spawnChecker } from './spawn.ts';

/** CodeMirror, loaded when it is wanted; it offers exactly what the text box offers. */
export function openRichEditor(
  parent: HTMLElement,
  text: string,
  catalogue: Catalogue,
  events: EditorEvents,
): Editor {
  const chosenLine = new Compartment();
  const client = createPlaceClient(spawnChecker);
  let writing = false;
  let marked: readonly Finding[] = [];

  const view = new EditorView({
    parent,
    doc: text,
    extensions: [
      lineNumbers(),
      lintGutter(),
      linter(null, { hideOn: isGone }),
      history(),
      drawSelection(),
      highlightActiveLine(),
      // Characters that turn the reading direction would show another text than is built.
      highlightSpecialChars(),
      EditorState.allowMultipleSelections.of(true),
      dockerfile,
      places(client, (at) => findingsAt(at).map(card)),
      theme,
      chosenLine.of([]),
      EditorView.contentAttributes.of({
        'aria-label': 'Dockerfile',
        spellcheck: 'false',
        tabindex: '0',
      }),
      Prec.highest(
        keymap.of([
          { key: 'Mod-z', run: events.undone },
          { key: 'Mod-Shift-z', run: events.redone },
          { key: 'Mod-y', run: events.redone },
        ]),
      ),
      keymap.of([...defaultKeymap.filter(({ key }) => key !== 'Mod-Enter'), ...historyKeymap]),
      EditorView.updateListener.of(({ docChanged, selectionSet }) => {
        if (docChanged && !writing) events.changed();
        if (selectionSet) events.moved();
      }),
    ],
  });
  parent.hidden = false;

  const card = (finding: Finding) => findingCard(finding, catalogue, events);

  const asEditorMark = (finding: Finding): Diagnostic => ({
    from: finding.from,
    to: finding.to,
    severity: finding.severity === 'suggestion' ? 'info' : finding.severity,
    message: finding.message,
    renderMessage: () => card(finding),
  });

  /** Whether the finding a card is open on has gone; where only others joined it, the card stays. */
  function isGone({ state, docChanged }: Transaction, from: number, to: number): boolean | null {
    if (docChanged) return null;
    let gone = true;
    forEachDiagnostic(state, (_, start, end) => {
      if (start === from && end === to) gone = false;
    });
    return gone;
  }

  /** Those the offset stands in; else those that begin on its line. */
  function findingsAt(at: number): readonly Finding[] {
    const { doc } = view.state;
    const here = marked.filter(({ from, to }) => from <= at && at <= to);
    if (here.length > 0) return here;
    const line = doc.lineAt(at);
    return marked.filter(({ from }) => line.from <= from && from <= line.to);
  }

  return {
    text: () => view.state.doc.toString(),
    write(next) {
      const change = replacement(view.state.doc.toString(), next);
      writing = true;
      marked = [];
      view.dispatch({ changes: change, annotations: Transaction.addToHistory.of(false) });
      writing = false;
    },
    caret: () => view.state.selection.main.head,
    place: (caret) => view.dispatch({ selection: { anchor: caret }, scrollIntoView: true }),
    reveal({ from, to }, focus) {
      view.dispatch({
        selection: { anchor: to, head: from },
        effects: EditorView.scrollIntoView(from, { y: 'center' }),
      });
      parent.scrollIntoView({ block: 'nearest' });
      if (focus) view.focus();
    },
    mark(findings, selected) {
      const most = view.state.doc.length;
      const fitting = findings.filter(({ to }) => to <= most);
      marked = fitting;
      const line = selected && selected.to <= most && view.state.doc.lineAt(selected.from);
      view.dispatch(setDiagnostics(view.state, fitting.map(asEditorMark)), {
        effects: chosenLine.reconfigure(
          line
            ? EditorView.decorations.of(
                Decoration.set(Decoration.line({ class: 'cm-chosen' }).range(line.from)),
              )
            : [],
        ),
      });
    },
    focus: () => view.focus(),
    close() {
      client.close();
      view.destroy();
      parent.hidden = true;
    },
  };
}
