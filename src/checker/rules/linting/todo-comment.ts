import { dockerfile } from '../../dockerfile-text.ts';
import type { Rule } from '../../rule.ts';

export const todoComment: Rule = {
  id: 'todo-comment',
  title: 'Do what a TODO says, or track it where work is tracked',
  severity: 'suggestion',
  preset: 'strict',
  mentions: ['todo', 'fixme'],
  why: 'A TODO in a Dockerfile is work that nobody has been asked to do: it ships, and readers learn to look past it. A ticket has an owner and a date; the comment can then say why things are as they are.',
  examples: [
    {
      bad: dockerfile`
        # TODO: leave the root account
        FROM debian:13-slim
        CMD ["date"]
      `,
      good: dockerfile`
        # Runs as root until SHOP-118, for the socket below /run
        FROM debian:13-slim
        CMD ["date"]
      `,
    },
  ],
  peers: { 'sonar-iac': ['S1135'] },

  *check({ comments, source }) {
    for (const { from, to } of comments) {
      const word = /(?<![\p{L}\d_-])(?:TODO|FIXME)(?![\p{L}\d_-])/iu.exec(
        source.slice({ from, to }),
      );
      if (!word) continue;
      const at = from + word.index;
      yield {
        from: at,
        to: at + word[0].length,
        message: `This ${word[0].toUpperCase()} is left to whoever reads it next.`,
      };
    }
  },
};
