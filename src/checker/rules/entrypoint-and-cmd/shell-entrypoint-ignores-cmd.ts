import { dockerfile } from '../../dockerfile-text.ts';
import { isWindows } from '../../model/bases.ts';
import { type Cmd, type Entrypoint, only, type Word } from '../../model/dockerfile.ts';
import { asJsonArray, execWords } from '../../model/exec-form.ts';
import { startOf } from '../../model/start.ts';
import type { Rule } from '../../rule.ts';

export const shellEntrypointIgnoresCmd: Rule = {
  id: 'shell-entrypoint-ignores-cmd',
  title: 'Write ENTRYPOINT in exec form where CMD gives its arguments',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['entrypoint cmd'],
  why: 'A shell-form `ENTRYPOINT` becomes `/bin/sh -c "…"`, as one may also write it, and Docker appends `CMD` behind it, where the shell takes the words as `$0` and `$1` and the program never sees them. The arguments of `docker run` are lost in the same way.',
  examples: [
    {
      bad: dockerfile`
        FROM python:3.13-slim-trixie
        EXPOSE 8000
        ENTRYPOINT python app.py
        CMD ["--port", "8000"]
      `,
      good: dockerfile`
        FROM python:3.13-slim-trixie
        EXPOSE 8000
        ENTRYPOINT ["python", "app.py"]
        CMD ["--port", "8000"]
      `,
    },
  ],
  peers: {},

  *check(dockerfile) {
    for (const stage of dockerfile.stages) {
      const { entrypoint, cmd } = startOf(dockerfile, stage);
      if (!entrypoint || !cmd || isWindows(dockerfile, stage)) continue;
      // Said once, in the stage that brings the two together, and not of text that uses them.
      if (cmd.stage !== stage || only(stage, 'CMD').length > 1) continue;
      if (entrypoint.form === 'exec') {
        const lost = wordsBehindScript(entrypoint, cmd);
        const [first] = lost;
        if (first)
          yield {
            from: first.from,
            to: lost.at(-1)?.to ?? first.to,
            message:
              'These words come behind the text that the shell runs, which uses none of them.',
          };
        continue;
      }
      const text = dockerfile.source.slice(entrypoint.body);
      if (entrypoint.body.from === entrypoint.body.to || /\$[@*0-9{]/.test(text)) continue;
      if (text.startsWith('[')) continue;
      const words = cmd.form === 'exec' ? execWords(dockerfile, entrypoint) : undefined;
      yield {
        ...cmd.body,
        message:
          'ENTRYPOINT is in shell form, so the program is started without these arguments of CMD.',
        // `sh -c "…"` would ignore them in exec form as well.
        fix:
          words && !shells.test(words[0] ?? '')
            ? {
                title: 'Write ENTRYPOINT in exec form',
                safety: 'suggestion',
                edits: [{ ...entrypoint.body, insert: asJsonArray(words) }],
              }
            : undefined,
      };
    }
  },
};

/** What CMD adds behind the text of `sh -c`, where the text does not ask for arguments. */
function wordsBehindScript({ exec: start }: Entrypoint, { form, exec }: Cmd): readonly Word[] {
  if (form !== 'exec' || !shells.test(start[0]?.text ?? '')) return [];
  const all = [...start, ...exec];
  const at = all.findIndex(({ text }, i) => i > 0 && /^-[a-z]*c$/.test(text)) + 1;
  const script = all[at];
  // Between the shell and its text stand options alone.
  if (at < 2 || !script || all.slice(1, at).some(({ text }) => !text.startsWith('-'))) return [];
  if (/[$][@*#0-9{]|shift|\bset --/.test(script.text)) return [];
  return all.slice(Math.max(at + 1, start.length));
}

const shells = /^(?:\/(?:usr\/)?bin\/)?(?:ba|da|a|k|z)?sh$/;
