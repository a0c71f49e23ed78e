type Child = Node | string | undefined | false;

type Properties<Name extends keyof HTMLElementTagNameMap> = Partial<
  Omit<HTMLElementTagNameMap[Name], 'children' | 'style' | 'dataset'>
> & {
  readonly data?: Readonly<Record<string, string>>;
  readonly aria?: Readonly<Record<string, string>>;
};

/**
 * Makes an element. Strings become text nodes and properties are set as properties, so no text can
 * become markup.
 */
export function h<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  { data = {}, aria = {}, ...properties }: Properties<Name> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const element = Object.assign(document.createElement(name), properties);
  for (const [key, value] of Object.entries(data)) element.dataset[key] = value;
  for (const [key, value] of Object.entries(aria)) element.setAttribute(`aria-${key}`, value);
  element.append(...children.filter((child): child is Node | string => !!child));
  return element;
}

/** The one element that carries `data-part="name"`; the page is wrong without it. */
export function part<Kind extends HTMLElement>(
  root: ParentNode,
  name: string,
  kind: abstract new () => Kind,
): Kind {
  const found = root.querySelector(`[data-part="${name}"]`);
  if (!(found instanceof kind)) throw new Error(`The page has no part "${name}".`);
  return found;
}

/** Says it, if the element does not say it already: the same words anew would be laid out anew. */
export function write(element: Element, words: string): void {
  if (element.textContent !== words) element.textContent = words;
}

const pictures = new WeakMap<Element, string>();

/** Draws a list from its items, which are data, if they are not the ones it was drawn from before. */
export function redraw<Item>(
  list: Element,
  items: readonly Item[],
  draw: (item: Item, index: number) => HTMLElement,
): void {
  const picture = JSON.stringify(items);
  if (pictures.get(list) === picture) return;
  pictures.set(list, picture);
  list.replaceChildren(...items.map(draw));
}

/** Makes these the children of a list, and does not touch those that stay where they are. */
export function arrange(list: Element, elements: readonly Element[]): void {
  const wanted = new Set(elements);
  for (const child of [...list.children]) if (!wanted.has(child)) child.remove();
  for (const [index, element] of elements.entries())
    if (list.children[index] !== element) list.insertBefore(element, list.children[index] ?? null);
}

/** A rule's words, in which backticks enclose code. */
export const prose = (message: string): readonly (Node | string)[] =>
  message.split('`').map((piece, index) => (index % 2 === 1 ? h('code', {}, piece) : piece));

/** "1 finding", "2 findings". */
export const count = (number: number, noun: string, plural = `${noun}s`): string =>
  `${number.toLocaleString('en')} ${number === 1 ? noun : plural}`;
