import {
  autocompletion,
  type CompletionContext,
  type CompletionResult,
  type Completion as EditorCompletion,
} from '@codemirror/autocomplete';
import { type Extension, StateEffect, StateField } from '@codemirror/state';
import { type EditorView, hoverTooltip, keymap, showTooltip, type Tooltip } from '@codemirror/view';
import type { Completion, Explanation, Finding } from '../../checker/index.ts';
import { type Catalogue, ruleTitle, severityWord } from './catalogue.ts';
import { h, prose } from './dom.ts';
import type { EditorEvents } from './editor.ts';
import type { PlaceClient } from './place-client.ts';

/**
 * What the editor knows of a place: completions while one writes, and cards on what stands there, by
 * mouse or by Alt-Enter. `findingCards` makes those of the findings at an offset.
 */
export function places(
  client: PlaceClient,
  findingCards: (at: number) => readonly HTMLElement[],
): Extension {
  const hover = hoverTooltip(async (view, at) => {
    const found = await client.explanation(view.state.doc.toString(), at);
    return found ? asTooltip(found.from, found.to, () => explanationCard(found)) : null;
  });

  /** The same cards at the caret, with the focus in them. */
  async function showHere(view: EditorView): Promise<void> {
    const at = view.state.selection.main.head;
    const { doc } = view.state;
    const found = await client.explanation(doc.toString(), at);
    if (view.state.doc !== doc || view.state.selection.main.head !== at) return;
    const cards = [...findingCards(at), ...(found ? [explanationCard(found)] : [])];
    if (cards.length === 0) cards.push(nothing());
    const box = h(
      'div',
      { className: 'editor-cards', tabIndex: -1, role: 'dialog', ariaLabel: 'At the caret' },
      ...cards,
    );
    box.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      close(view);
    });
    box.addEventListener('focusout', ({ relatedTarget }) => {
      if (relatedTarget instanceof Node && !box.contains(relatedTarget)) hide(view);
    });
    view.dispatch({
      effects: show.of({
        pos: at,
        above: false,
        create: () => ({ dom: box, mount: () => focusIn(box) }),
      }),
    });
  }

  const run = (view: EditorView) => {
    void showHere(view);
    return true;
  };

  return [
    hover,
    card,
    keymap.of(['Alt-Enter', 'Mod-.'].map((key) => ({ key, run }))),
    autocompletion({
      override: [(context) => complete(client, context)],
      icons: false,
      aboveCursor: false,
    }),
  ];
}

const show = StateEffect.define<Tooltip | null>();

const card = StateField.define<Tooltip | null>({
  create: () => null,
  update(shown, { docChanged, selection, effects }) {
    for (const effect of effects) if (effect.is(show)) return effect.value;
    return docChanged || selection ? null : shown;
  },
  provide: (field) => showTooltip.from(field),
});

const hide = (view: EditorView) => view.dispatch({ effects: show.of(null) });

function close(view: EditorView): void {
  hide(view);
  view.focus();
}

/** The tooltip is placed after it is mounted, and only then can be focused. */
function focusIn(box: HTMLElement): void {
  requestAnimationFrame(() => {
    (box.querySelector<HTMLElement>('button') ?? box).focus({ preventScroll: true });
  });
}

const asTooltip = (from: number, to: number, dom: () => HTMLElement): Tooltip => ({
  pos: from,
  end: to,
  above: true,
  create: () => ({ dom: dom() }),
});

async function complete(
  client: PlaceClient,
  { state, pos, explicit }: CompletionContext,
): Promise<CompletionResult | null> {
  const found = await client.completions(state.doc.toString(), pos);
  if (!found) return null;
  const typed = state.sliceDoc(found.from, pos);
  // Unasked, a list on an empty line or of what stands there already would be in the way.
  const { text, from } = state.doc.lineAt(pos);
  const blank = text.slice(0, pos - from).trim() === '';
  const done = found.options.filter(({ label }) => label.startsWith(typed));
  if (!explicit && (blank || (done.length === 1 && done[0]?.label === typed))) return null;
  return { from: found.from, options: found.options.map(asEditorCompletion) };
}

const asEditorCompletion = (
  { label, kind, detail, words, insert }: Completion,
  index: number,
): EditorCompletion => ({
  label,
  type: kind,
  ...(detail !== undefined && { detail }),
  ...(words !== undefined && { info: words }),
  ...(insert !== undefined && { apply: insert }),
  // Among equals the engine's order counts, not the alphabet's.
  boost: -Math.min(index, 99),
});

/** A finding where it stands: what, why, its fix, and the way to its section. */
export function findingCard(
  finding: Finding,
  catalogue: Catalogue,
  { explained, fixed, chosen }: Pick<EditorEvents, 'explained' | 'fixed' | 'chosen'>,
): HTMLElement {
  const { fix, severity, rule, message } = finding;
  const button = (label: string, onclick: () => void) =>
    h('button', { type: 'button', onclick }, label);
  return h(
    'div',
    { className: `editor-card ${severity}` },
    h(
      'p',
      { className: 'editor-card-head' },
      h('span', { className: `severity ${severity}` }, severityWord[severity]),
      ' ',
      h('strong', {}, ruleTitle(catalogue, rule)),
    ),
    h('p', {}, ...prose(message)),
    h(
      'p',
      { className: 'editor-card-actions' },
      fix &&
        button(`${fix.safety === 'safe' ? 'Fix' : 'Suggested'}: ${fix.title}`, () =>
          fixed(finding),
        ),
      button('Read why', () => explained(finding)),
      button('Show in the list', () => chosen(finding)),
    ),
  );
}

function explanationCard({ title, facts }: Explanation): HTMLElement {
  return h(
    'div',
    { className: 'editor-card' },
    h('p', { className: 'editor-card-head' }, h('code', {}, title)),
    h(
      'dl',
      { className: 'facts' },
      ...facts.flatMap(({ term, value, words }) => [
        h('dt', {}, term),
        h(
          'dd',
          {},
          value !== undefined && h('code', {}, value),
          value !== undefined && words !== undefined && ' ',
          ...(words === undefined ? [] : prose(words)),
        ),
      ]),
    ),
  );
}

const nothing = () =>
  h(
    'div',
    { className: 'editor-card' },
    h('p', {}, 'Nothing was found here, and nothing is known of this word.'),
  );
