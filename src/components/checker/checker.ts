import type { Finding, StrangeImage } from '../../checker/index.ts';
import { isOrderFinding } from '../../checker/insight/suggested-order.ts';
import { Source } from '../../checker/source.ts';
import { keptReport, readPlace } from '../reader/kept.ts';
import { readCatalogue, ruleEntry, ruleTitle } from './catalogue.ts';
import { openContextTab } from './context-tab.ts';
import { count, h, part, write } from './dom.ts';
import {
  type Draft,
  emptyDraft,
  inputOf,
  isBlank,
  isPristine,
  plainShape,
  sameTexts,
  takeShape,
  withShape,
} from './draft.ts';
import { type EditorEvents, jumpsFocus, replacement } from './editor.ts';
import { openEditorChoice } from './editor-choice.ts';
import { examples } from './examples.ts';
import { mostCharacters, tooLarge, tooLong } from './files.ts';
import { droppedFolder } from './folder-source.ts';
import { drawHadolintLine } from './hadolint-line.ts';
import { drawHiddenRules } from './hidden-rules.ts';
import { createHistory, type Step } from './history.ts';
import { draftOf, draftOfExample, openFiles } from './incoming.ts';
import { openInsightPanel } from './insight-panel.ts';
import { forget, recall, remember, rememberReport, takeHandover } from './memory.ts';
import { menu } from './menu.ts';
import { keepOffline } from './offline.ts';
import { createReportClient } from './report-client.ts';
import { openResults } from './results.ts';
import { sectionPanel } from './section.ts';
import { readLink, type Shared } from './share.ts';
import { openShellReading } from './shell-reading.ts';
import { spawnChecker } from './spawn.ts';
import { openTabs } from './tabs.ts';
import { takeAway } from './take-away.ts';
import { openWalk } from './walk.ts';

/** More texts that others took the place of are not kept over a reload. */
const mostDisplaced = 5;

/**
 * The checker's page. Its state is the draft and the selected finding; the report, and all that is
 * drawn, follow from them.
 */
export function openChecker(root: HTMLElement): void {
  const catalogue = readCatalogue(part(root, 'catalogue', HTMLElement));
  const ignoreArea = part(root, 'ignore-text', HTMLTextAreaElement);
  const presets = [...root.querySelectorAll<HTMLInputElement>('input[name="preset"]')];
  const history = createHistory();

  let draft: Draft = emptyDraft;
  /** The text as it came in, which a patch of all changes begins with. */
  let origin = '';
  /** What texts from elsewhere took the place of. */
  let displaced: readonly Step[] = [];
  /** The draft right after the last larger change, while nothing has been typed since. */
  let landed: Draft | undefined;
  /** The finding a link asked for, `rule-id:line`, until its report is there. */
  let wanted: string | undefined;
  let hiding: ReturnType<typeof setTimeout> | undefined;
  let saving: ReturnType<typeof setTimeout> | undefined;
  /** How many findings each hidden rule would have had in the text as last checked. */
  let keptBack: Readonly<Record<string, number>> = {};
  /** Images from elsewhere than the registries that a `.hadolint.yaml` trusts. */
  let strange: readonly StrangeImage[] = [];

  const editorEvents: EditorEvents = {
    changed: typed,
    moved: () => walk.drawHere(),
    chosen(finding) {
      tabs.open('findings');
      results.select(finding);
      results.focusCard(finding);
    },
    explained: (finding) => explain(finding, root),
    fixed: (finding) => void review([finding]),
    undone: () => stepIfLanded('undo'),
    redone: () => stepIfLanded('redo'),
  };
  const editors = openEditorChoice({
    root,
    catalogue,
    events: editorEvents,
    text: () => draft.dockerfile,
    switched: () => walk.draw(),
    decided: save,
  });

  const section = sectionPanel(part(root, 'section', HTMLDialogElement), (open) => {
    root.dataset['reading'] = String(open);
  });
  const walk = openWalk({ root, catalogue, editor: () => editors.editor, results: () => results });
  const results = openResults(part(root, 'findings', HTMLElement), catalogue, {
    goTo: (finding) => walk.goTo(finding),
    explain,
    fix: (findings) => void review(findings),
    silence: (finding) => void silence(finding),
    hide: (rule) => keepHidden([...draft.hidden, rule], `Hidden: “${ruleTitle(catalogue, rule)}”.`),
    changed: () => walk.draw(),
  });
  const tabs = openTabs(root, (view) => {
    if (view === 'insight') recheck();
    context.follow();
  });
  const insight = openInsightPanel({
    root,
    isOpen: () => tabs.current === 'insight',
    goTo: (span) => editors.editor.reveal(span, jumpsFocus()),
    asked: recheck,
    review: () => void review(results.findings.filter(isOrderFinding)),
  });
  const remembered = recall();
  let contextKept = remembered.context;
  const context = openContextTab({
    root,
    remembered: remembered.context,
    open: () => tabs.open('context'),
    isOpen: () => tabs.current === 'context',
    draft: () => draft,
    bringIn,
    change,
    goTo: (span) => editors.editor.reveal(span, jumpsFocus()),
    goToIgnore: (span) => walk.goToIgnore(span),
    say: (sentence) => say(sentence, false),
    kept(is) {
      contextKept = is;
      save();
    },
  });
  const client = createReportClient({
    spawn: spawnChecker,
    onReport(report, input) {
      results.show(report, input);
      keptBack = report.hidden ?? {};
      strange = report.strange ?? [];
      drawAdjustments();
      saveSoon();
      insight.show(report.insight, report.suggested);
      const asked = results.visible.find(({ rule, line }) => `${rule}:${line}` === wanted);
      if (asked) walk.goTo(asked, false);
      // ShellCheck's findings come later than ours.
      if (asked || !shell.isReading(input)) wanted = undefined;
    },
    onScripts(scripts, input) {
      shell.read(scripts, input);
      if (!shell.isReading(input)) wanted = undefined;
    },
    onFailure(sentence) {
      results.say(sentence);
      insight.say(sentence);
    },
  });
  const shell = openShellReading({ root, catalogue, recheck });
  const take = takeAway({
    root,
    catalogue,
    client,
    remarks: () => shell.remarks,
    say: (sentence) => say(sentence, false),
  });

  // The draft: what is typed, what is put in its place, and what is kept.

  function typed(): void {
    const before = draft.dockerfile;
    const text = editors.editor.text();
    const { from, to } = replacement(before, text);
    if (text !== before && from === 0 && to === before.length) {
      origin = text;
      draft = { ...draft, path: emptyDraft.path, shape: plainShape };
    }
    draft = { ...draft, dockerfile: text, dockerignore: ignoreArea.value };
    landed = undefined;
    shell.giveWay();
    follow();
  }

  /** A larger change: everything that is not a key press comes through here, so it can be undone. */
  function change(label: string, next: Draft, sentence = label): void {
    history.record(label, draft);
    put(next);
    say(sentence, true);
  }

  /** A text from elsewhere, with which a patch of all changes begins anew. */
  function bringIn(label: string, next: Draft, sentence = label): void {
    origin = next.dockerfile;
    if (!isBlank(draft)) displaced = [...displaced, { label, draft }].slice(-mostDisplaced);
    change(label, next, sentence);
  }

  function put(next: Draft): void {
    draft = next;
    editors.editor.write(next.dockerfile);
    if (next.dockerfile) editors.textCame();
    ignoreArea.value = next.dockerignore;
    for (const radio of presets) radio.checked = radio.value === next.preset;
    landed = next;
    follow();
  }

  function step(direction: 'undo' | 'redo'): void {
    const label = direction === 'undo' ? history.undoLabel : history.redoLabel;
    const next = history[direction](draft);
    if (!next || !label) return;
    displaced = displaced.filter((one) => one.draft !== next);
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
    // First, for it is answered by another thread, while this one draws.
    recheck();
    for (const [name, label] of [
      ['undo', history.undoLabel],
      ['redo', history.redoLabel],
    ] as const) {
      const button = part(root, name, HTMLButtonElement);
      button.disabled = !label;
      button.title = label ?? '';
    }
    const ignore = draft.dockerignore.trim();
    write(
      part(root, 'ignore-state', HTMLElement),
      ignore ? count(ignore.split('\n').length, 'line') : 'not given',
    );
    part(root, 'share', HTMLButtonElement).disabled = isBlank(draft);
    part(root, 'take', HTMLElement).toggleAttribute('inert', isBlank(draft));
    drawAdjustments();
    saveSoon();
    context.follow();
  }

  /** Not at every key: what is written down is written by the page's own thread. */
  function saveSoon(): void {
    clearTimeout(saving);
    saving = setTimeout(save, 300);
  }

  function recheck(): void {
    const size = Math.max(draft.dockerfile.length, draft.dockerignore.length);
    if (isBlank(draft)) {
      results.clear();
      insight.say('');
      shell.read([], inputOf(draft));
    } else if (size > mostCharacters) {
      results.say(tooLong(size));
      insight.say(tooLong(size));
    } else {
      const { question } = insight;
      const input = inputOf(draft);
      const scripts = !shell.has(input);
      client.check({ ...input, insight: question, shellcheck: shell.remarks, scripts });
    }
  }

  function save(): void {
    clearTimeout(saving);
    saving = undefined;
    const { shown } = results;
    const isOfThis = shown?.input.text === draft.dockerfile;
    rememberReport(isOfThis ? keptReport(shown.report, shown.input, catalogue.edition) : undefined);
    const kept = part(root, 'kept', HTMLElement);
    if (isPristine(draft) && displaced.length === 0) {
      if (editors.chosen === undefined && !contextKept) forget();
      else remember(state());
      kept.textContent = 'Nothing you put here leaves your browser.';
    } else if (remember(state())) {
      kept.textContent = 'Your text is kept in this browser only, and never leaves it.';
    } else {
      kept.textContent = 'This browser does not keep the text: it is gone when you close the page.';
    }
  }

  const state = () => ({ draft, rich: editors.chosen, context: contextKept, displaced });

  function forgetAll(): void {
    history.record('Forgot the text', draft);
    displaced = [];
    put({ ...emptyDraft, preset: draft.preset });
    context.forget();
    save();
    say('Forgotten: this browser keeps nothing of it. Undo works until you leave the page.', true);
  }

  // What is asked of a finding, and of the whole.

  function explain(finding: Finding, opener: HTMLElement): void {
    const entry = catalogue.rules[finding.rule];
    if (!entry) {
      window.open(ruleEntry(catalogue, finding.rule)?.href, '_blank', 'noreferrer');
      return;
    }
    tabs.open('findings');
    results.select(finding);
    void section.open(entry.href, opener);
  }

  async function review(findings: readonly Finding[]): Promise<void> {
    if (results.text !== draft.dockerfile) return;
    const source = new Source(draft.dockerfile);
    const proposals = findings.flatMap((finding) =>
      finding.fix ? [{ finding, fix: finding.fix, line: source.place(finding.from).line }] : [],
    );
    const { openReview } = await import('./review.ts');
    openReview(part(root, 'review', HTMLDialogElement), draft, proposals, {
      apply: (dockerfile, label) => change(label, { ...draft, dockerfile }, `Applied: ${label}.`),
      copy: take.copy,
    });
  }

  async function silence(finding: Finding): Promise<void> {
    if (results.text !== draft.dockerfile) return;
    const { openSilenceDialog } = await import('./silence-dialog.ts');
    openSilenceDialog(part(root, 'silence', HTMLDialogElement), {
      text: draft.dockerfile,
      finding,
      catalogue,
      apply: (dockerfile, label) => change(label, { ...draft, dockerfile }, `${label}.`),
    });
  }

  function keepHidden(hidden: readonly string[], sentence: string): void {
    change(sentence, { ...draft, hidden });
  }

  function drawAdjustments(): void {
    drawHiddenRules(part(root, 'hidden-rules', HTMLElement), draft.hidden, keptBack, catalogue, {
      keep(hidden) {
        const shown = draft.hidden.filter((rule) => !hidden.includes(rule));
        const words = shown.map((rule) => `“${ruleTitle(catalogue, rule)}”`).join(', ');
        keepHidden(hidden, `Shown again: ${words}.`);
      },
    });
    drawHadolintLine(part(root, 'hadolint-line', HTMLElement), draft.hadolint, strange, {
      show: () => void importHadolint(draft.hadolint?.text ?? ''),
      remove: () =>
        change('Removed the settings of .hadolint.yaml.', { ...draft, hadolint: undefined }),
      goTo: (span) => editors.editor.reveal(span, jumpsFocus()),
    });
  }

  async function importHadolint(text: string): Promise<void> {
    const { openHadolintDialog } = await import('./hadolint-dialog.ts');
    openHadolintDialog(part(root, 'hadolint', HTMLDialogElement), {
      text,
      catalogue,
      apply: (text, adjustments) =>
        change('Settings of .hadolint.yaml in force.', {
          ...draft,
          hadolint: { text, adjustments },
        }),
    });
  }

  async function share(): Promise<void> {
    const { selected, findings } = results;
    const { dockerfile, dockerignore, shape, ignoreShape, path, preset } = draft;
    const [{ openLinkDialog }, { chatWords }] = await Promise.all([
      import('./link-dialog.ts'),
      import('./chat-words.ts'),
    ]);
    openLinkDialog(part(root, 'link', HTMLDialogElement), {
      shared: {
        dockerfile: withShape(dockerfile, shape),
        ...(dockerignore && { dockerignore: withShape(dockerignore, ignoreShape) }),
        ...(path !== emptyDraft.path && { path }),
        ...(preset !== emptyDraft.preset && { preset }),
        ...(selected && { finding: `${selected.rule}:${selected.line}` }),
      },
      findingWords: selected && `line ${selected.line}, ${ruleTitle(catalogue, selected.rule)}`,
      chatWords: (withFinding) =>
        chatWords(path, dockerfile, findings, withFinding ? selected : undefined, catalogue),
      redactOwn: (own, ownIgnore) =>
        change('Redacted the secrets in the text.', {
          ...draft,
          dockerfile: takeShape(own).text,
          dockerignore: takeShape(ownIgnore).text,
        }),
      copy: take.copy,
      download: () => take.file(draft),
    });
  }

  function toCard(): void {
    tabs.open('findings');
    walk.toCard();
  }

  function takeWhat(what: string | undefined): void {
    if (what === 'file') take.file(draft);
    else if (what === 'copy') take.copy(draft.dockerfile, 'Dockerfile');
    else if (what === 'patch') void take.patch(draft, origin);
    else if (what === 'markdown' || what === 'text' || what === 'json' || what === 'sarif')
      void take.report(draft, what);
  }

  // Texts from elsewhere.

  async function takeFiles(all: readonly File[]): Promise<void> {
    const settings = all.find(({ name }) => /(?:^|\.)hadolint\.ya?ml$/i.test(name));
    const files = all.filter((file) => file !== settings);
    if (settings) await importHadolint(await settings.text());
    if (files.length === 0) return;
    const { draft: next, label, remarks } = await openFiles(files, draft);
    if (next?.dockerfile !== draft.dockerfile && next) bringIn(label, next);
    else if (next) change(label, next);
    if (remarks.length > 0) say(remarks.join(' '), next !== undefined);
  }

  function takeShared(shared: Shared, label: string): void {
    const next = draftOf(shared, draft);
    wanted = shared.finding;
    if (isBlank(draft) || sameTexts(draft, next)) {
      origin = next.dockerfile;
      put(next);
    } else bringIn(label, next);
  }

  /** From a page of the guide to the line it speaks of. */
  function takePlace(): void {
    const place = readPlace(location.hash);
    if (!place) return;
    window.history.replaceState(null, '', location.pathname + location.search);
    const { line, rule } = place;
    if (rule !== undefined) {
      wanted = `${rule}:${line}`;
      recheck();
      return;
    }
    const source = new Source(draft.dockerfile);
    const from = source.offset({ line, column: 1 });
    editors.editor.reveal(
      { from, to: source.lineStarts[line] ?? draft.dockerfile.length },
      jumpsFocus(),
    );
  }

  async function takeLink(): Promise<void> {
    takePlace();
    const opened = await readLink(location.hash);
    if (!opened) return;
    // A reload must bring back what was written since, not the link's text again.
    window.history.replaceState(null, '', location.pathname + location.search);
    if (opened.refusal !== undefined) say(opened.refusal, false);
    else takeShared(opened.shared, 'Opened the Dockerfile of the link. Undo brings your own back.');
  }

  function takeHandedOver(): void {
    const text = takeHandover();
    if (text === undefined) return;
    takeShared({ dockerfile: text }, 'Opened the text of the home page. Undo brings yours back.');
  }

  /** Browsers take seconds to put thousands of lines into a text area by themselves. */
  function onPaste(event: ClipboardEvent): void {
    const pasted = event.clipboardData?.getData('text') ?? '';
    const area = event.target;
    if (area instanceof Element && area.matches('[data-own-paste]')) return;
    const isLong = pasted.length > 20_000 && area instanceof HTMLTextAreaElement;
    if (pasted.length <= mostCharacters && !isLong) return;
    event.preventDefault();
    event.stopPropagation();
    if (pasted.length > mostCharacters || !isLong) {
      say(tooLarge('What you pasted', pasted.length, 'characters'), false);
      return;
    }
    const before = draft;
    area.setRangeText(takeShape(pasted).text, area.selectionStart, area.selectionEnd, 'end');
    area.dispatchEvent(new Event('input', { bubbles: true }));
    history.record('Pasted', before);
    landed = draft;
    follow();
    say(`Pasted ${count(pasted.split('\n').length, 'line')}.`, true);
  }

  // The page around it.

  function say(sentence: string, undoable: boolean): void {
    const notice = part(root, 'notice', HTMLElement);
    // Shown anew, it stands above a dialog that was opened since.
    notice.hidePopover();
    notice.showPopover();
    clearTimeout(hiding);
    hiding = setTimeout(() => {
      if (!notice.matches(':focus-within, :hover')) notice.hidePopover();
    }, 15_000);
    part(root, 'notice-text', HTMLElement).textContent = sentence;
    part(root, 'notice-undo', HTMLButtonElement).hidden = !undoable;
  }

  function onKey(event: KeyboardEvent): void {
    const { key, target } = event;
    const withControl = event.ctrlKey || event.metaKey;
    if (document.querySelector('dialog:modal')) return;
    const writes =
      target instanceof Element && target.matches('input, textarea, select, .cm-content');
    const atText = target instanceof Node && part(root, 'writing', HTMLElement).contains(target);
    if (key === 'F8') walk.step(event.shiftKey ? -1 : 1);
    else if (key === 'Enter' && withControl && atText) toCard();
    else if (key === 's' && withControl && !isBlank(draft)) void share();
    else if (key === '?' && !writes) part(root, 'keys-sheet', HTMLDialogElement).showModal();
    else return;
    event.preventDefault();
  }

  const fileInput = part(root, 'file', HTMLInputElement);
  const clicks: Readonly<Record<string, () => void>> = {
    open: () => fileInput.click(),
    undo: () => step('undo'),
    redo: () => step('redo'),
    'notice-undo': () => step('undo'),
    'notice-close': () => part(root, 'notice', HTMLElement).hidePopover(),
    previous: () => walk.step(-1),
    next: () => walk.step(1),
    'show-card': toCard,
    keys: () => part(root, 'keys-sheet', HTMLDialogElement).showModal(),
    share: () => void share(),
    forget: forgetAll,
    'hadolint-import': () => void importHadolint(draft.hadolint?.text ?? ''),
  };
  for (const [name, act] of Object.entries(clicks))
    part(root, name, HTMLButtonElement).addEventListener('click', act);
  menu(
    part(root, 'examples', HTMLDetailsElement),
    examples.map((example) => {
      const onclick = () =>
        bringIn(`Opened the example “${example.name}”.`, draftOfExample(example, draft));
      return h('li', {}, h('button', { type: 'button', onclick }, example.name));
    }),
  );
  menu(part(root, 'take', HTMLDetailsElement));
  for (const button of root.querySelectorAll<HTMLElement>('[data-take]'))
    button.addEventListener('click', () => takeWhat(button.dataset['take']));
  fileInput.addEventListener('change', async () => {
    await takeFiles([...(fileInput.files ?? [])]);
    fileInput.value = '';
  });
  ignoreArea.addEventListener('input', typed);
  for (const radio of presets)
    radio.addEventListener('change', () => {
      draft = { ...draft, preset: radio.value === 'strict' ? 'strict' : 'recommended' };
      follow();
    });
  root.addEventListener('dragover', (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    root.dataset['dropping'] = 'true';
  });
  root.addEventListener('dragleave', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && root.contains(relatedTarget)))
      delete root.dataset['dropping'];
  });
  root.addEventListener('drop', (event) => {
    delete root.dataset['dropping'];
    const folder = droppedFolder(event.dataTransfer);
    if (folder) {
      event.preventDefault();
      context.take(folder);
      return;
    }
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    void takeFiles(files);
  });
  root.addEventListener('paste', onPaste, { capture: true });
  document.addEventListener('keydown', onKey);
  window.addEventListener('hashchange', () => void takeLink());
  window.addEventListener('pagehide', () => {
    // Where nothing is due, another tab may have written since.
    if (saving !== undefined) save();
  });

  // What the browser kept, what was typed before the script came, what was handed over.

  const early = editors.editor.text();
  root.dataset['live'] = 'true';
  editors.restore(remembered.rich);
  for (const { label, draft } of remembered.displaced) history.record(label, draft);
  displaced = remembered.displaced;
  put(remembered.draft);
  if (early && early !== draft.dockerfile)
    change('Kept what you had typed.', { ...draft, dockerfile: early });
  origin = draft.dockerfile;
  landed = undefined;
  takeHandedOver();
  window.addEventListener('vite:preloadError', () =>
    say(
      'A part of the checker could not be fetched: there is no network, or a newer version of the site. Your text is kept in this browser; reload the page and go on.',
      false,
    ),
  );
  void takeLink();
  // Back from the home page, the browser may show this page as it was left.
  window.addEventListener('pageshow', ({ persisted }) => persisted && takeHandedOver());
  keepOffline({ root, save });
}
