/**
 * The tag for Dockerfiles in examples and tests: reads the text raw, so that `\` at a line's end
 * needs no doubling, strips the common indent and the blank edges, and turns `\${X}` into `${X}`.
 */
export function dockerfile({ raw }: TemplateStringsArray): string {
  const lines = raw.join('').replaceAll('\\${', '${').replaceAll('\\`', '`').split('\n');
  if (lines[0]?.trim() === '') lines.shift();
  if (lines.at(-1)?.trim() === '') lines.pop();
  const indents = lines.filter((line) => line.trim()).map((line) => line.search(/\S/));
  const indent = Math.min(...indents);
  return `${lines.map((line) => line.slice(Number.isFinite(indent) ? indent : 0)).join('\n')}\n`;
}
