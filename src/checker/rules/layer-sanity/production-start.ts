import type { Dockerfile, Stage } from '../../model/dockerfile.ts';
import { programOf, startOf } from '../../model/start.ts';

/** Whether a container starts one program, and none that only development has. */
export function startsForUse(file: Dockerfile, final: Stage): boolean {
  const { entrypoint, cmd, words } = startOf(file, final);
  // What runs first may need what another does not.
  if ([entrypoint, cmd].some((one) => one && /&&|;/.test(file.source.slice(one)))) return false;
  const line = [programOf(words[0]) ?? '?', ...words.slice(1).map(({ value }) => value ?? '?')];
  return forUse.some((starts) => starts.test(line.join(' ')));
}

const forUse: readonly RegExp[] = [
  /^node (?!.*--(?:watch|import|loader|require)\b|.*-r )/,
  /^(?:npm|yarn|pnpm|bun)(?: run)? (?:start|serve|prod)(?!\S*dev)/,
  /^(?:pm2-runtime|next start)\b/,
  /^(?:(?:poetry|uv) run )?(?:gunicorn|uvicorn|hypercorn|granian|daphne|waitress-serve|celery)\b(?!.*--reload)/,
  /^(?:(?:poetry|uv) run )?python[\d.]*(?!.*runserver)/,
];
