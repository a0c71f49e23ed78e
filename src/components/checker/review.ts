import { applyFixes, compatible } from '../../checker/fix.ts';
import type { Finding, Fix } from '../../checker/index.ts';
import { count, h, part, prose } from './dom.ts';
import { type Draft, withShape } from './draft.ts';
import { diffView, patchOf } from './patch.ts';

export interface Proposal {
  readonly finding: Finding;
  readonly fix: Fix;
  readonly line: number;
}

export interface ReviewEvents {
  readonly apply: (text: string, label: string) => void;
  readonly copy: (text: string, what: string) => void;
}

/** Shows what fixes would change, each to be left out at will; nothing changes before "Apply". */
export function openReview(
  dialog: HTMLDialogElement,
  { dockerfile: text, path, shape }: Draft,
  proposals: readonly Proposal[],
  { apply, copy }: ReviewEvents,
): void {
  const list = part(dialog, 'proposals', HTMLElement);
  const diff = part(dialog, 'diff', HTMLElement);
  const applyButton = part(dialog, 'apply', HTMLButtonElement);
  const copyButton = part(dialog, 'copy-patch', HTMLButtonElement);
  const aside = part(dialog, 'side-by-side', HTMLInputElement);
  const merge = part(dialog, 'merge', HTMLElement);
  let closeMerge = () => {};
  const boxes = proposals.map(() =>
    h('input', { type: 'checkbox', checked: true, onchange: show }),
  );

  part(dialog, 'review-title', HTMLElement).textContent =
    proposals.length === 1 ? 'Review the fix' : `Review ${count(proposals.length, 'fix', 'fixes')}`;
  list.replaceChildren(
    ...proposals.map((proposal, index) =>
      item(proposal, proposals.length > 1 ? boxes[index] : undefined),
    ),
  );
  applyButton.onclick = () => {
    const kept = fitting();
    dialog.close();
    apply(applied(kept), labelOf(kept));
  };
  copyButton.onclick = () =>
    copy(patchOf(path, withShape(text, shape), withShape(applied(fitting()), shape)), 'Patch');
  aside.onchange = show;
  dialog.onclose = () => closeMerge();
  show();
  dialog.showModal();
  applyButton.focus();

  function chosen(): readonly Proposal[] {
    return proposals.filter((_, index) => boxes[index]?.checked);
  }

  /** The chosen ones that do not touch what an earlier one changes. */
  function fitting(): readonly Proposal[] {
    const kept = new Set(compatible(chosen().map(({ fix }) => fix)));
    return chosen().filter(({ fix }) => kept.has(fix));
  }

  function applied(kept: readonly Proposal[]): string {
    return applyFixes(
      text,
      kept.map(({ fix }) => fix),
    );
  }

  async function mergeWith(after: string): Promise<void> {
    const { openMergeView } = await import('./merge-view.ts');
    closeMerge();
    closeMerge = openMergeView(merge, text, after);
  }

  function show(): void {
    const kept = fitting();
    const after = applied(kept);
    const waiting = chosen().length - kept.length;
    const note = part(dialog, 'waiting', HTMLElement);
    note.hidden = waiting === 0;
    note.textContent = `${count(waiting, 'fix', 'fixes')} ${waiting === 1 ? 'touches' : 'touch'} what another one changes, and will be offered again afterwards if still needed.`;
    dialog.classList.toggle('wide', aside.checked);
    diff.hidden = aside.checked;
    merge.hidden = !aside.checked;
    if (aside.checked) void mergeWith(after);
    else diff.replaceChildren(...diffView(text, after));
    applyButton.disabled = after === text;
    copyButton.disabled = after === text;
  }
}

function item({ finding, fix, line }: Proposal, box: HTMLElement | undefined): HTMLElement {
  const words = [
    h('strong', {}, fix.title),
    h(
      'span',
      { className: `safety ${fix.safety}` },
      fix.safety === 'safe' ? 'Safe: the image means the same' : 'Suggestion: read it first',
    ),
    h('span', { className: 'reason' }, `Line ${line}: `, ...prose(finding.message)),
  ];
  return h('li', {}, box ? h('label', {}, box, h('span', {}, ...words)) : h('span', {}, ...words));
}

function labelOf(proposals: readonly Proposal[]): string {
  const [only, ...others] = proposals;
  if (only && others.length === 0) return only.fix.title;
  return count(proposals.length, 'fix', 'fixes');
}
