import { contextSources } from '../../model/context-sources.ts';
import type { Dockerfile } from '../../model/dockerfile.ts';
import { only } from '../../model/dockerfile.ts';
import type { Evidence } from '../../rule.ts';

export function followed(dockerfile: Dockerfile): Evidence | undefined {
  const { dockerignore, final } = dockerfile;
  const copies = [...contextSources(dockerfile)];
  const [first] = copies;
  const excluded = dockerignore?.patterns.filter(({ exception }) => !exception).length ?? 0;
  if (first && excluded > 0) {
    const { keywordSpan, keyword } = first.instruction;
    return {
      ...keywordSpan,
      message: `The .dockerignore leaves out ${excluded} ${excluded === 1 ? 'pattern' : 'patterns'} before this ${keyword} sees the context.`,
    };
  }
  const copy = final && only(final, 'COPY').find(({ sources }) => sources.length > 0);
  if (!copy || !first) return undefined;
  return {
    ...copy.keywordSpan,
    message: 'The final stage copies named paths, never the whole context.',
  };
}
