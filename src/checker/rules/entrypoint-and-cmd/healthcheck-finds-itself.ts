import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import { commandsWithin } from '../../model/command-order.ts';
import { only } from '../../model/dockerfile.ts';
import { type Command, type Script, type ShellWord, scripts } from '../../model/shell.ts';
import type { Rule } from '../../rule.ts';

export const healthcheckFindsItself: Rule = {
  id: 'healthcheck-finds-itself',
  title: 'Keep a health check from finding itself',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['healthcheck ps grep', 'healthcheck pgrep', 'healthcheck pkill'],
  why: '`ps aux | grep worker` lists the `grep` too, whose arguments hold the word, so it always finds something; so does `pgrep -f worker || exit 1`, which finds the `/bin/sh -c` that Docker started it with. The container is reported healthy when the program is long gone. `[w]orker` matches the program’s name and not itself.',
  examples: [
    {
      bad: dockerfile`
        FROM alpine:3.22
        COPY worker /usr/local/bin/worker
        USER 10001
        HEALTHCHECK CMD pgrep -f worker || exit 1
        CMD ["worker"]
      `,
      good: dockerfile`
        FROM alpine:3.22
        COPY worker /usr/local/bin/worker
        USER 10001
        HEALTHCHECK CMD pgrep -f '[w]orker' || exit 1
        CMD ["worker"]
      `,
    },
  ],
  peers: {},

  *check(file) {
    for (const healthcheck of only(file, 'HEALTHCHECK'))
      for (const script of scripts(file, healthcheck)) {
        if (script.shell === 'exec') continue;
        const found = searched(script);
        if (!found) continue;
        const { by, word, reader } = found;
        yield {
          from: by.from,
          to: word.to,
          message: `This also finds ${reader}, whose arguments hold “${word.value}”, so it always finds something.`,
          fix: inBrackets(word),
        };
      }
  },
};

/** A search through command lines, the word it looks for, and the process of the check that it finds. */
interface Search {
  readonly by: Command;
  readonly word: ShellWord;
  readonly reader: string;
}

function searched({ commands, text, shell }: Script): Search | undefined {
  for (const by of commands) {
    if (by.name === 'pgrep' || by.name === 'pkill') {
      const word = pattern(by, /^-[0acfilno]+$|^--full$/);
      const inLines = by.words.some(({ value = '' }) => /^-(?:[a-z0]*f|-full$)/.test(value));
      // A shell becomes the last command that it starts.
      if (word?.value && inLines && by !== commands.at(-1) && text.includes(word.value))
        return { by, word, reader: `the ${shell} that runs it` };
    }
    const word =
      by.name === 'grep' ? pattern(by, /^-[EFPGcinqsw]+$|^--(?:quiet|silent|count)$/) : undefined;
    if (word && readsArguments(by)) return { by, word, reader: 'the grep itself' };
  }
  return undefined;
}

/** The one word that is looked for, where it has no character with a meaning of its own. */
function pattern({ words }: Command, flags: RegExp): ShellWord | undefined {
  const [word, ...others] = words.slice(1).filter(({ value }) => !flags.test(value ?? ''));
  return others.length === 0 && /^[\w./:@][\w ./:@-]*$/.test(word?.value ?? '') ? word : undefined;
}

/** Whether it ends a pipeline that begins with a list of all processes and their arguments, whole as it came. */
function readsArguments({ containers, from, script }: Command): boolean {
  const pipeline = containers.at(-1);
  if (pipeline?.kind !== 'pipeline') return false;
  if (containers.some(({ kind }) => kind === 'substitution')) return false;
  const [first, ...others] = commandsWithin(script.commands, pipeline);
  if (first?.name !== 'ps' || others.length !== 1 || others[0]?.from !== from) return false;
  return first.words.some(({ value = '' }) =>
    /^(?:-?[awe]*(?:ux?|x)[awefu]*|-[Aae]*f[Aaew]*)$/.test(value),
  );
}

function inBrackets({ from, to, text, value = '' }: ShellWord): Fix | undefined {
  const quote = /^["']/.test(text) ? 1 : 0;
  if (text.slice(quote, text.length - quote) !== value || !/^\w/.test(value)) return undefined;
  const searched = `[${value[0]}]${value.slice(1)}`;
  return {
    title: `Look for ${searched}`,
    safety: 'suggestion',
    edits: [{ from: from + quote, to: to - quote, insert: quote ? searched : `'${searched}'` }],
  };
}
