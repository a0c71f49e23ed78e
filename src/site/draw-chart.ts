import { setTimeout } from 'node:timers/promises';
import { JSDOM } from 'jsdom';
import type { BarsProps } from '../components/Chart.tsx';

/**
 * Draws the bars as a browser would, and returns their markup. Recharts measures a document and
 * draws in several turns, so one is lent to it until the bars stand.
 */
export async function drawChart(props: BarsProps): Promise<string> {
  const { window } = new JSDOM('<!doctype html><div id="root"></div>', { pretendToBeVisual: true });
  const giveBack = lend({ window, document: window.document });
  try {
    const [{ createElement }, { createRoot }, { Bars }] = await Promise.all([
      import('react'),
      import('react-dom/client'),
      import('../components/Chart.tsx'),
    ]);
    const container = window.document.createElement('div');
    const root = createRoot(container);
    root.render(createElement(Bars, props));
    for (let turn = 0; turn < patience && drawnBars(container) < props.rows.length; turn++)
      await setTimeout(10);
    if (drawnBars(container) < props.rows.length) throw new Error('Recharts drew no bars.');
    const { innerHTML } = container;
    root.unmount();
    await setTimeout(10);
    return innerHTML;
  } finally {
    giveBack();
    window.close();
  }
}

const patience = 300;

const drawnBars = (container: HTMLElement) =>
  container.querySelectorAll('.recharts-bar-rectangle path').length;

function lend(things: Readonly<Record<string, unknown>>): () => void {
  const before = Object.keys(things).map(
    (name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const,
  );
  Object.assign(globalThis, things);
  return () => {
    for (const [name, descriptor] of before)
      if (descriptor) Object.defineProperty(globalThis, name, descriptor);
      else Reflect.deleteProperty(globalThis, name);
  };
}
