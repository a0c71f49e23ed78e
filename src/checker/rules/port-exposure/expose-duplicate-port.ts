import { dockerfile } from '../../dockerfile-text.ts';
import { mayVary } from '../../model/build-arguments.ts';
import { onlyDeep } from '../../model/dockerfile.ts';
import type { Rule } from '../../rule.ts';
import { readExposed } from './ports.ts';
import { portRemoval } from './removal.ts';

export const exposeDuplicatePort: Rule = {
  id: 'expose-duplicate-port',
  title: 'Expose each port once',
  severity: 'suggestion',
  preset: 'recommended',
  mentions: ['expose'],
  why: 'The second mention changes nothing. Most often one of the two was meant to be another number.',
  examples: [
    {
      bad: dockerfile`
        FROM nginx:1.29
        EXPOSE 80 443 80/tcp
      `,
      good: dockerfile`
        FROM nginx:1.29
        EXPOSE 80 443
      `,
    },
  ],
  peers: {},

  *check(dockerfile) {
    for (const stage of dockerfile.stages) {
      const seen = new Set<string>();
      for (const instruction of onlyDeep(stage, 'EXPOSE')) {
        const safe = !instruction.words.some(({ text }) => text.startsWith('#'));
        for (const word of instruction.words) {
          const exposed = readExposed(word);
          if (exposed?.first === undefined || exposed.host !== undefined) continue;
          const { index } = instruction;
          // What a build may set otherwise is the same port only where it is written alike.
          const key = mayVary(dockerfile, stage.scope, { text: word.text, index })
            ? word.text
            : `${exposed.first}-${exposed.last}/${exposed.protocol?.toLowerCase()}`;
          if (!seen.has(key)) {
            seen.add(key);
            continue;
          }
          yield {
            from: word.from,
            to: word.to,
            message: `Port ${exposed.port} is exposed already.`,
            fix: portRemoval(dockerfile, instruction, word, safe ? 'safe' : 'suggestion'),
          };
        }
      }
    }
  },
};
