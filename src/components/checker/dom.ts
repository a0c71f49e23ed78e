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

/** A rule's words, in which backticks enclose code. */
export const prose = (message: string): readonly (Node | string)[] =>
  message.split('`').map((piece, index) => (index % 2 === 1 ? h('code', {}, piece) : piece));

/** "1 finding", "2 findings". */
export const count = (number: number, noun: string, plural = `${noun}s`): string =>
  `${number.toLocaleString('en')} ${number === 1 ? noun : plural}`;
