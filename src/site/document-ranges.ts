interface Position {
  readonly line: number;
  readonly character: number;
}

/** Stands in for vscode-languageserver-types in the worker; lines and characters count from 0. */
export const Position = {
  create: (line: number, character: number): Position => ({ line, character }),
};

/** Between two positions, or from line and character to line and character. */
export const Range = {
  create: (...ends: readonly [Position, Position] | readonly [number, number, number, number]) =>
    ends.length === 2
      ? { start: ends[0], end: ends[1] }
      : { start: Position.create(ends[0], ends[1]), end: Position.create(ends[2], ends[3]) },
};
