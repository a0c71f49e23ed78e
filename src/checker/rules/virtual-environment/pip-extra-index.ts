import { dockerfile } from '../../dockerfile-text.ts';
import { dependencyInstalls } from '../../model/dependencies.ts';
import { onlyDeep } from '../../model/dockerfile.ts';
import { runs } from '../../model/layers.ts';
import type { Rule } from '../../rule.ts';

export const pipExtraIndex: Rule = {
  id: 'pip-extra-index',
  title: 'Say for each private package which index it comes from',
  severity: 'suggestion',
  preset: 'strict',
  mentions: ['pip'],
  why: 'pip does not prefer one index to another: with `--extra-index-url` it takes the highest version that any of them has. Whoever uploads a package of the same name to PyPI, with a higher number, gets it installed. One `--index-url` that serves both, or hashes of what is expected, leaves nothing to guess.',
  unless:
    'The other index has packages of public names, as that of PyTorch: the rule is silent on those it knows.',
  examples: [
    {
      bad: dockerfile`
        FROM python:3.13-slim-trixie
        RUN pip install --no-cache-dir --extra-index-url https://pypi.example.com/simple ours==1.4.0
        USER 10001
      `,
      good: dockerfile`
        FROM python:3.13-slim-trixie
        RUN pip install --no-cache-dir --index-url https://pypi.example.com/simple ours==1.4.0
        USER 10001
      `,
    },
  ],
  peers: { semgrep: ['dockerfile-pip-extra-index-url'] },

  *check(dockerfile) {
    for (const run of runs(dockerfile))
      for (const { manager, invocation } of dependencyInstalls(dockerfile, run)) {
        if (manager !== 'pip') continue;
        if (invocation.flags.some(({ name }) => name === '--require-hashes')) continue;
        for (const { name, value, word } of invocation.flags)
          if (name === '--extra-index-url' && value !== undefined && !isPublic.test(value))
            yield { from: word.from, to: word.to, message };
      }
    for (const { pairs } of onlyDeep(dockerfile, 'ENV'))
      for (const { key, name, value } of pairs)
        if (name === 'PIP_EXTRA_INDEX_URL' && value?.value && !isPublic.test(value.value))
          yield { from: key.from, to: key.to, message };
  },
};

const message =
  'pip takes the highest version that this index or PyPI has, so a stranger’s upload of the same name can win.';

/** Indexes of builds of public packages, whose names are their own on PyPI, too. */
const isPublic =
  /^https:\/\/(?:download\.pytorch\.org|pypi\.nvidia\.com|pypi\.ngc\.nvidia\.com|www\.piwheels\.org|data\.pyg\.org|storage\.googleapis\.com\/(?:jax|libtpu)|wheels\.vllm\.ai|alpine-wheels\.github\.io|test\.pypi\.org)\b/;
