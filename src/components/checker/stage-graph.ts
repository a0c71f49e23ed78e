import type { StageView } from '../../checker/index.ts';

interface Edge {
  readonly from: number;
  readonly to: number;
  readonly by: string;
}

const row = 52;
const laneWidth = 16;

/**
 * Stages from top to bottom in the order of the file, and on the left a line from each to whoever
 * takes from it. A picture only: the list beside it says the same.
 */
export function stageGraph(stages: readonly StageView[]): SVGSVGElement {
  const edges = edgesOf(stages);
  const lanes = lanesOf(edges);
  const dots = (Math.max(-1, ...lanes) + 2) * laneWidth;
  const y = (stage: number) => stage * row + row / 2;
  return svg(
    'svg',
    {
      height: stages.length * row,
      'aria-hidden': 'true',
      class: 'stage-graph',
    },
    ...edges.map(({ from, to, by }, index) => {
      const x = dots - ((lanes[index] ?? 0) + 1) * laneWidth;
      const bend = to > from ? 7 : -7;
      return svg(
        'g',
        { class: stages[to]?.built ? `edge ${by}` : `edge ${by} unbuilt` },
        svg('path', {
          d: `M${dots} ${y(from)}H${x + 7}Q${x} ${y(from)} ${x} ${y(from) + bend}V${y(to) - bend}Q${x} ${y(to)} ${x + 7} ${y(to)}H${dots - 13}`,
        }),
        svg('path', { class: 'head', d: `M${dots - 7} ${y(to)}l-7 -4v8z` }),
      );
    }),
    ...stages.flatMap((stage, index) => [
      svg(
        'g',
        { class: stage.built ? 'node' : 'node unbuilt' },
        svg('circle', { cx: dots, cy: y(index), r: stage.final ? 6 : 4.5 }),
        svg(
          'text',
          { x: dots + 16, y: y(index) - 2 },
          svg('tspan', { class: 'name' }, cut(stage.name ?? `stage ${stage.index}`, 24)),
          svg('tspan', { class: 'image', dx: 8 }, cut(stage.image, 34)),
        ),
        svg('text', { x: dots + 16, y: y(index) + 14, class: 'inputs' }, cut(inputs(stage), 58)),
      ),
    ]),
  );
}

function inputs({ takes, built, final }: StageView): string {
  const words = takes
    .filter(({ by }) => by !== 'FROM')
    .map(({ name, what }) => `${what.join(' ') || 'all'} from ${name}`);
  const state = final ? 'final' : built ? '' : 'never built';
  return [state, ...words].filter(Boolean).join(' · ');
}

const cut = (text: string, most: number) =>
  text.length > most ? `${text.slice(0, most - 1)}…` : text;

/** One line for all that a stage takes from another; FROM outweighs the rest. */
function edgesOf(stages: readonly StageView[]): readonly Edge[] {
  const edges = new Map<string, Edge>();
  for (const { index: to, takes } of stages)
    for (const { stage: from, by } of takes)
      if (from !== undefined && from !== to && !edges.has(`${from}-${to}`))
        edges.set(`${from}-${to}`, { from, to, by: by.toLowerCase() });
  return [...edges.values()].sort((a, b) => length(a) - length(b));
}

const length = ({ from, to }: Edge) => Math.abs(to - from);

/** For each edge the lane nearest to the dots in which no other edge runs beside it. */
function lanesOf(edges: readonly Edge[]): readonly number[] {
  const taken: Edge[][] = [];
  return edges.map((edge) => {
    const free = taken.findIndex((lane) => lane.every((other) => !beside(edge, other)));
    if (free >= 0) {
      taken[free]?.push(edge);
      return free;
    }
    return taken.push([edge]) - 1;
  });
}

const beside = (a: Edge, b: Edge) =>
  Math.min(a.from, a.to) < Math.max(b.from, b.to) &&
  Math.min(b.from, b.to) < Math.max(a.from, a.to);

function svg<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | number>>,
  ...children: readonly (Node | string)[]
): SVGElementTagNameMap[Name] {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.append(...children);
  return element;
}
