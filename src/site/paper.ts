/**
 * Paper is light: a page that is read in the dark theme is printed in the light one. Its text is written into the
 * head of every page, so it may use nothing from outside itself.
 */
export function printLight(): void {
  const { dataset } = document.documentElement;
  let chosen: string | undefined;
  addEventListener('beforeprint', () => {
    chosen = dataset['theme'];
    dataset['theme'] = 'light';
  });
  addEventListener('afterprint', () => {
    if (chosen) dataset['theme'] = chosen;
  });
}

export const paperScript = `(${String(printLight)})()`;
