/** Absolute paths, asked for by the folders they lie in: each answer costs as much as a path is deep. */
export class PathSet {
  private readonly below = new Map<string, Set<string>>();

  add(path: string) {
    for (const folder of upwards(path)) {
      const held = this.below.get(folder);
      if (held) held.add(path);
      else this.below.set(folder, new Set([path]));
    }
  }

  delete(path: string) {
    for (const folder of upwards(path)) this.below.get(folder)?.delete(path);
  }

  /** The first one that is the folder or lies in it. */
  firstWithin(folder: string): string | undefined {
    for (const path of this.below.get(folder) ?? []) return path;
    return undefined;
  }
}

/** The path, and every folder that holds it. */
export function upwards(path: string): string[] {
  const found = [path];
  for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1))
    found.push(path.slice(0, at));
  if (path !== '/') found.push('/');
  return found;
}
