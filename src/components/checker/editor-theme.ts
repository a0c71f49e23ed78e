import { EditorView } from '@codemirror/view';

/** Colours and sizes from the page's own variables, so that both schemes and forced colours hold. */
export const theme = EditorView.theme({
  '&': { height: '100%', color: 'var(--checker-ink)', backgroundColor: 'transparent' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--checker-mono)', lineHeight: 'var(--checker-line)' },
  '.cm-content': { caretColor: 'var(--checker-ink)' },
  '.cm-cursor': { borderLeftColor: 'var(--checker-ink)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground':
    { backgroundColor: 'var(--checker-selection)' },
  '.cm-gutters': {
    color: 'var(--checker-quiet)',
    backgroundColor: 'transparent',
    borderRight: '1px solid var(--checker-line-colour)',
  },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'var(--checker-active)' },
  '.cm-chosen': { backgroundColor: 'var(--checker-chosen)' },
  '.cm-lint-marker': {
    content: 'none',
    width: '3px',
    height: '1.25rem',
    marginInline: 'auto',
    borderRadius: '2px',
    backgroundColor: 'var(--checker-suggestion)',
  },
  '.cm-lint-marker-error': { backgroundColor: 'var(--checker-error)' },
  '.cm-lint-marker-warning': { backgroundColor: 'var(--checker-warning)' },
  // Backgrounds are taken away there, and the mark is nothing else.
  '@media (forced-colors: active)': {
    '.cm-lint-marker': { forcedColorAdjust: 'none', backgroundColor: 'CanvasText' },
    '.cm-lint-marker-error': { backgroundColor: 'Highlight' },
  },
  '.cm-gutter-lint': { width: '0.75rem' },
  '.cm-lintRange': { backgroundImage: 'none', paddingBottom: '0' },
  '.cm-lintRange-error': { textDecoration: 'underline wavy var(--checker-error)' },
  '.cm-lintRange-warning': { textDecoration: 'underline wavy var(--checker-warning)' },
  '.cm-lintRange-info': { textDecoration: 'underline dotted var(--checker-suggestion)' },
  '.cm-tooltip': {
    color: 'var(--checker-ink)',
    backgroundColor: 'var(--checker-raised)',
    border: '1px solid var(--checker-line-colour)',
    borderRadius: '0.5rem',
  },
  '.cm-diagnostic': { borderLeft: 'none', padding: '0' },
  '.cm-tooltip-section:not(:first-child)': { borderTop: '1px solid var(--checker-line-colour)' },
  '.cm-tooltip.cm-tooltip-autocomplete': {
    '& > ul': { fontFamily: 'var(--checker-mono)', maxHeight: '14rem', maxWidth: '28rem' },
    '& > ul > li': { padding: '0.125rem 0.625rem', lineHeight: '1.5' },
    '& > ul > li[aria-selected]': {
      color: 'var(--sl-color-text-invert)',
      background: 'var(--sl-color-text-accent)',
    },
  },
  '.cm-completionDetail': { color: 'inherit', fontStyle: 'normal', marginLeft: '1rem' },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '700' },
  '.cm-tooltip.cm-completionInfo': {
    padding: '0.375rem 0.625rem',
    maxWidth: '20rem',
    color: 'var(--checker-text)',
  },
  '.cm-specialChar': { color: 'var(--checker-error)' },
  '.cm-changedLine, &.cm-merge-a .cm-deletedChunk': { backgroundColor: 'transparent' },
  '&.cm-merge-a .cm-changedLine': { backgroundColor: 'var(--error-low)' },
  '&.cm-merge-b .cm-changedLine': { backgroundColor: 'var(--good-low)' },
  '&.cm-merge-a .cm-changedText, &.cm-merge-b .cm-changedText': {
    background: 'none',
    textDecoration: 'underline',
    textUnderlineOffset: '0.2em',
  },
  '.cm-collapsedLines': {
    padding: '0.25rem 0.75rem',
    color: 'var(--checker-text)',
    background: 'var(--checker-active)',
  },
});
