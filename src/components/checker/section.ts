import { h, part } from './dom.ts';

/** The section of a practice page that explains a rule, cut from that page. */
interface Section {
  readonly title: string;
  readonly content: readonly Node[];
  /** What the page looks like: its style sheets and its inline styles. */
  readonly styles: readonly Element[];
}

export interface SectionPanel {
  open(href: string, opener: HTMLElement): Promise<void>;
  close(): void;
}

/**
 * Opens sections of the guide beside the text: in the results' column where there is room, over the
 * page on a narrow screen.
 */
export function sectionPanel(
  dialog: HTMLDialogElement,
  onToggle: (open: boolean) => void,
): SectionPanel {
  const title = part(dialog, 'section-title', HTMLElement);
  const body = part(dialog, 'section-body', HTMLElement);
  const whole = part(dialog, 'section-page', HTMLAnchorElement);
  const pages = new Map<string, Promise<Document>>();
  let back: { readonly opener: HTMLElement; readonly top: number } | undefined;

  part(dialog, 'section-close', HTMLButtonElement).addEventListener('click', () => dialog.close());
  dialog.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    dialog.close();
  });
  dialog.addEventListener('close', () => {
    onToggle(false);
    const { opener, top } = back ?? {};
    const again = opener?.isConnected
      ? opener
      : document.querySelector<HTMLElement>(
          `[data-key="${CSS.escape(opener?.dataset['key'] ?? '')}"]`,
        );
    again?.focus({ preventScroll: true });
    if (top !== undefined) scrollTo({ top, behavior: 'instant' });
  });

  function page(address: string): Promise<Document> {
    const known = pages.get(address);
    if (known) return known;
    const fetched = fetch(address).then(async (response) => {
      if (!response.ok) throw new Error(`${response.status}`);
      return new DOMParser().parseFromString(await response.text(), 'text/html');
    });
    fetched.catch(() => pages.delete(address));
    pages.set(address, fetched);
    return fetched;
  }

  return {
    async open(href, opener) {
      const target = new URL(href, location.href);
      if (!dialog.open) back = { opener, top: scrollY };
      whole.href = target.href;
      title.textContent = 'Opening the section';
      body.replaceChildren();
      if (!dialog.open) {
        onToggle(true);
        if (matchMedia('(min-width: 60rem)').matches) dialog.show();
        else dialog.showModal();
      }
      try {
        const section = cut(await page(target.origin + target.pathname), target);
        if (whole.href !== target.href) return;
        addStyles(section.styles, target.href);
        title.textContent = section.title;
        body.replaceChildren(...section.content);
      } catch {
        title.textContent = 'The section did not arrive';
        body.replaceChildren(
          h(
            'p',
            {},
            'The page could not be fetched. Your text is untouched; try its own address below.',
          ),
        );
      }
      body.scrollTop = 0;
      title.focus({ preventScroll: true });
      if (!dialog.matches(':modal')) dialog.scrollIntoView({ block: 'nearest' });
    },
    close: () => dialog.close(),
  };
}

/** What stands at the anchor: its own section, or the heading and what follows it. */
function cut(page: Document, target: URL): Section {
  const anchor = page.getElementById(decodeURIComponent(target.hash.slice(1)));
  const heading = anchor?.matches('h1, h2, h3, h4') ? anchor : anchor?.querySelector('h2, h3, h4');
  const around =
    anchor?.closest('section.rule, [data-rule]') ??
    anchor?.closest('.sl-heading-wrapper') ??
    anchor;
  if (!anchor || !around) throw new Error('The page has no such section.');
  const styles = [...page.querySelectorAll('link[rel="stylesheet"], style')].filter(
    (style) => !style.closest('noscript'),
  );
  const title = (heading ?? anchor).textContent.trim();
  const nodes = around.matches('section, [data-rule]') ? [around] : [around, ...following(around)];
  const content = nodes.map((node) => document.importNode(node, true));
  for (const element of content) adapt(element, target);
  content[0]?.querySelector('.sl-heading-wrapper')?.remove();
  return { title, content, styles };
}

/** Everything up to the next heading of the same rank. */
function following(start: Element): readonly Element[] {
  const rank = rankOf(start);
  const result: Element[] = [];
  for (let next = start.nextElementSibling; next; next = next.nextElementSibling) {
    if (rankOf(next) <= rank) break;
    result.push(next);
  }
  return result;
}

function rankOf(element: Element): number {
  const heading = element.matches('h1, h2, h3, h4')
    ? element
    : element.querySelector(':scope > :is(h1, h2, h3, h4)');
  return heading ? Number(heading.localName.slice(1)) : Infinity;
}

/** Addresses and ids made to work away from home; what needs the page's script is taken out. */
function adapt(element: Element, target: URL): void {
  for (const gone of element.querySelectorAll(
    'script, style, .sl-anchor-link, [data-copy-link], .copy',
  ))
    gone.remove();
  for (const link of element.querySelectorAll('a[href]')) {
    const address = new URL(link.getAttribute('href') ?? '', target);
    link.setAttribute('href', address.href);
    if (address.pathname === location.pathname) continue;
    link.setAttribute('target', '_blank');
    link.setAttribute('rel', 'noopener');
  }
  element.removeAttribute('id');
  for (const named of element.querySelectorAll('[id]')) named.removeAttribute('id');
}

function addStyles(styles: readonly Element[], from: string): void {
  for (const style of styles) {
    const address = style.getAttribute('href');
    const copy = address
      ? h('link', { rel: 'stylesheet', href: new URL(address, from).href })
      : h('style', {}, style.textContent);
    const known = [
      ...document.querySelectorAll(copy.localName === 'link' ? 'link[rel="stylesheet"]' : 'style'),
    ];
    if (!known.some((other) => other.isEqualNode(copy) || sameSheet(other, copy)))
      document.head.append(copy);
  }
}

function sameSheet(a: Element, b: Element): boolean {
  if (a instanceof HTMLLinkElement && b instanceof HTMLLinkElement) return a.href === b.href;
  return a.textContent !== '' && a.textContent === b.textContent;
}
