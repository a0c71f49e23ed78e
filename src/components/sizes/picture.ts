import type { BarRow } from '../Chart.tsx';

/** What a picture of a chart says, all of it in words of its own: it will be looked at far from the page. */
export interface Picture {
  /** What was measured, such as `images: CONTENT SIZE`. */
  readonly title: string;
  /** What that counts, in a sentence. */
  readonly meaning: string;
  /** Values in MB, largest first. */
  readonly rows: readonly BarRow[];
  readonly lead: BarRow | undefined;
}

/** Draws the bars as a PNG, in the colours that hold at `place`. */
export async function pictureOf(
  { title, meaning, rows, lead }: Picture,
  place: Element,
): Promise<Blob> {
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('This browser draws no pictures.');
  const style = getComputedStyle(place);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  const write = (text: string, x: number, y: number, ink: string, font: string) => {
    pen.fillStyle = colour(ink);
    pen.font = `${font} ${style.fontFamily}`;
    pen.fillText(text, x, y);
  };

  const meanings = inLines(meaning, longestLine);
  const top = margin + 36 + meanings.length * lineHeight;
  canvas.width = width * sharpness;
  canvas.height = (top + rows.length * rowHeight + margin) * sharpness;
  pen.scale(sharpness, sharpness);
  pen.fillStyle = colour('--sl-color-bg');
  pen.fillRect(0, 0, canvas.width, canvas.height);

  write(title, margin, margin + 18, '--sl-color-white', '600 20px');
  for (const [index, line] of meanings.entries())
    write(line, margin, margin + 42 + index * lineHeight, '--sl-color-gray-3', '14px');
  const longest = Math.max(...rows.map(({ value }) => value)) || 1;
  for (const [index, row] of rows.entries()) {
    const y = top + index * rowHeight;
    const length = (row.value / longest) * (width - 2 * margin - valueWidth);
    write(row.label, margin, y + 22, '--sl-color-text', '15px');
    pen.fillStyle = colour(row === lead ? '--chart-lead' : '--chart-rest');
    pen.fillRect(margin, y + 30, Math.max(1, length), barHeight);
    write(`${row.value} MB`, margin + length + 8, y + 48, '--sl-color-white', '600 15px');
  }
  return new Promise((resolve, reject) =>
    canvas.toBlob((picture) =>
      picture ? resolve(picture) : reject(new Error('The picture could not be made.')),
    ),
  );
}

/** As wide as a reading column, and drawn twice as fine. */
const width = 800;
const sharpness = 2;
const margin = 32;
const lineHeight = 20;
const longestLine = 100;
const rowHeight = 66;
const barHeight = 26;
const valueWidth = 110;

function inLines(text: string, longest: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= longest)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
