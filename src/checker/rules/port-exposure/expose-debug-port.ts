import { dockerfile } from '../../dockerfile-text.ts';
import { onlyDeep } from '../../model/dockerfile.ts';
import type { Rule } from '../../rule.ts';
import { covers, readExposed } from './ports.ts';
import { portRemoval } from './removal.ts';

interface Debugger {
  readonly port: number;
  readonly name: string;
  /** What else the stage must hold, where other programs listen on that port too. */
  readonly sign?: RegExp;
}

/** Ports on which debuggers wait unless told otherwise. */
const debuggers: readonly Debugger[] = [
  // https://nodejs.org/en/learn/getting-started/debugging
  { port: 9229, name: 'the Node.js inspector' },
  // https://github.com/microsoft/debugpy#debugpy-cli-usage
  { port: 5678, name: 'debugpy', sign: /debugpy|ptvsd/ },
  // https://docs.oracle.com/en/java/javase/21/docs/specs/jpda/conninv.html
  { port: 5005, name: 'the Java debug agent', sign: /jdwp|JAVA_DEBUG|JPDA/ },
  // https://github.com/go-delve/delve/tree/master/Documentation/cli
  { port: 2345, name: 'Delve', sign: /\bdlv\b|delve/ },
  { port: 40000, name: 'Delve', sign: /\bdlv\b|delve/ },
];

export const exposeDebugPort: Rule = {
  id: 'expose-debug-port',
  title: 'Leave the port of the debugger out of the image',
  severity: 'suggestion',
  preset: 'recommended',
  mentions: ['expose'],
  why: 'Whoever reaches a debugger runs any code in the program. Exposed, its port is published by `docker run -P` along with the others.',
  unless: 'The image is for development, which the name of its stage can say: `AS dev`.',
  examples: [
    {
      bad: dockerfile`
        FROM node:24-trixie-slim
        EXPOSE 3000 9229
        CMD ["node", "server.js"]
      `,
      good: dockerfile`
        FROM node:24-trixie-slim
        EXPOSE 3000
        CMD ["node", "server.js"]
      `,
    },
  ],
  peers: {},

  *check(dockerfile) {
    for (const stage of dockerfile.stages) {
      if (/dev|debug|test|local/i.test(stage.name ?? '')) continue;
      for (const instruction of onlyDeep(stage, 'EXPOSE'))
        for (const word of instruction.words) {
          const exposed = readExposed(word);
          if (!exposed || exposed.first !== exposed.last) continue;
          const found = debuggers.find(
            ({ port, sign }) =>
              covers(exposed, port) && (!sign || sign.test(dockerfile.source.slice(stage))),
          );
          if (found)
            yield {
              from: word.from,
              to: word.to,
              message: `Port ${found.port} is that of ${found.name}, which runs any code it is sent.`,
              fix: portRemoval(dockerfile, instruction, word, 'suggestion'),
            };
        }
    }
  },
};
