import { Source } from '../../checker/source.ts';
import { readCatalogue, ruleTitle, severityWord } from './catalogue.ts';
import { h, part, prose } from './dom.ts';
import { emptyDraft } from './draft.ts';
import { examples } from './examples.ts';
import { mostCharacters, tooLong } from './files.ts';
import { verdict } from './findings-view.ts';
import { firstThree } from './first-three.ts';
import { handOver } from './memory.ts';
import type { CheckInput, CheckReport } from './messages.ts';
import { createReportClient } from './report-client.ts';
import { writeLink } from './share.ts';
import { spawnChecker } from './spawn.ts';

/** The short answer on the home page: the counts, the first three, and the way to the rest. */
export function openCheckerBox(form: HTMLFormElement): void {
  const catalogue = readCatalogue(part(form, 'catalogue', HTMLElement));
  const area = part(form, 'text', HTMLTextAreaElement);
  const verdictLine = part(form, 'verdict', HTMLElement);
  const first = part(form, 'first', HTMLElement);
  const open = part(form, 'open', HTMLButtonElement);
  const invitation = verdictLine.textContent;
  const client = createReportClient({ spawn: spawnChecker, onReport: show, onFailure: say });

  let changed = false;

  area.addEventListener('input', () => {
    changed = true;
    ask();
  });
  part(form, 'example', HTMLButtonElement).addEventListener('click', () => {
    area.value = examples[0]?.dockerfile ?? '';
    changed = true;
    ask();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void leave(form.dataset['checkerPage'] ?? '', area.value);
  });
  // Whichever way leads to the checker, the text goes along.
  window.addEventListener('pagehide', () => {
    if (changed) handOver(area.value);
    changed = false;
  });
  if (area.value) ask();

  function ask(): void {
    const text = area.value;
    if (text.length > mostCharacters) say(tooLong(text.length));
    else if (text.trim()) client.check({ text, path: emptyDraft.path, preset: emptyDraft.preset });
    else say(invitation);
  }

  function say(sentence: string): void {
    verdictLine.textContent = sentence;
    first.replaceChildren();
    open.textContent = area.value.trim() ? 'Open it in the checker' : 'Open the checker';
  }

  function show({ findings, followed }: CheckReport, { text }: CheckInput): void {
    if (text !== area.value) return;
    const source = new Source(text);
    say(verdict(findings, followed.length));
    first.replaceChildren(
      ...firstThree(findings).map(({ rule, severity, message, from }) =>
        h(
          'li',
          {},
          h('span', { className: `severity ${severity}` }, severityWord[severity]),
          h('a', { href: catalogue.rules[rule]?.href ?? '' }, ruleTitle(catalogue, rule)),
          h(
            'span',
            { className: 'message' },
            `Line ${source.place(from).line}: `,
            ...prose(message),
          ),
        ),
      ),
    );
  }
}

/** The text goes along in this browser's storage, or where that is off, after the `#`. */
async function leave(page: string, text: string): Promise<void> {
  if (handOver(text) || !text.trim()) location.assign(page);
  else location.assign(page + (await writeLink({ dockerfile: text })));
}
