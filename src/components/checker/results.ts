import {
  type CheckedFile,
  type Edit,
  type Finding,
  type Severity,
  severities,
} from '../../checker/finding.ts';
import { Source } from '../../checker/source.ts';
import { type Moved, openCards, type Placed } from './cards.ts';
import { type Catalogue, practiceOf, severityWord } from './catalogue.ts';
import { count, h, part, redraw, write } from './dom.ts';
import { replacement } from './editor.ts';
import {
  beginHere,
  type CardEvents,
  cardsAtFirst,
  everything,
  firstItem,
  firstLine,
  followedItem,
  passes,
  type Shown,
  suppressedItem,
  verdict,
} from './findings-view.ts';
import type { CheckInput, CheckReport } from './messages.ts';
import { drawSteadily } from './steady.ts';

export interface Results {
  readonly findings: readonly Shown[];
  /** The findings that pass the filter, in the order of the file. */
  readonly visible: readonly Shown[];
  readonly selected: Shown | undefined;
  /** The text the findings belong to; undefined where there is no report. */
  readonly text: string | undefined;
  readonly source: Source | undefined;
  /** The report that is drawn, and what it was asked about. */
  readonly shown: { readonly report: CheckReport; readonly input: CheckInput } | undefined;
  show(report: CheckReport, input: CheckInput): void;
  /** A sentence in place of a report. What was found before is of an older text. */
  say(sentence: string): void;
  /** Back to the blank page. */
  clear(): void;
  select(finding: Finding | undefined): void;
  /** Brings a finding's card into view, where it lies beside the text. */
  showCard(finding: Finding): void;
  /** Brings a finding's card into view and focuses it. */
  focusCard(finding: Finding): void;
}

export interface ResultsEvents extends Pick<CardEvents, 'goTo' | 'explain' | 'silence' | 'hide'> {
  readonly fix: (findings: readonly Finding[]) => void;
  /** What is visible or selected has changed. */
  readonly changed: () => void;
}

/** The right half of the page: what the checker found, and what to do about it. */
export function openResults(
  root: HTMLElement,
  catalogue: Catalogue,
  events: ResultsEvents,
): Results {
  const title = part(root, 'results-heading', HTMLElement);
  const verdictLine = part(root, 'verdict', HTMLElement);
  const status = part(root, 'status', HTMLElement);
  const box = part(root, 'report', HTMLElement);
  const beginBox = part(root, 'begin-box', HTMLElement);
  const begin = part(root, 'begin', HTMLElement);
  const filters = part(root, 'filters', HTMLElement);
  const practice = part(root, 'practice', HTMLSelectElement);
  const fixSafe = part(root, 'fix-safe', HTMLButtonElement);
  const filtered = part(root, 'filtered', HTMLElement);
  const list = part(root, 'cards', HTMLElement);
  const showAll = part(root, 'show-all', HTMLButtonElement);
  const invitation = verdictLine.textContent;

  let report: CheckReport | undefined;
  let input: CheckInput | undefined;
  let sources = sourcesOf('', '');
  /** A finding of the report before, where the text as it is now has it. */
  let moved: Moved = (finding) => finding;
  let findings: readonly Shown[] = [];
  let visible: readonly Shown[] = [];
  /** What to change first. */
  let beginning: readonly Shown[] = [];
  let filter = everything;
  let chosen: Placed | undefined;
  let all = false;
  let speaking: ReturnType<typeof setTimeout> | undefined;

  for (const severity of severities)
    chip(severity).addEventListener('click', () => {
      const hidden = new Set(filter.hidden);
      if (!hidden.delete(severity)) hidden.add(severity);
      filter = { ...filter, hidden };
      draw();
    });
  practice.addEventListener('change', () => {
    filter = { ...filter, practice: practice.value };
    draw();
  });
  showAll.addEventListener('click', () => {
    const first = list.children.length;
    all = true;
    draw();
    list.children[first]?.querySelector<HTMLElement>('.place')?.focus();
  });
  fixSafe.addEventListener('click', () => events.fix(safe()));

  function chip(severity: Severity): HTMLButtonElement {
    const found = filters.querySelector<HTMLButtonElement>(`[data-severity="${severity}"]`);
    if (!found) throw new Error(`The page has no chip for "${severity}".`);
    return found;
  }

  const cardEvents: CardEvents = {
    goTo: events.goTo,
    explain: events.explain,
    silence: events.silence,
    hide: events.hide,
    fix: (finding) => events.fix([finding]),
    fixAlike: (rule) => events.fix(visible.filter((one) => one.rule === rule && one.fix)),
  };
  const cards = openCards(list, catalogue, cardEvents);
  const safe = () => visible.filter(({ fix }) => fix?.safety === 'safe');
  const selected = () =>
    chosen && visible.find(({ rule, from }) => rule === chosen?.rule && from === chosen.from);

  function draw(): void {
    if (!report || !input) return;
    const focused = root.contains(document.activeElement) ? document.activeElement : undefined;
    const key = focused instanceof HTMLElement ? focused.dataset['key'] : undefined;

    drawFilters();
    visible = findings.filter((one) => passes(filter, one));
    const drawn = all ? visible : visible.slice(0, cardsAtFirst);
    const fixable = new Map<string, number>();
    for (const { rule, fix } of visible) if (fix) fixable.set(rule, (fixable.get(rule) ?? 0) + 1);
    beginning = beginHere(findings);
    beginBox.hidden = beginning.length === 0;
    redraw(begin, beginning.map(firstLine), (one, index) =>
      firstItem(one, catalogue, () => {
        const first = beginning[index];
        if (first) events.goTo(first);
      }),
    );
    cards.draw(
      {
        findings: drawn,
        selected: selected(),
        fixable,
        sourceOf: ({ file }) => sources[file ?? 'dockerfile'],
      },
      moved,
    );
    moved = (finding) => finding;
    showAll.hidden = drawn.length === visible.length;
    write(showAll, `Show all ${count(visible.length, 'finding')}`);
    filtered.hidden = visible.length === findings.length;
    write(filtered, `${visible.length} of ${count(findings.length, 'finding')} shown.`);
    fixSafe.hidden = safe().length === 0;
    const among = filter.practice ? ' of this practice' : '';
    write(
      fixSafe,
      safe().length === 1
        ? `Review the one safe fix${among}`
        : `Review ${safe().length} safe fixes${among}`,
    );
    drawAsides(report);

    if (key && !focused?.isConnected) {
      const again = root.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
      (again ?? title).focus({ preventScroll: true });
    }
    events.changed();
  }

  function drawFilters(): void {
    filters.hidden = findings.length < 2;
    for (const severity of severities) {
      const number = findings.filter((one) => one.severity === severity).length;
      const button = chip(severity);
      button.hidden = number === 0;
      write(button, count(number, severityWord[severity]));
      button.setAttribute('aria-pressed', String(!filter.hidden.has(severity)));
    }
    const met = [...new Set(findings.map((one) => one.practice))];
    if (filter.practice && !met.includes(filter.practice)) filter = { ...filter, practice: '' };
    const choices = met
      .map((id) => ({ id, entry: practiceOf(catalogue, { practice: id }) }))
      .sort((a, b) => (a.entry?.number ?? 0) - (b.entry?.number ?? 0));
    practice.hidden = met.length < 2;
    const options = [
      { value: '', label: 'All practices' },
      ...choices.map(({ id, entry }) => ({
        value: id,
        label: entry ? `${entry.number}. ${entry.title}` : id,
      })),
    ];
    redraw(practice, options, ({ value, label }) => h('option', { value }, label));
    practice.value = filter.practice;
  }

  function drawAsides({ followed, suppressed }: CheckReport): void {
    const line = (offset: number) => sources.dockerfile.place(offset).line;
    part(root, 'followed-box', HTMLElement).hidden = followed.length === 0;
    write(
      part(root, 'followed-title', HTMLElement),
      `${count(followed.length, 'practice')} already followed`,
    );
    redraw(
      part(root, 'followed', HTMLElement),
      followed.map(({ practice, message, from }) => ({ practice, message, line: line(from) })),
      (one) => followedItem(one, catalogue),
    );
    part(root, 'suppressed-box', HTMLElement).hidden = suppressed.length === 0;
    write(
      part(root, 'suppressed-title', HTMLElement),
      `${count(suppressed.length, 'finding')} suppressed by a comment`,
    );
    redraw(
      part(root, 'suppressed', HTMLElement),
      suppressed.map(({ finding: { rule, from }, suppression: { reason } }) => ({
        rule,
        line: line(from),
        reason,
      })),
      (one) => suppressedItem(one, catalogue),
    );
  }

  /** Spoken once the typing pauses, not at every key. */
  function speak(sentence: string): void {
    write(verdictLine, sentence);
    clearTimeout(speaking);
    speaking = setTimeout(() => {
      status.textContent = sentence;
    }, 900);
  }

  return {
    get findings() {
      return findings;
    },
    get visible() {
      return visible;
    },
    get selected() {
      return selected();
    },
    get text() {
      return report && input?.text;
    },
    get shown() {
      return report && input && { report, input };
    },
    get source() {
      return report && input?.text === sources.dockerfile.text ? sources.dockerfile : undefined;
    },
    show(fresh, asked) {
      const isSameText = report !== undefined && input?.text === asked.text;
      moved = movedBy(replacement(sources.dockerfile.text, asked.text));
      chosen &&= moved(chosen);
      report = fresh;
      input = asked;
      sources = sourcesOf(asked.text, asked.dockerignore ?? '');
      findings = shownFrom(fresh, sources);
      box.hidden = false;
      delete root.dataset['stale'];
      root.dataset['clean'] = String(findings.length === 0);
      speak(verdict(findings, fresh.followed.length, sum(fresh.hidden)));
      if (isSameText) drawSteadily(list, draw);
      else draw();
    },
    say(sentence) {
      root.dataset['stale'] = 'true';
      input = input && { ...input, text: '' };
      fixSafe.hidden = true;
      speak(sentence);
    },
    clear() {
      report = undefined;
      input = undefined;
      findings = [];
      visible = [];
      all = false;
      box.hidden = true;
      delete root.dataset['stale'];
      delete root.dataset['clean'];
      speak(invitation);
      events.changed();
    },
    select(finding) {
      chosen = finding;
      cards.select(finding);
      events.changed();
    },
    showCard(finding) {
      if (beside.matches) cards.of(finding)?.scrollIntoView({ block: 'nearest' });
    },
    focusCard(finding) {
      if (!cards.of(finding)) {
        all = true;
        draw();
      }
      const card = cards.of(finding);
      card?.scrollIntoView({ block: 'center' });
      card?.querySelector<HTMLElement>('.place')?.focus({ preventScroll: true });
    },
  };
}

/** The cards lie beside the text, and not below it. */
const beside = window.matchMedia('(min-width: 60rem)');

const sum = (counts: CheckReport['hidden'] = {}) =>
  Object.values(counts).reduce((total, number) => total + number, 0);

/** The text around a finding changes; where it stands behind the change, it moves along. */
const movedBy =
  ({ from, to, insert }: Edit): Moved =>
  (finding) =>
    finding.file === 'dockerignore' || finding.from < to
      ? finding
      : { ...finding, from: finding.from + from + insert.length - to };

type Sources = Readonly<Record<CheckedFile, Source>>;

const sourcesOf = (dockerfile: string, dockerignore: string): Sources => ({
  dockerfile: new Source(dockerfile),
  dockerignore: new Source(dockerignore),
});

const shownFrom = ({ findings }: CheckReport, sources: Sources): readonly Shown[] =>
  findings.map((finding) => ({
    ...finding,
    line: sources[finding.file ?? 'dockerfile'].place(finding.from).line,
  }));
