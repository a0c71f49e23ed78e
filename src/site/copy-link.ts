/** A click on a heading's anchor also copies its address; the anchor stays an ordinary link. */
document.addEventListener('click', async (event) => {
  const target = event.target instanceof Element ? event.target : undefined;
  const anchor = target?.closest<HTMLAnchorElement>('a.sl-anchor-link');
  if (!anchor || event.ctrlKey || event.metaKey || event.shiftKey) return;
  try {
    await navigator.clipboard.writeText(anchor.href);
    say('Link copied');
  } catch {
    // Without the right to write, the address bar has the link.
  }
});

let timer: ReturnType<typeof setTimeout> | undefined;

function say(words: string): void {
  const status = document.querySelector('.link-copied');
  if (!status) return;
  status.textContent = words;
  clearTimeout(timer);
  timer = setTimeout(() => status.replaceChildren(), 2000);
}
