/** How far below the page's bars a heading still counts as reached, in pixels. */
const below = 85;

/**
 * Stands in for Starlight's marking of the heading that is being read, which looks at every element of a page, each
 * together with all that is in it: a long page is held up by that for a good part of a second. This one looks at the headings
 * that the contents name, and so at those of rules, too.
 */
export class StarlightTOC extends HTMLElement {
  #current = this.querySelector('a[aria-current="true"]');

  constructor() {
    super();
    // Safari has no such thing.
    const idle = window.requestIdleCallback ?? ((call) => setTimeout(call, 1));
    idle(() => this.#follow());
  }

  set current(link: HTMLAnchorElement) {
    if (link === this.#current) return;
    this.#current?.removeAttribute('aria-current');
    link.setAttribute('aria-current', 'true');
    this.#current = link;
  }

  #follow(): void {
    const links = new Map<Element, HTMLAnchorElement>();
    for (const link of this.querySelectorAll('a')) {
      const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (heading) links.set(heading, link);
    }
    const headings = [...links.keys()];
    const reached = new Set<Element>();
    const mark = (entries: readonly IntersectionObserverEntry[]) => {
      for (const { target, isIntersecting } of entries)
        if (isIntersecting) reached.add(target);
        else reached.delete(target);
      const heading = headings.findLast((one) => reached.has(one));
      const link = heading && links.get(heading);
      if (link) this.current = link;
    };
    const observe = () => {
      // All that is above the line below the bars, however far.
      const line =
        heightOf(document.querySelector('header')) +
        heightOf(this.querySelector('summary')) +
        below;
      const rootMargin = `1000000px 0px ${line - document.documentElement.clientHeight}px`;
      const observer = new IntersectionObserver(mark, { rootMargin });
      for (const heading of headings) observer.observe(heading);
      return observer;
    };
    let observer = observe();
    let timer: ReturnType<typeof setTimeout> | undefined;
    window.addEventListener('resize', () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        observer.disconnect();
        reached.clear();
        observer = observe();
      }, 200);
    });
  }
}

const heightOf = (element: Element | null): number => element?.getBoundingClientRect().height ?? 0;

customElements.define('starlight-toc', StarlightTOC);
