import { createRoot, type Root } from 'react-dom/client';
import { Bars, type BarsProps } from '../Chart.tsx';

const roots = new WeakMap<Element, Root>();

/** Draws the bars into a place, or draws them anew. Fetched when there is something to draw. */
export function draw(place: Element, props: BarsProps): void {
  const root = roots.get(place) ?? createRoot(place);
  roots.set(place, root);
  root.render(<Bars {...props} />);
}
