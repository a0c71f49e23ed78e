import type { Fix } from '../../finding.ts';
import type { From } from '../../model/dockerfile.ts';
import { wordRemoval } from '../../model/removal.ts';
import type { Source } from '../../source.ts';

/** The fix that takes `--platform` off a FROM. */
export function dropPlatform(
  source: Source,
  { platform }: From,
  safety: Fix['safety'],
): Fix | undefined {
  const edit = platform && wordRemoval(source, platform);
  return edit && { title: 'Remove --platform', safety, edits: [edit] };
}
