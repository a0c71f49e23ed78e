import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A short name for the engine as it is: two builds with the same rules have the same. */
export function engineEdition(): string {
  const folder = new URL('../checker/', import.meta.url);
  const hash = createHash('sha256');
  for (const path of globSync('**/*.ts', { cwd: fileURLToPath(folder) }).sort())
    hash.update(path).update(readFileSync(new URL(path.replaceAll('\\', '/'), folder)));
  return hash.digest('hex').slice(0, 12);
}
