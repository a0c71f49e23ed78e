import type { StrangeImage } from '../../checker/index.ts';
import type { Span } from '../../checker/source.ts';
import { count, h } from './dom.ts';
import type { HadolintSettings } from './draft.ts';

export interface HadolintLineEvents {
  readonly show: () => void;
  readonly remove: () => void;
  readonly goTo: (span: Span) => void;
}

/** The line that says what a `.hadolint.yaml` changes, and names the images it does not trust. */
export function drawHadolintLine(
  line: HTMLElement,
  settings: HadolintSettings | undefined,
  strange: readonly StrangeImage[],
  { show, remove, goTo }: HadolintLineEvents,
): void {
  if (!settings && line.hidden) return;
  line.hidden = !settings;
  if (!settings) {
    line.replaceChildren();
    return;
  }
  const { hidden, severities, ignorePragmas, trustedRegistries } = settings.adjustments;
  const graded = Object.keys(severities).length;
  const parts = [
    hidden.length > 0 && `${count(hidden.length, 'rule')} hidden`,
    graded > 0 && `${count(graded, 'rule')} graded anew`,
    ignorePragmas && 'comments for hadolint not heeded',
    trustedRegistries.length > 0 &&
      strange.length === 0 &&
      'all images from the registries it trusts',
  ].filter((part) => part !== false);
  line.replaceChildren(
    h('code', {}, '.hadolint.yaml'),
    ` in force: ${parts.join(', ') || 'nothing in it changes what is shown'}.`,
    h('button', { type: 'button', className: 'plain', onclick: show }, 'What it changes'),
    h(
      'button',
      { type: 'button', className: 'plain', onclick: remove },
      'Remove',
      h('span', { className: 'sr-only' }, ' the settings of .hadolint.yaml'),
    ),
    ...strange.map((image) =>
      h(
        'span',
        { className: 'strange' },
        h('button', { type: 'button', onclick: () => goTo(image) }, `Line ${image.line}`),
        ' ',
        h('code', {}, image.text),
        ' is not from a registry it trusts.',
      ),
    ),
  );
}
