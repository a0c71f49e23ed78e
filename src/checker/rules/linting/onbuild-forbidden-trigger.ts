import { dockerfile } from '../../dockerfile-text.ts';
import { type Instruction, onlyDeep } from '../../model/dockerfile.ts';
import type { Rule } from '../../rule.ts';

export const onbuildForbiddenTrigger: Rule = {
  id: 'onbuild-forbidden-trigger',
  title: 'Put no FROM, MAINTAINER or ONBUILD behind ONBUILD',
  severity: 'error',
  preset: 'recommended',
  mentions: ['onbuild'],
  why: '`ONBUILD` keeps an instruction for images built on this one. It cannot start another stage (`FROM`), cannot be nested (`ONBUILD ONBUILD`), and does not take the deprecated `MAINTAINER`: each of the three stops the build.',
  examples: [
    {
      bad: dockerfile`
        FROM node:24-trixie-slim
        ONBUILD ONBUILD COPY . /app
        USER node
      `,
      good: dockerfile`
        FROM node:24-trixie-slim
        ONBUILD COPY . /app
        USER node
      `,
    },
  ],
  peers: {
    hadolint: ['DL3043'],
    dockerlint: ['onbuild_disallowed'],
    'dockerfile-utils': ['ONBUILD_CHAINING_DISALLOWED', 'ONBUILD_TRIGGER_DISALLOWED'],
    buddy: ['EI0004'],
    droast: ['DF068'],
    tally: ['hadolint/DL3043'],
  },

  *check(dockerfile) {
    for (const { inner, trigger } of onlyDeep(dockerfile, 'ONBUILD')) {
      if (!inner || trigger) continue;
      const { keyword } = inner;
      let triggered: Instruction = inner;
      while (triggered.keyword === 'ONBUILD' && triggered.inner) triggered = triggered.inner;
      if (keyword !== 'FROM' && keyword !== 'MAINTAINER' && keyword !== 'ONBUILD') continue;
      yield {
        ...inner.keywordSpan,
        message: `${keyword} may not stand behind ONBUILD, so the build stops here.`,
        fix:
          keyword === 'ONBUILD' && triggered.keyword !== 'ONBUILD'
            ? {
                title: 'Write ONBUILD once',
                safety: 'suggestion',
                edits: [{ from: inner.from, to: triggered.keywordSpan.from, insert: '' }],
              }
            : undefined,
      };
    }
  },
};
