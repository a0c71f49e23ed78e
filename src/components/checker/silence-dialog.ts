import { applyEdits } from '../../checker/fix.ts';
import type { Finding } from '../../checker/index.ts';
import { Source } from '../../checker/source.ts';
import { longestReason, type Silence, silencing } from '../../checker/suppression-writing.ts';
import { type Catalogue, ruleEntry, ruleTitle } from './catalogue.ts';
import { h, part } from './dom.ts';
import { diffView } from './patch.ts';

export interface SilenceRequest {
  readonly text: string;
  readonly finding: Finding;
  readonly catalogue: Catalogue;
  readonly apply: (text: string, label: string) => void;
}

/** Asks for the reason a finding may stand, and shows the comment that will say so. */
export function openSilenceDialog(
  dialog: HTMLDialogElement,
  { text, finding, catalogue, apply }: SilenceRequest,
): void {
  const reason = part(dialog, 'silence-reason', HTMLInputElement);
  const choice = part(dialog, 'silence-form', HTMLSelectElement);
  const diff = part(dialog, 'silence-diff', HTMLElement);
  const button = part(dialog, 'silence-apply', HTMLButtonElement);
  const form = part(dialog, 'silence-ask', HTMLFormElement);
  const title = ruleTitle(catalogue, finding.rule);
  const choices = choicesFor(finding, catalogue).filter(
    (one) => edit({ ...one, reason: 'any' }) !== undefined,
  );

  const { line } = new Source(text).place(finding.from);
  part(dialog, 'silence-finding', HTMLElement).textContent = `Line ${line}: ${title}`;
  reason.value = '';
  reason.maxLength = longestReason;
  choice.replaceChildren(
    ...choices.map(({ words }, index) => h('option', { value: String(index) }, words)),
  );
  reason.oninput = show;
  choice.onchange = show;
  part(dialog, 'silence-cancel', HTMLButtonElement).onclick = () => dialog.close();
  form.onsubmit = (event) => {
    event.preventDefault();
    const made = chosenEdit();
    if (!made) return;
    dialog.close();
    apply(applyEdits(text, [made]), `Silenced “${title}”`);
  };
  show();
  dialog.showModal();
  reason.focus();

  function edit(silence: Silence) {
    return silencing(text, finding.from, silence);
  }

  function chosenEdit() {
    const one = choices[Number(choice.value)];
    return one && edit({ ...one, reason: reason.value });
  }

  function show(): void {
    const made = chosenEdit();
    button.disabled = !made;
    const before = reason.value.trim() ? '' : 'The comment appears here once it has a reason.';
    diff.replaceChildren(
      ...(made
        ? diffView(text, applyEdits(text, [made]))
        : [h('p', { className: 'quiet' }, before)]),
    );
  }
}

interface Choice extends Omit<Silence, 'reason'> {
  readonly words: string;
}

function choicesFor({ rule }: Finding, catalogue: Catalogue): readonly Choice[] {
  const { hadolint = [], buildkit = [] } = ruleEntry(catalogue, rule) ?? {};
  return [
    { form: 'check', id: rule, words: 'For this checker' },
    ...hadolint.map((id): Choice => ({ form: 'hadolint', id, words: `For hadolint too: ${id}` })),
    ...buildkit.map(
      (id): Choice => ({ form: 'buildkit', id, words: `For Docker’s build checks too: ${id}` }),
    ),
  ];
}
