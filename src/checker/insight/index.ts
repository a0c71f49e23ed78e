import { parse } from '../model/parse.ts';
import { Source } from '../source.ts';
import { type CacheView, cacheView, changesOf, readChange } from './cache-view.ts';
import { type StageView, stageViews } from './stage-view.ts';

/** What a Dockerfile does, as far as its text tells. */
export interface Insight {
  readonly stages: readonly StageView[];
  /** Changes worth asking about: paths, and `ARG NAME`. */
  readonly changes: readonly string[];
  /** What the change asked about sets off; `undefined` where none was asked about. */
  readonly cache: CacheView | undefined;
}

export interface InsightOptions {
  readonly dockerignore?: string | undefined;
  /** A path in the build context, or `ARG NAME`. */
  readonly change?: string | undefined;
}

/** Text in, insight out; like `check`, it reads nothing else. */
export function insightOf(text: string, { dockerignore, change }: InsightOptions = {}): Insight {
  const dockerfile = parse(new Source(text), dockerignore);
  return {
    stages: stageViews(dockerfile),
    changes: changesOf(dockerfile),
    cache: change?.trim() ? cacheView(dockerfile, readChange(change)) : undefined,
  };
}
