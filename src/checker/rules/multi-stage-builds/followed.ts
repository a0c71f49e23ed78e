import { type Dockerfile, lineage, only } from '../../model/dockerfile.ts';
import { stageLabel } from '../../model/stage-names.ts';
import type { Evidence } from '../../rule.ts';

/** The first copy into the final stage from one that is left behind. */
export function followed({ final }: Dockerfile): Evidence | undefined {
  if (!final) return undefined;
  const line = lineage(final);
  for (const stage of [...line].reverse())
    for (const { origin } of only(stage, 'COPY', 'ADD')) {
      if (!origin?.stage || line.includes(origin.stage)) continue;
      return {
        from: origin.from,
        to: origin.to,
        message: `Stage ${stageLabel(origin.stage)} feeds the final stage, and stays behind itself.`,
      };
    }
  return undefined;
}
