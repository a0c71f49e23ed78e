import { dockerfile } from '../../dockerfile-text.ts';
import type { Rule } from '../../rule.ts';
import { known, oci } from './label-pairs.ts';

export const labelValueSemver: Rule = {
  id: 'label-value-semver',
  title: 'Write a version of three numbers by the rules of SemVer',
  severity: 'suggestion',
  preset: 'strict',
  mentions: ['label'],
  why: 'Three numbers with dots promise a semantic version, and tools that compare versions take them for one. `1.02.3` and `1.2.3_rc1` are none: a number has no leading zero, and what follows the third begins with `-` or `+`. Such a tool sorts the version wrongly or passes it over.',
  unless:
    'Versions are counted otherwise: the image specification asks for no form, and a date, a name or four numbers are not spoken of.',
  examples: [
    {
      bad: dockerfile`
        FROM debian:13-slim
        LABEL org.opencontainers.image.source="https://github.com/example/shop" \
              org.opencontainers.image.version="2.0.1_rc1"
        USER 10001
      `,
      good: dockerfile`
        FROM debian:13-slim
        LABEL org.opencontainers.image.source="https://github.com/example/shop" \
              org.opencontainers.image.version="2.0.1-rc1"
        USER 10001
      `,
    },
  ],
  peers: { hadolint: ['DL3056'] },

  *check(dockerfile) {
    for (const { word, value } of known(dockerfile, oci('version'))) {
      if (word.text.includes('$')) continue;
      if (!threeNumbers.test(value) || semver.test(value) || isDate.test(value)) continue;
      const { from, to } = word;
      yield {
        from,
        to,
        message: `\`${value}\` looks like a semantic version and is none, so tools that compare versions misread it.`,
      };
    }
  },
};

/** Four numbers, and a fourth word behind a dot, belong to other schemes. */
const threeNumbers = /^v?\d+\.\d+\.\d+(?![\d.])/;

/** `2024.01.02` counts days. */
const isDate = /^v?(?:19|20)\d\d\.[01]\d\.[0-3]\d$/;

/** https://semver.org/, with the `v` of a tag in front. */
const semver =
  /^v?(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*)){2}(?:-(?:0|[1-9]\d*|\d*[a-zA-Z-][\da-zA-Z-]*)(?:\.(?:0|[1-9]\d*|\d*[a-zA-Z-][\da-zA-Z-]*))*)?(?:\+[\da-zA-Z-]+(?:\.[\da-zA-Z-]+)*)?$/;
