import type { Dockerfile } from '../../model/dockerfile.ts';
import type { Evidence } from '../../rule.ts';

export function followed(_: Dockerfile): Evidence | undefined {
  return undefined;
}
