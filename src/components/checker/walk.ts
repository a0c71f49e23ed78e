import type { Span } from '../../checker/source.ts';
import { type Catalogue, ruleTitle, severityWord } from './catalogue.ts';
import { count, part, write } from './dom.ts';
import { type Editor, jumpsFocus } from './editor.ts';
import type { Shown } from './findings-view.ts';
import type { Results } from './results.ts';

/** The way between a text and its findings, both ways. */
export interface Walk {
  /** Draws the findings into the text, and below it what stands at the caret. */
  draw(): void;
  /** Only what stands at the caret. */
  drawHere(): void;
  /** To a place in the ignore file. */
  goToIgnore(span: Span, focus?: boolean): void;
  /** From a finding to its line. */
  goTo(finding: Shown, focus?: boolean): void;
  /** From the line of the caret to its finding, or to the first one. */
  toCard(): void;
  /** To the next finding in the text, or to the one before. */
  step(by: 1 | -1): void;
}

export interface WalkOptions {
  readonly root: HTMLElement;
  readonly catalogue: Catalogue;
  readonly editor: () => Editor;
  readonly results: () => Results;
}

export function openWalk({ root, catalogue, editor, results }: WalkOptions): Walk {
  const ignoreArea = part(root, 'ignore-text', HTMLTextAreaElement);
  const words = part(root, 'here', HTMLElement);
  const showCard = part(root, 'show-card', HTMLButtonElement);
  const arrows = ['previous', 'next'].map((name) => part(root, name, HTMLButtonElement));

  const inText = () => results().visible.filter(({ file }) => file !== 'dockerignore');

  function atCaret(): Shown | undefined {
    const { source, selected } = results();
    if (!source) return undefined;
    const { line } = source.place(editor().caret());
    const here = inText().filter((one) => one.line === line);
    return here.find((one) => one === selected) ?? here[0];
  }

  function drawHere(): void {
    const { visible, selected, source } = results();
    // What was said of the text as it was stands until there is more to say.
    if (visible.length > 0 && !source) return;
    const here = atCaret();
    for (const arrow of arrows) arrow.disabled = visible.length === 0;
    showCard.hidden = visible.length === 0;
    write(showCard, here ? 'Show finding' : 'Show findings');
    const hint = selected || !jumpsFocus() ? '' : ', F8 for the next';
    const all = visible.length > 0 ? `${count(visible.length, 'finding')}${hint}` : '';
    write(
      words,
      here
        ? `${severityWord[here.severity]}, line ${here.line}: ${ruleTitle(catalogue, here.rule)}`
        : all,
    );
  }

  function goTo(finding: Shown, focus = jumpsFocus()): void {
    results().select(finding);
    if (finding.file !== 'dockerignore') {
      editor().reveal(finding, focus);
      drawHere();
    } else goToIgnore(finding, focus);
    results().showCard(finding);
  }

  function goToIgnore({ from, to }: Span, focus = jumpsFocus()): void {
    part(root, 'ignore', HTMLDetailsElement).open = true;
    ignoreArea.setSelectionRange(from, to);
    ignoreArea.scrollIntoView({ block: 'nearest' });
    if (focus) ignoreArea.focus({ preventScroll: true });
  }

  return {
    draw() {
      const { text, selected } = results();
      editor().mark(text === editor().text() ? inText() : [], selected);
      drawHere();
    },
    drawHere,
    goTo,
    goToIgnore,
    toCard() {
      const here = atCaret() ?? results().visible[0];
      if (!here) return;
      results().select(here);
      results().focusCard(here);
    },
    step(by) {
      const { visible, selected } = results();
      const next = neighbour(visible, selected, editor().caret(), by);
      // The arrows keep the focus, so that they can be pressed again.
      const pressed = arrows.some((arrow) => arrow === document.activeElement);
      if (next) goTo(next, !pressed && jumpsFocus());
    },
  };
}

/** Goes on from the selected finding while the caret stands in it, else from the caret; round at the ends. */
function neighbour(
  findings: readonly Shown[],
  selected: Shown | undefined,
  caret: number,
  by: 1 | -1,
): Shown | undefined {
  const stands =
    selected &&
    (selected.file === 'dockerignore' || (selected.from <= caret && caret <= selected.to));
  if (stands) return findings.at((findings.indexOf(selected) + by) % findings.length);
  const after = findings.findIndex(
    ({ from, file }) => file === 'dockerignore' || from >= caret + (by > 0 ? 0 : 1),
  );
  if (by > 0) return findings[Math.max(after, 0)];
  return findings.at(after < 0 ? -1 : after - 1);
}
