/**
 * Draws, and keeps the card that is pointed at, focused or being read where it is on the screen: more
 * findings may join above it while somebody reads.
 */
export function drawSteadily(list: HTMLElement, draw: () => void): void {
  const card = cardInView(list);
  const key = card && keyed(card)?.dataset['key'];
  const top = card?.getBoundingClientRect().top ?? 0;
  const before = new Set(list.children);
  draw();
  if (card) measure([...list.children].filter((one) => !before.has(one)));
  const again = [...list.children].find((one) => keyed(one)?.dataset['key'] === key);
  if (key === undefined || !again) return;
  const moved = again.getBoundingClientRect().top - top;
  if (moved !== 0) window.scrollBy({ top: moved, behavior: 'instant' });
}

/** The browser guesses the height of a card that it has not painted yet, and would be wrong for a moment. */
function measure(fresh: readonly Element[]): void {
  const cards = fresh.filter((one) => one instanceof HTMLElement);
  for (const { style } of cards) style.contentVisibility = 'visible';
  const heights = cards.map((card) => {
    const { paddingTop, paddingBottom } = getComputedStyle(card);
    return card.clientHeight - Number.parseFloat(paddingTop) - Number.parseFloat(paddingBottom);
  });
  for (const [i, { style }] of cards.entries()) {
    style.containIntrinsicBlockSize = `auto ${heights[i]}px`;
    style.contentVisibility = '';
  }
}

/** A card is drawn anew where it says something else; its first button keeps its key. */
const keyed = (card: Element) => card.querySelector<HTMLElement>('[data-key]');

function cardInView(list: HTMLElement): Element | undefined {
  const cards = [...list.children];
  const isInView = (card: Element) => {
    const { top, bottom } = card.getBoundingClientRect();
    return bottom > 0 && top < window.innerHeight;
  };
  const held =
    cards.find((card) => card.matches(':hover')) ??
    cards.find((card) => card.contains(document.activeElement) && isInView(card));
  // At the top of the list, what joins above may be seen.
  if (held || list.getBoundingClientRect().top >= 0) return held;
  return (
    cards.find((card) => isInView(card) && card.getBoundingClientRect().top >= 0) ??
    cards.find(isInView)
  );
}
