import type { Dockerfile } from '../../model/dockerfile.ts';
import { inForce } from '../../model/runtime.ts';
import type { Evidence } from '../../rule.ts';
import { readExposed } from './ports.ts';

/** EXPOSE of the final stage, and the ports it names. */
export function followed({ final }: Dockerfile): Evidence | undefined {
  const expose = final && inForce(final, 'EXPOSE');
  const ports = expose?.words.flatMap((word) => readExposed(word)?.port ?? []) ?? [];
  if (!expose || ports.length === 0) return undefined;
  const what = ports.length === 1 ? 'port' : 'ports';
  return {
    ...expose.body,
    message: `EXPOSE says that the program listens on ${what} ${ports.join(', ')}.`,
  };
}
