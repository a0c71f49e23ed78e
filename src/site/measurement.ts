/** Numbers behind a figure, as `content/measurements` holds them. */
export interface Measurement {
  readonly unit: { readonly symbol: string; readonly meaning: string };
  readonly rows: readonly Row[];
}

export interface Row {
  readonly label: string;
  readonly about: string;
  readonly value: number;
}

/** How far the smallest row lies below the largest, in the unit and in per cent of the largest. */
export function difference(rows: readonly Row[]): {
  readonly by: number;
  readonly percent: number;
} {
  const values = rows.map(({ value }) => value);
  const largest = Math.max(...values);
  const by = largest - Math.min(...values);
  return { by: rounded(by), percent: rounded((100 * by) / largest) };
}

/** To one decimal, which is as much as the measurements carry. */
const rounded = (value: number) => Math.round(value * 10) / 10;
