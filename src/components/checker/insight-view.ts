import type {
  CacheView,
  CommandLine,
  Fate,
  InForce,
  Insight,
  Intake,
  Side,
  Span,
  StageView,
  Step,
} from '../../checker/index.ts';
import { count, h, part, prose, write } from './dom.ts';
import { stageGraph } from './stage-graph.ts';

export interface InsightEvents {
  readonly goTo: (span: Span) => void;
  /** Another change was chosen to ask about. */
  readonly asked: () => void;
}

/** Draws what a Dockerfile does. Words carry all of it; the picture repeats them for the eye. */
export function drawInsight(
  box: HTMLElement,
  insight: Insight,
  suggested: CacheView | undefined,
  events: InsightEvents,
): void {
  const focused = document.activeElement;
  const key =
    focused instanceof HTMLElement && box.contains(focused) ? focused.dataset['key'] : undefined;
  const { stages } = insight;
  const final = stages.find((stage) => stage.final);
  part(box, 'start', HTMLElement).replaceChildren(...(final ? startRows(final) : []));
  const picture = part(box, 'graph', HTMLElement);
  picture.hidden = stages.length < 2;
  picture.replaceChildren(...(stages.length < 2 ? [] : [stageGraph(stages)]));
  part(box, 'stages', HTMLElement).replaceChildren(
    ...stages.map((stage) => stageItem(stage, stages, events)),
  );
  drawChange(box, insight, events);
  drawSuggested(box, insight.cache, suggested);
  if (key)
    box
      .querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)
      ?.focus({ preventScroll: true });
}

/** How to speak of a stage, which need not have a name. */
export const stageWords = ({ name, index }: Pick<StageView, 'name' | 'index'>): string =>
  name ?? `stage ${index}`;

// What a container runs.

function startRows({ start, image }: StageView): readonly HTMLElement[] {
  const { plain, withArguments, first, stop, notes, entrypoint, cmd } = start;
  const origin = [...originOf('ENTRYPOINT', entrypoint, image), ...originOf('CMD', cmd, image)];
  return [
    row('docker run image', commandWords(plain, cmd.words)),
    row('docker run image …', commandWords(withArguments, ['…'])),
    ...(origin.length > 0 ? [row('From', [origin.join(', ')])] : []),
    row('PID 1', prose(first)),
    row('docker stop', prose(stop)),
    ...notes.map((note) => row('Note', prose(note))),
  ];
}

function originOf(keyword: string, { form, line }: Side, image: string): readonly string[] {
  if (form === 'none' || form === 'unknown') return [];
  return [`${keyword} ${line === undefined ? `of ${image}` : `in line ${line}`}`];
}

const row = (term: string, words: readonly (Node | string)[]): HTMLElement =>
  h('div', {}, h('dt', {}, term), h('dd', {}, ...words));

function commandWords(line: CommandLine, likely: readonly string[]): readonly (Node | string)[] {
  if (line.kind === 'refused')
    return ['Refused: there is no command, neither here nor in the base image.'];
  if (line.kind === 'unknown')
    return likely.length > 0
      ? [
          'Unknown. Without an ENTRYPOINT in the base image: ',
          ...chips(likely.map((text) => ({ text, from: 'CMD' }))),
        ]
      : ['Unknown: the base image brings it.'];
  return chips(line.words);
}

/** One word, one chip: where words end is half of what there is to see. */
const chips = (words: readonly { readonly text: string; readonly from: string }[]) =>
  words.flatMap(({ text, from }) => [
    h(
      'code',
      {
        className: `word ${from.toLowerCase()}`,
        title: from === 'given' ? 'The arguments given' : from,
      },
      text,
    ),
    ' ',
  ]);

// Stages.

function stageItem(
  stage: StageView,
  stages: readonly StageView[],
  events: InsightEvents,
): HTMLElement {
  const { takes, user, workdir, built, final, start } = stage;
  const feeds = stages.filter((other) => other.takes.some((one) => one.stage === stage.index));
  return h(
    'li',
    { className: built ? 'stage' : 'stage unbuilt' },
    h('h4', {}, stageWords(stage), h('span', { className: 'quiet' }, ` from ${stage.image}`)),
    h(
      'p',
      { className: 'stage-state' },
      place(stage.line, stage, events),
      ` ${
        final
          ? 'The final stage: what is built and shipped.'
          : built
            ? `Feeds ${feeds
                .filter((one) => one.built)
                .map(stageWords)
                .join(', ')}.`
            : 'Never built by a plain docker build.'
      }`,
    ),
    h(
      'dl',
      { className: 'facts' },
      ...takes
        .filter(({ by }) => by !== 'FROM')
        .map((one) => row('Takes', [...intakeWords(one), ' ', place(one.line, one, events)])),
      row('User', heldWords(user, 'the base image’s')),
      row('Folder', heldWords(workdir, 'the base image’s')),
      row('Starts', startWords(start.plain)),
    ),
  );
}

function place(line: number, span: Span, { goTo }: InsightEvents): HTMLElement {
  return h(
    'button',
    {
      type: 'button',
      className: 'place',
      onclick: () => goTo(span),
      data: { key: `insight/${span.from}` },
    },
    `Line ${line}`,
  );
}

function intakeWords({ by, name, what, stage }: Intake): readonly (Node | string)[] {
  const from = stage === undefined ? `image or build context ${name}` : name;
  const paths = what.flatMap((path) => [h('code', {}, path), ' ']);
  return [
    ...(paths.length > 0 ? paths : ['all ']),
    `from ${from} by ${by === 'RUN' ? 'RUN --mount' : by}`,
  ];
}

function heldWords({ value, line }: InForce, unknown: string): readonly (Node | string)[] {
  if (value === undefined)
    return [
      line === undefined
        ? `Unknown: ${unknown}`
        : `Unknown: a variable or ${unknown} decides (line ${line})`,
    ];
  return [h('code', {}, value), line === undefined ? ', by default' : `, line ${line}`];
}

function startWords(line: CommandLine): readonly (Node | string)[] {
  if (line.kind === 'unknown') return ['Unknown: the base image may decide'];
  return line.kind === 'refused' ? ['Nothing'] : chips(line.words);
}

// What a change sets off.

const fateWords: Readonly<Record<Fate, string>> = {
  again: 'Runs again',
  depends: 'Depends',
  cached: 'Cached',
};

function drawChange(box: HTMLElement, { changes, cache }: Insight, events: InsightEvents): void {
  const input = part(box, 'change', HTMLInputElement);
  part(box, 'changes', HTMLElement).replaceChildren(
    ...changes.slice(0, 8).map((change) =>
      h(
        'button',
        {
          type: 'button',
          data: { key: `change/${change}` },
          aria: { pressed: String(change === input.value) },
          onclick() {
            input.value = change;
            events.asked();
          },
        },
        change,
      ),
    ),
  );
  const verdict = part(box, 'change-verdict', HTMLElement);
  verdict.hidden = !cache;
  part(box, 'steps', HTMLElement).replaceChildren(
    ...(cache?.steps ?? []).map((step) => stepItem(step, place(step.line, step, events))),
  );
  if (!cache) return;
  const ignored =
    cache.ignoredBy &&
    `The line \`${cache.ignoredBy}\` of .dockerignore keeps it out of the build: `;
  verdict.replaceChildren(...prose(`${ignored ?? ''}${fatesInWords(cache)}`));
}

/** The same change, with the steps in the order that findings suggest, where that has fewer run again. */
function drawSuggested(
  box: HTMLElement,
  cache: CacheView | undefined,
  suggested: CacheView | undefined,
): void {
  const isBetter =
    cache !== undefined &&
    suggested !== undefined &&
    numberOf(suggested, 'again') < numberOf(cache, 'again');
  part(box, 'suggested', HTMLElement).hidden = !isBetter;
  if (!isBetter) return;
  write(
    part(box, 'suggested-verdict', HTMLElement),
    `In the suggested order: ${fatesInWords(suggested)}`,
  );
  part(box, 'suggested-steps', HTMLElement).replaceChildren(
    ...suggested.steps.map((step) =>
      stepItem(step, h('span', { className: 'place' }, `Line ${step.line}`)),
    ),
  );
}

const numberOf = ({ steps }: CacheView, fate: Fate): number =>
  steps.filter((step) => step.fate === fate).length;

function fatesInWords(cache: CacheView): string {
  const [again, depends, cached] = (['again', 'depends', 'cached'] as const).map((fate) =>
    numberOf(cache, fate),
  );
  const may = depends ? `, ${depends} may` : '';
  return `${again} of ${count(cache.steps.length, 'step')} run${again === 1 ? 's' : ''} again${may}, ${cached} ${cached === 1 ? 'comes' : 'come'} from the cache.`;
}

function stepItem({ fate, text, reason }: Step, place: HTMLElement): HTMLElement {
  return h(
    'li',
    { className: fate },
    h('span', { className: 'fate' }, fateWords[fate]),
    place,
    h('code', {}, text),
    reason && h('span', { className: 'quiet' }, ...prose(reason)),
  );
}
