import type { Finding } from '../../checker/index.ts';
import { Source } from '../../checker/source.ts';
import { readCatalogue, ruleTitle, severityWord } from './catalogue.ts';
import { count, h, part } from './dom.ts';
import { type Draft, emptyDraft, plainShape, sameTexts, takeShape, withShape } from './draft.ts';
import { type Editor, type EditorEvents, jumpsFocus, replacement } from './editor.ts';
import { examples } from './examples.ts';
import { mostCharacters, readFile, tooLarge } from './files.ts';
import type { Shown } from './findings-view.ts';
import { createHistory } from './history.ts';
import { forget, recall, remember, takeHandover } from './memory.ts';
import type { CheckInput, ReportFormat } from './messages.ts';
import { createReportClient } from './report-client.ts';
import { openResults } from './results.ts';
import { sectionPanel } from './section.ts';
import { readLink, type Shared } from './share.ts';
import { spawnChecker } from './spawn.ts';
import { copyText, download } from './take-away.ts';
import { openTextBox } from './text-box.ts';

/**
 * The checker's page. Its state is the draft and the selected finding; the report, and all that is
 * drawn, follow from them.
 */
export function openChecker(root: HTMLElement): void {
  const catalogue = readCatalogue(part(root, 'catalogue', HTMLElement));
  const textBox = part(root, 'text-box', HTMLElement);
  const richBox = part(root, 'rich-box', HTMLElement);
  const richSwitch = part(root, 'rich', HTMLInputElement);
  const ignoreArea = part(root, 'ignore-text', HTMLTextAreaElement);
  const presetRadios = [...root.querySelectorAll<HTMLInputElement>('input[name="preset"]')];
  const undoButton = part(root, 'undo', HTMLButtonElement);
  const redoButton = part(root, 'redo', HTMLButtonElement);
  const notice = part(root, 'notice', HTMLElement);
  const history = createHistory();

  let draft: Draft = emptyDraft;
  /** The text as it came in, which a patch of all changes begins with. */
  let origin = '';
  /** The draft right after the last larger change, while nothing has been typed since. */
  let landed: Draft | undefined;
  /** The finding a link asked for, `rule-id:line`, until its report is there. */
  let wanted: string | undefined;
  let saving: ReturnType<typeof setTimeout> | undefined;

  const editorEvents: EditorEvents = {
    changed: typed,
    moved: () => drawStrip(),
    chosen(finding) {
      results.select(finding);
      results.focusCard(finding);
    },
    explained: (finding) => explain(finding, root),
    fixed: (finding) => review([finding]),
    undone: () => stepIfLanded('undo'),
    redone: () => stepIfLanded('redo'),
  };
  let editor: Editor = openTextBox(textBox, editorEvents);

  const section = sectionPanel(part(root, 'section', HTMLDialogElement), (open) => {
    root.dataset['reading'] = String(open);
  });
  const results = openResults(part(root, 'findings', HTMLElement), catalogue, {
    goTo,
    explain,
    fix: review,
    changed: drawMarks,
  });
  const client = createReportClient({
    spawn: spawnChecker,
    onReport(report, input) {
      results.show(report, input);
      if (wanted) selectWanted(wanted);
      wanted = undefined;
    },
    onFailure: (sentence) => results.say(sentence),
  });

  // The draft: what is typed, what is put in its place, and what is kept.

  function typed(): void {
    const before = draft.dockerfile;
    const text = editor.text();
    const { from, to } = replacement(before, text);
    if (from === 0 && to === before.length) {
      origin = text;
      draft = { ...draft, path: emptyDraft.path, shape: plainShape };
    }
    draft = { ...draft, dockerfile: text, dockerignore: ignoreArea.value };
    landed = undefined;
    follow();
  }

  /** A larger change: everything that is not a key press comes through here, so it can be undone. */
  function change(label: string, next: Draft): void {
    history.record(label, draft);
    put(next);
    say(label, true);
  }

  function put(next: Draft): void {
    draft = next;
    editor.write(next.dockerfile);
    ignoreArea.value = next.dockerignore;
    for (const radio of presetRadios) radio.checked = radio.value === next.preset;
    landed = next;
    follow();
  }

  function step(direction: 'undo' | 'redo'): void {
    const label = direction === 'undo' ? history.undoLabel : history.redoLabel;
    const next = history[direction](draft);
    if (!next || !label) return;
    put(next);
    say(direction === 'undo' ? `Undone: ${label}` : `Done again: ${label}`, false);
  }

  function stepIfLanded(direction: 'undo' | 'redo'): boolean {
    const possible = direction === 'undo' ? history.undoLabel : history.redoLabel;
    if (!landed || !possible || !sameTexts(landed, draft)) return false;
    step(direction);
    return true;
  }

  function follow(): void {
    undoButton.disabled = !history.undoLabel;
    undoButton.title = history.undoLabel ? `Undo: ${history.undoLabel}` : '';
    redoButton.disabled = !history.redoLabel;
    redoButton.title = history.redoLabel ? `Redo: ${history.redoLabel}` : '';
    const given = draft.dockerignore.trim() !== '';
    part(root, 'ignore-state', HTMLElement).textContent = given
      ? count(draft.dockerignore.trim().split('\n').length, 'line')
      : 'not given';
    part(root, 'share', HTMLButtonElement).disabled = isBlank(draft);
    part(root, 'take', HTMLElement).toggleAttribute('inert', isBlank(draft));
    clearTimeout(saving);
    saving = setTimeout(save, 300);
    recheck();
  }

  function recheck(): void {
    const size = Math.max(draft.dockerfile.length, draft.dockerignore.length);
    if (isBlank(draft)) results.clear();
    else if (size > mostCharacters) results.say(tooLarge('This text', size));
    else client.check(inputOf(draft));
  }

  function save(): void {
    clearTimeout(saving);
    const kept = part(root, 'kept', HTMLElement);
    if (isBlank(draft) && !richSwitch.checked) {
      forget();
      kept.textContent = 'Nothing you put here leaves your browser.';
    } else if (remember({ draft, rich: richSwitch.checked })) {
      kept.textContent = 'Your text is kept in this browser only, and never leaves it.';
    } else {
      kept.textContent = 'This browser does not keep the text: it is gone when you close the page.';
    }
  }

  // Between text and findings.

  function drawMarks(): void {
    const current = results.text === draft.dockerfile;
    editor.mark(
      current ? results.visible.filter(({ file }) => file !== 'dockerignore') : [],
      results.selected,
    );
    drawStrip();
  }

  function drawStrip(): void {
    const { visible, selected } = results;
    const here = atCaret();
    const showCard = part(root, 'show-card', HTMLButtonElement);
    for (const name of ['previous', 'next'])
      part(root, name, HTMLButtonElement).disabled = visible.length === 0;
    showCard.hidden = visible.length === 0;
    showCard.textContent = here ? 'Show finding' : 'Show findings';
    part(root, 'here', HTMLElement).textContent = here
      ? `${severityWord[here.severity]}, line ${here.line}: ${ruleTitle(catalogue, here.rule)}`
      : visible.length > 0
        ? `${count(visible.length, 'finding')}${selected || !jumpsFocus() ? '' : ', F8 for the next'}`
        : '';
  }

  function atCaret(): Shown | undefined {
    if (results.text === undefined) return undefined;
    const { line } = new Source(draft.dockerfile).place(editor.caret());
    const here = results.visible.filter((one) => one.file !== 'dockerignore' && one.line === line);
    return here.find((one) => one === results.selected) ?? here[0];
  }

  function goTo(finding: Shown, focus = jumpsFocus()): void {
    results.select(finding);
    if (finding.file !== 'dockerignore') {
      editor.reveal(finding, focus);
      return;
    }
    part(root, 'ignore', HTMLDetailsElement).open = true;
    ignoreArea.setSelectionRange(finding.from, finding.to);
    ignoreArea.scrollIntoView({ block: 'nearest' });
    if (focus) ignoreArea.focus({ preventScroll: true });
  }

  function walk(by: 1 | -1): void {
    const { visible, selected } = results;
    if (visible.length === 0) return;
    const at = editor.caret();
    const from = selected ? visible.indexOf(selected) : -1;
    const stands = selected && selected.from <= at && at <= selected.to;
    const after = visible.findIndex((one) => one.from > at);
    const fresh = by > 0 ? after : (after < 0 ? visible.length : after) - 1;
    const next = visible.at((stands ? from + by : fresh) % visible.length) ?? visible.at(0);
    const writing = document.activeElement;
    const isButton = writing instanceof HTMLButtonElement && root.contains(writing);
    if (next) goTo(next, !isButton && jumpsFocus());
  }

  function explain(finding: Finding, opener: HTMLElement): void {
    const entry = catalogue.rules[finding.rule];
    if (!entry) return;
    results.select(finding);
    void section.open(entry.href, opener);
  }

  function selectWanted(name: string): void {
    const found = results.visible.find(({ rule, line }) => `${rule}:${line}` === name);
    if (found) goTo(found, false);
  }

  async function review(findings: readonly Finding[]): Promise<void> {
    if (results.text !== draft.dockerfile) return;
    const source = new Source(draft.dockerfile);
    const proposals = findings.flatMap((finding) =>
      finding.fix ? [{ finding, fix: finding.fix, line: source.place(finding.from).line }] : [],
    );
    const { openReview } = await import('./review.ts');
    openReview(part(root, 'review', HTMLDialogElement), draft, proposals, {
      apply: (dockerfile, label) => change(label, { ...draft, dockerfile }),
      copy,
    });
  }

  // Texts from elsewhere.

  async function openFiles(files: readonly File[]): Promise<void> {
    const remarks: string[] = [];
    let next = draft;
    const opened: string[] = [];
    for (const file of files.slice(0, 20)) {
      const most = mostCharacters * 4;
      const bytes = file.size > most ? undefined : new Uint8Array(await file.arrayBuffer());
      const outcome = bytes
        ? readFile(file.name, bytes)
        : { refusal: tooLarge(file.name, file.size) };
      if (outcome.refusal !== undefined) remarks.push(outcome.refusal);
      else {
        const { kind, name, text, shape, remark } = outcome.file;
        if (remark) remarks.push(remark);
        if (opened.includes(kind)) {
          remarks.push(`${name} was left out: one ${kind} at a time.`);
          continue;
        }
        opened.push(kind);
        next =
          kind === 'dockerfile'
            ? { ...next, dockerfile: text, shape, path: name }
            : { ...next, dockerignore: text, ignoreShape: shape };
      }
    }
    if (next !== draft) {
      if (opened.includes('dockerfile')) origin = next.dockerfile;
      change(
        `Opened ${opened.length > 1 ? 'both files' : files.length === 1 ? (files[0]?.name ?? '') : `the ${opened[0]}`}`,
        next,
      );
    }
    if (remarks.length > 0) say(remarks.join(' '), next !== draft);
  }

  function openShared(shared: Shared, label: string): void {
    const dockerfile = takeShape(shared.dockerfile);
    const ignore = takeShape(shared.dockerignore ?? '');
    const next: Draft = {
      dockerfile: dockerfile.text,
      shape: dockerfile.shape,
      dockerignore: ignore.text,
      ignoreShape: ignore.shape,
      path: shared.path ?? emptyDraft.path,
      preset: shared.preset ?? draft.preset,
    };
    origin = next.dockerfile;
    wanted = shared.finding;
    if (isBlank(draft) || sameTexts(draft, next)) put(next);
    else change(`${label} Undo brings your own text back.`, next);
  }

  async function openLink(): Promise<void> {
    const opened = await readLink(location.hash);
    if (!opened) return;
    // A reload must bring back what was written since, not the link's text again.
    window.history.replaceState(null, '', location.pathname + location.search);
    if (opened.refusal !== undefined) say(opened.refusal, false);
    else openShared(opened.shared, 'Opened the Dockerfile of the link.');
  }

  // What is taken away.

  function copy(text: string, what: string): void {
    void copyText(text, part(root, 'copy', HTMLDialogElement)).then((copied) => {
      if (copied) say(`${what} copied.`, false);
    });
  }

  async function takeAway(what: string | undefined): Promise<void> {
    const name = draft.path.split(/[\\/]/).at(-1) || emptyDraft.path;
    switch (what) {
      case 'file':
        return download(name, withShape(draft.dockerfile, draft.shape), 'text/plain');
      case 'patch': {
        const { patchOf } = await import('./patch.ts');
        const patch = patchOf(
          draft.path,
          withShape(origin, draft.shape),
          withShape(draft.dockerfile, draft.shape),
        );
        return patch
          ? copy(patch, 'Patch')
          : say('Nothing has changed since the text came in.', false);
      }
      case 'markdown':
      case 'text':
      case 'json':
      case 'sarif':
        return takeReport(what, name);
    }
  }

  async function takeReport(format: ReportFormat, name: string): Promise<void> {
    try {
      const site = new URL(catalogue.home, location.href).href;
      const text = await client.write(inputOf(draft), {
        format,
        site,
        version: catalogue.version,
      });
      if (format === 'json') download(`${name}.findings.json`, text, 'application/json');
      else if (format === 'sarif') download(`${name}.sarif`, text, 'application/json');
      else copy(text, 'Report');
    } catch (error) {
      say(`The report could not be made. ${error instanceof Error ? error.message : ''}`, false);
    }
  }

  async function share(): Promise<void> {
    const { selected } = results;
    const { openLinkDialog } = await import('./link-dialog.ts');
    openLinkDialog(part(root, 'link', HTMLDialogElement), {
      shared: {
        dockerfile: withShape(draft.dockerfile, draft.shape),
        ...(draft.dockerignore && {
          dockerignore: withShape(draft.dockerignore, draft.ignoreShape),
        }),
        ...(draft.path !== emptyDraft.path && { path: draft.path }),
        ...(draft.preset !== emptyDraft.preset && { preset: draft.preset }),
        ...(selected && { finding: `${selected.rule}:${selected.line}` }),
      },
      findingWords: selected && `line ${selected.line}, ${ruleTitle(catalogue, selected.rule)}`,
      copy,
    });
  }

  // The page around it.

  function say(sentence: string, undoable: boolean): void {
    notice.hidden = false;
    part(root, 'notice-text', HTMLElement).textContent = sentence;
    part(root, 'notice-undo', HTMLButtonElement).hidden = !undoable;
  }

  async function switchEditor(rich: boolean, focus: boolean): Promise<void> {
    const open = rich ? (await import('./rich-editor.ts')).openRichEditor : undefined;
    if (rich !== richSwitch.checked) return;
    editor.close();
    editor = open
      ? open(richBox, draft.dockerfile, catalogue, editorEvents)
      : openTextBox(textBox, editorEvents);
    editor.write(draft.dockerfile);
    drawMarks();
    if (focus) editor.focus();
  }

  function onKey(event: KeyboardEvent): void {
    const { key, target } = event;
    if (document.querySelector('dialog:modal')) return;
    const inWriting = target instanceof Node && part(root, 'writing', HTMLElement).contains(target);
    const isField =
      target instanceof HTMLElement &&
      target.matches('input, textarea, select, [contenteditable="true"]');
    if (key === 'F8') walk(event.shiftKey ? -1 : 1);
    else if (key === 'Enter' && (event.ctrlKey || event.metaKey) && inWriting) {
      const here = atCaret();
      if (!here) return;
      results.select(here);
      results.focusCard(here);
    } else if (key === '?' && !isField) part(root, 'keys-sheet', HTMLDialogElement).showModal();
    else return;
    event.preventDefault();
  }

  function onPaste(event: ClipboardEvent): void {
    const size = event.clipboardData?.getData('text').length ?? 0;
    if (size <= mostCharacters) return;
    event.preventDefault();
    event.stopPropagation();
    say(tooLarge('What you pasted', size), false);
  }

  const click = (name: string, act: () => void) =>
    part(root, name, HTMLElement).addEventListener('click', act);
  const fileInput = part(root, 'file', HTMLInputElement);
  click('open', () => fileInput.click());
  fileInput.addEventListener('change', async () => {
    await openFiles([...(fileInput.files ?? [])]);
    fileInput.value = '';
  });
  click('undo', () => step('undo'));
  click('redo', () => step('redo'));
  click('notice-undo', () => step('undo'));
  click('notice-close', () => {
    notice.hidden = true;
  });
  click('previous', () => walk(-1));
  click('next', () => walk(1));
  click('show-card', () => {
    const here = atCaret() ?? results.visible[0];
    if (here) editorEvents.chosen(here);
  });
  click('keys', () => part(root, 'keys-sheet', HTMLDialogElement).showModal());
  click('share', share);
  click('forget', () => {
    history.record('Forgot the text', draft);
    put({ ...emptyDraft, preset: draft.preset });
    save();
    say(
      'Forgotten: this browser keeps nothing of it. Until you leave the page, Undo brings it back.',
      true,
    );
  });
  ignoreArea.addEventListener('input', typed);
  richSwitch.addEventListener('change', () => {
    save();
    void switchEditor(richSwitch.checked, true);
  });
  for (const radio of presetRadios)
    radio.addEventListener('change', () => {
      draft = { ...draft, preset: radio.value === 'strict' ? 'strict' : 'recommended' };
      follow();
    });
  menu(
    part(root, 'examples', HTMLDetailsElement),
    examples.map(({ name, dockerfile, dockerignore }) =>
      h(
        'li',
        {},
        h(
          'button',
          { type: 'button', onclick: () => openExample(name, dockerfile, dockerignore) },
          name,
        ),
      ),
    ),
  );
  menu(part(root, 'take', HTMLDetailsElement));
  for (const button of root.querySelectorAll<HTMLElement>('[data-take]'))
    button.addEventListener('click', () => void takeAway(button.dataset['take']));

  function openExample(name: string, dockerfile: string, dockerignore: string): void {
    origin = dockerfile;
    change(`Opened the example “${name}”`, {
      ...emptyDraft,
      preset: draft.preset,
      dockerfile,
      dockerignore,
    });
  }

  root.addEventListener('dragover', (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    root.dataset['dropping'] = 'true';
  });
  root.addEventListener('dragleave', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node) || !root.contains(relatedTarget))
      delete root.dataset['dropping'];
  });
  root.addEventListener('drop', (event) => {
    delete root.dataset['dropping'];
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    void openFiles(files);
  });
  root.addEventListener('paste', onPaste, { capture: true });
  document.addEventListener('keydown', onKey);
  window.addEventListener('hashchange', () => void openLink());
  window.addEventListener('pagehide', save);

  // What the browser kept, what the visitor typed before the script came, what was handed over.

  const typedEarly = editor.text();
  const remembered = recall();
  richSwitch.checked = remembered.rich;
  root.dataset['live'] = 'true';
  put(remembered.draft);
  if (typedEarly && typedEarly !== remembered.draft.dockerfile)
    change('Kept what you had typed.', { ...draft, dockerfile: typedEarly });
  origin = draft.dockerfile;
  landed = undefined;
  if (remembered.rich) void switchEditor(true, false);
  const handedOver = takeHandover();
  if (handedOver !== undefined)
    openShared({ dockerfile: handedOver }, 'Opened the text from the home page.');
  void openLink();
}

const isBlank = ({ dockerfile, dockerignore }: Draft) =>
  dockerfile.trim() === '' && dockerignore.trim() === '';

function inputOf({ dockerfile, dockerignore, path, preset }: Draft): CheckInput {
  const given = dockerignore.trim() !== '';
  return { text: dockerfile, path, preset, ...(given && { dockerignore }) };
}

/** A list of buttons under a summary: closes after a choice, on Escape and on a click elsewhere. */
function menu(details: HTMLDetailsElement, items: readonly HTMLElement[] = []): void {
  details.querySelector('ul')?.append(...items);
  const summary = details.querySelector('summary');
  details.querySelector('ul')?.addEventListener('click', () => {
    details.open = false;
    summary?.focus();
  });
  details.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    details.open = false;
    summary?.focus();
  });
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Node && !details.contains(target)) details.open = false;
  });
}
