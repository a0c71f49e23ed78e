import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import { onlyDeep } from '../../model/dockerfile.ts';
import { brokenArray, otherThanStrings } from '../../model/json-form.ts';
import type { Rule } from '../../rule.ts';
import type { Span } from '../../source.ts';

export const shellJsonForm: Rule = {
  id: 'shell-json-form',
  title: 'Write SHELL as a JSON array',
  severity: 'error',
  preset: 'recommended',
  mentions: ['shell'],
  why: '`SHELL` has no shell form: it must be a JSON array with a program and its flags, such as `["/bin/bash", "-o", "pipefail", "-c"]`. Anything else stops the build.',
  examples: [
    {
      bad: dockerfile`
        FROM debian:13-slim
        SHELL /bin/bash -o pipefail -c
        USER 10001
      `,
      good: dockerfile`
        FROM debian:13-slim
        SHELL ["/bin/bash", "-o", "pipefail", "-c"]
        USER 10001
      `,
    },
  ],
  peers: {
    dockerlint: ['json_array_brackets'],
    'dockerfile-utils': ['SHELL_JSON_FORM', 'SHELL_REQUIRES_ONE'],
    buddy: ['EJ0001', 'EJ0003'],
    tally: ['tally/invalid-json-form'],
    dockerfilelint: ['invalid_format'],
    'sonar-iac': ['S2260'],
    droast: ['DF071'],
  },

  *check(dockerfile) {
    for (const shell of onlyDeep(dockerfile, 'SHELL')) {
      const { body, form, exec } = shell;
      if (body.to <= body.from || (form === 'exec' && exec.length > 0)) continue;
      if (otherThanStrings(dockerfile, shell)) continue;
      const message =
        form === 'exec'
          ? 'This array names no program, so the build stops here.'
          : 'SHELL takes a JSON array of strings and nothing else, so the build stops here.';
      const edits = brokenArray(dockerfile, shell)?.edits;
      const fix: Fix | undefined = edits
        ? { title: 'Write it as a JSON array', safety: 'suggestion', edits }
        : fromWords(body, dockerfile.source.slice(body));
      yield { from: body.from, to: body.to, message, fix };
    }
  },
};

/** Only for words that a shell would leave as they are. */
function fromWords(span: Span, text: string): Fix | undefined {
  if (!/^[\w./:@+-]+(?:[ \t]+[\w./:@+-]+)*$/.test(text)) return undefined;
  const words = text.split(/[ \t]+/);
  const insert = `[${words.map((word) => JSON.stringify(word)).join(', ')}]`;
  return {
    title: 'Write it as a JSON array',
    safety: 'suggestion',
    edits: [{ ...span, insert }],
  };
}
