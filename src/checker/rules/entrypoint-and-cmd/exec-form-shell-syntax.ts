import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import { isShellless, isWindows } from '../../model/bases.ts';
import {
  type Cmd,
  type Entrypoint,
  type Healthcheck,
  only,
  type Run,
  type Word,
} from '../../model/dockerfile.ts';
import { asJsonArray } from '../../model/exec-form.ts';
import { startOf } from '../../model/start.ts';
import type { Rule } from '../../rule.ts';

export const execFormShellSyntax: Rule = {
  id: 'exec-form-shell-syntax',
  title: 'Leave variables and operators to shell form',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['['],
  why: 'Exec form starts the program itself, and no shell reads the words: `$PORT` stays five letters, `&&` and `>` become arguments. Nothing fails while building; the program gets them as they stand.',
  unless: 'The program itself expands variables in its arguments.',
  examples: [
    {
      bad: dockerfile`
        FROM python:3.13-slim-trixie
        ENV PORT=8000
        EXPOSE 8000
        CMD ["gunicorn", "--bind", "0.0.0.0:\${PORT}", "app:app"]
      `,
      good: dockerfile`
        FROM python:3.13-slim-trixie
        ENV PORT=8000
        EXPOSE 8000
        CMD ["sh", "-c", "exec gunicorn --bind 0.0.0.0:\${PORT} app:app"]
      `,
    },
  ],
  peers: {},

  *check(dockerfile) {
    for (const stage of dockerfile.stages) {
      if (isWindows(dockerfile, stage)) continue;
      for (const instruction of only(stage, 'CMD', 'ENTRYPOINT', 'RUN', 'HEALTHCHECK')) {
        const { keyword, exec } = instruction;
        const found = exec.flatMap((word) => {
          const what = shellSyntax(word);
          return what === undefined ? [] : [{ word, what }];
        });
        const [first] = exec;
        if (found.length === 0 && !(first && assignment.test(first.text))) continue;
        // The words of CMD are the last arguments of what ENTRYPOINT starts.
        const starting = keyword === 'CMD' ? startOf(dockerfile, stage).entrypoint : undefined;
        if (first && !starting && assignment.test(first.text))
          yield {
            from: first.from,
            to: first.to,
            message: `No shell reads the exec form of ${keyword}, so \`${first.text}\` is taken for the program to start.`,
          };
        if ([...(starting?.exec ?? []), ...exec].some(({ text }) => shells.test(text))) continue;
        for (const { word, what } of found)
          yield {
            from: word.from,
            to: word.to,
            message: `No shell reads the exec form of ${keyword}, so ${what} reaches the program as it stands.`,
            fix:
              isShellless(stage) ||
              (keyword !== 'HEALTHCHECK' && startOf(dockerfile, stage).entrypoint)
                ? undefined
                : throughShell(instruction),
          };
      }
    }
  },
};

/** Programs that may read their words as a shell would, or hand them to one. */
const shells =
  /(?:^|[\\/])(?:(?:ba|da|a|k|z|fi)?sh|busybox|env|pwsh|powershell|cmd|eval|envsubst|awk|perl|dockerize|entry-?point[\w.-]*|[\w.-]*entrypoint[\w.-]*|[\w.-]+\.(?:sh|bash|cmd|bat|ps1))(?:\.exe)?$/i;

/** `NAME=value` before a command, which a shell would put into its environment. */
const assignment = /^[A-Za-z_]\w*=/;

/** What in a word only a shell would act on. */
function shellSyntax({ text }: Word): string | undefined {
  if (/^(?:&&|\|\|?|;|\d?>>?|<|2>&1|&>|&)$/.test(text)) return `\`${text}\``;
  const variable = /(?<![\\$])\$(?:\w*[A-Za-z_]\w*|\{[A-Za-z_]\w*(?::?[-+?=][^}]*)?\})/.exec(text);
  return variable && isVariable(variable[0]) ? `\`${variable[0]}\`` : undefined;
}

/** nginx and others name their own variables in lower case: `$request_uri`. */
const isVariable = (reference: string) => /^\$\{?[A-Z_][A-Z0-9_]*\b/.test(reference);

/** The same words for a shell, which `exec` replaces by the program. */
function throughShell(instruction: Cmd | Entrypoint | Run | Healthcheck): Fix | undefined {
  const { keyword, exec } = instruction;
  const { from, to } = keyword === 'HEALTHCHECK' ? instruction.command : instruction.body;
  const words = exec.map(({ text }) => text);
  if (keyword === 'ENTRYPOINT' || words.some((word) => /["'`\\()*?[\]#~\s]/.test(word)))
    return undefined;
  // Which command then is process 1 is for a reader to say.
  if (words.some((word) => /[&|;<>]/.test(word))) return undefined;
  const line = (keyword === 'CMD' ? ['exec', ...words] : words).join(' ');
  return {
    title: 'Let a shell read it',
    safety: 'suggestion',
    edits: [{ from, to, insert: asJsonArray(['sh', '-c', line]) }],
  };
}
