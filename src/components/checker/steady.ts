/**
 * Draws, and keeps the card that is pointed at, focused or being read where it is on the screen: more
 * findings may join above it while somebody reads.
 */
export function drawSteadily(list: HTMLElement, draw: () => void): void {
  const card = cardInView(list);
  const key = card && keyed(card)?.dataset['key'];
  const top = card?.getBoundingClientRect().top ?? 0;
  draw();
  const again = [...list.children].find((one) => keyed(one)?.dataset['key'] === key);
  if (key === undefined || !again) return;
  const moved = again.getBoundingClientRect().top - top;
  if (moved !== 0) window.scrollBy({ top: moved, behavior: 'instant' });
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
