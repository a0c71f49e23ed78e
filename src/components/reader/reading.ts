import { keys } from './keys.ts';

/** A practice counts as read once the foot of its page has been in view; this browser keeps which. */
const foot = document.querySelector<HTMLElement>('[data-foot-of]');
const practice = foot?.dataset['footOf'];
if (foot && practice)
  new IntersectionObserver(([entry], observer) => {
    if (!entry?.isIntersecting) return;
    observer.disconnect();
    note(practice);
    // Drawn anew, it says the new number.
    const words = foot.querySelector('in-yours');
    words?.replaceWith(words.cloneNode());
  }).observe(foot);

function note(practice: string): void {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(keys.read) ?? '[]');
    const read = new Set(Array.isArray(stored) ? stored : []);
    localStorage.setItem(keys.read, JSON.stringify([...read.add(practice)]));
  } catch {
    // A browser that keeps nothing shows no progress.
  }
}
