/** What is to be said of a line, and the practice it follows. */
export interface Note {
  /** A part of the line, found once in the file. */
  readonly at: string;
  /** Id of the practice that the line follows. */
  readonly practice: string;
  readonly text: string;
}

export interface AnnotatedLine {
  readonly text: string;
  readonly notes: readonly Note[];
}

/** Puts each note under its line. A note that no longer finds its line stops the build. */
export function annotate(text: string, notes: readonly Note[]): readonly AnnotatedLine[] {
  const lines = text.replace(/\n$/, '').split('\n');
  for (const { at } of notes) {
    const { length } = lines.filter((line) => line.includes(at));
    if (length !== 1) throw new Error(`A note is at "${at}", which ${length} lines contain.`);
  }
  return lines.map((line) => ({
    text: line,
    notes: notes.filter(({ at }) => line.includes(at)),
  }));
}
