import { dockerfile } from '../../dockerfile-text.ts';
import { flagsNamed, onlyDeep } from '../../model/dockerfile.ts';
import { wordRemoval } from '../../model/removal.ts';
import type { Rule } from '../../rule.ts';

/** Source: https://github.com/moby/buildkit/blob/master/frontend/dockerfile/dockerfile2llb/convert_copy.go */
export const linkWithChmod: Rule = {
  id: 'link-with-chmod',
  title: 'Leave --link out beside --chmod',
  severity: 'suggestion',
  preset: 'strict',
  mentions: ['link'],
  why: 'BuildKit links only what it copies with the modes it has: beside `--chmod` it makes an ordinary copy and says nothing, so the layer depends on those before it after all.',
  unless: 'A builder that links all the same is what the image is built with.',
  examples: [
    {
      bad: dockerfile`
        FROM alpine:3.22
        COPY --link --chmod=755 start.sh /usr/local/bin/
        USER 10001
        CMD ["start.sh"]
      `,
      good: dockerfile`
        FROM alpine:3.22
        COPY --chmod=755 start.sh /usr/local/bin/
        USER 10001
        CMD ["start.sh"]
      `,
    },
  ],
  peers: {},

  *check({ source, ...file }) {
    for (const transfer of onlyDeep(file, 'COPY', 'ADD')) {
      const [link, ...others] = flagsNamed(transfer, 'link');
      const [chmod] = flagsNamed(transfer, 'chmod');
      if (!link || !chmod?.value || others.length > 0 || link.value?.value === 'false') continue;
      const edit = wordRemoval(source, link);
      yield {
        from: link.from,
        to: link.to,
        message: 'BuildKit does not link what it gives other modes, so --link does nothing here.',
        fix: edit && { title: 'Leave --link out', safety: 'suggestion', edits: [edit] },
      };
    }
  },
};
