/** The columns of a table as a terminal prints it: their names and where they begin. */
export type Columns = readonly { readonly name: string; readonly from: number }[];

/** Reads a header: names in capitals, two spaces or a tab apart. */
export function columnsOf(header: string): Columns {
  return Array.from(header.matchAll(/[A-Z]+(?: [A-Z]+)*/g), ({ 0: name, index }) => ({
    name,
    from: index,
  }));
}

/** The cells of a line by their columns' names. Code points are counted, as Docker does. */
export function cellsOf(line: string, columns: Columns): readonly (readonly [string, string])[] {
  const cells = line.includes('\t') ? line.split(/ *\t */) : apart(line, columns);
  return columns.map(({ name }, index) => [name, (cells[index] ?? '').trim()]);
}

function apart(line: string, columns: Columns): readonly string[] {
  const characters = Array.from(line);
  const isFilled = (index: number) => /\S/.test(characters[index] ?? '');
  // A word across a border: the table was edited, and gaps say more than places.
  if (columns.some(({ from }) => from > 0 && isFilled(from - 1) && isFilled(from)))
    return line.trim().split(/ {2,}/);
  return columns.map(({ from }, index) =>
    characters.slice(index === 0 ? 0 : from, columns[index + 1]?.from).join(''),
  );
}
