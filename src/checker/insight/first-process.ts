import type { Command } from '../model/shell.ts';

/** ENTRYPOINT or CMD as it stands for a stage: `none` where there is none, `unknown` where the image decides. */
export interface Side {
  readonly form: 'exec' | 'shell' | 'none' | 'unknown';
  /** What goes on the command line: of shell form, the shell, its flags, and the text as one word. */
  readonly words: readonly string[];
  readonly source: 'stage' | 'image';
  /** The instruction's line, where one is written here. */
  readonly line: number | undefined;
}

interface Question {
  readonly entrypoint: Side;
  readonly cmd: Side;
  readonly windows: boolean;
  /** Whether the image's own entrypoint ends in `exec "$@"`. */
  readonly hands: boolean;
  /** Of the instruction that the first process comes from. */
  readonly commands: readonly Command[];
}

/** What becomes PID 1, as a word for the table and a sentence for the reader. */
export interface FirstProcess {
  readonly kind:
    | 'program'
    | 'shell'
    | 'lone'
    | 'init'
    | 'init-shell'
    | 'script'
    | 'unknown'
    | 'none'
    | 'windows';
  readonly name: string;
  readonly sentence: string;
}

const shells = /^(?:sh|bash|ash|dash|zsh|ksh)$/;
/** Each passes signals to its child; `dumb-init`, and others with `-g`, to all that the child started. */
const inits = /^(?:tini|tini-static|dumb-init|catatonit|docker-init)$/;
/** Start another program in their own place, after as many words of their own. */
const replaced: Readonly<Record<string, number>> = { gosu: 1, 'su-exec': 1, env: 0 };

/** Who is PID 1 in a container that is started without arguments. */
export function firstProcess(question: Question): FirstProcess {
  const { entrypoint, cmd, windows, hands, commands } = question;
  if (windows)
    return one(
      'windows',
      '',
      'Windows containers have neither a PID 1 nor signals as Linux has them.',
    );
  if (entrypoint.form === 'unknown')
    return one(
      'unknown',
      '',
      'Unknown: the text does not tell whether the base image has an ENTRYPOINT.',
    );
  const starter = entrypoint.form === 'none' ? cmd : entrypoint;
  if (starter.form === 'unknown')
    return one('unknown', '', 'Unknown: the base image brings the command.');
  if (starter.form === 'none') return one('none', '', 'Nothing: there is no command to start.');
  const words =
    hands || entrypoint.form === 'none' ? cmd.words : [...entrypoint.words, ...cmd.words];
  if (hands && cmd.form === 'unknown')
    return one('unknown', '', 'Unknown: the base image brings the command.');
  if (starter.form === 'shell' || (hands && cmd.form === 'shell'))
    return ofShell(words[0] ?? '', hands ? [] : commands);
  const found = ofWords(words);
  if (!hands || found.kind === 'unknown') return found;
  return {
    ...found,
    sentence: `${found.sentence} The script \`${entrypoint.words.join(' ')}\` of the base image prepares, then puts the command in its own place.`,
  };
}

function ofWords(words: readonly string[]): FirstProcess {
  const [path = ''] = words;
  const name = nameOf(path);
  const flag = words.findIndex((word, i) => i > 0 && /^-\w*c$/.test(word));
  if (shells.test(name) && flag > 0) return ofShellText(path, words[flag + 1] ?? '');
  if (inits.test(name)) {
    const at = words.findIndex((word, i) => i > 0 && !word.startsWith('-'));
    const child = nameOf(words[at] ?? '');
    const below = shells.test(child) ? ofWords(words.slice(at)).kind : 'program';
    const toAll = name === 'dumb-init' || words.slice(1, at).includes('-g');
    if ((below === 'shell' || below === 'lone') && !toAll)
      return one(
        'init-shell',
        name,
        `\`${path}\`, which starts the shell \`${words[at]}\`; the program is a child of the shell.`,
      );
    return one(
      'init',
      name,
      `\`${path}\`, which starts ${child ? `\`${child}\`` : 'the program'} as its child, passes signals on and takes care of orphans.`,
    );
  }
  if (Object.hasOwn(replaced, name)) {
    const own = replaced[name] ?? 0;
    const rest = words.slice(1 + own);
    const at = rest.findIndex((word) => !/^-|^\w+=/.test(word));
    if (at === 0 || (at > 0 && rest.slice(0, at).every((word) => word.includes('='))))
      return ofWords(rest.slice(at));
  }
  if (/entry-?point|\.sh$/i.test(name))
    return one(
      'script',
      name,
      `The script \`${path}\`, or the program it puts in its own place: what stands in it is not in the text.`,
    );
  return one('program', name, `\`${path}\` itself.`);
}

function ofShell(path: string, commands: readonly Command[]): FirstProcess {
  const outer = commands.filter(
    ({ wrapper, containers }) =>
      !wrapper && !containers.some(({ kind }) => kind === 'substitution' || kind === 'function'),
  );
  const final = outer.at(-1);
  const target =
    final?.name === 'exec' && final.containers.every(isPlain) ? final.words[1]?.value : undefined;
  if (target !== undefined && final?.operator !== '|' && final?.operator !== '||') {
    return ofExec(target, outer.length > 1);
  }
  const [only] = outer;
  if (only?.name && outer.length === 1 && !only.containers.some(({ kind }) => kind === 'pipeline'))
    return ofLone(path, only.name);
  return ofList(path);
}

const ofExec = (target: string, later: boolean): FirstProcess =>
  one(
    'program',
    nameOf(target),
    `${later ? 'The shell at first, then ' : ''}\`${target}\`: \`exec\` puts it in the place of the shell.`,
  );

const ofLone = (path: string, child: string): FirstProcess =>
  one(
    'lone',
    nameOf(path),
    `The shell \`${path}\`, with \`${child}\` as its child. Some shells, bash among them, put a lone command in their own place; Debian’s \`sh\` does not.`,
  );

const ofList = (path: string): FirstProcess =>
  one('shell', nameOf(path), `The shell \`${path}\`; what it starts are its children.`);

/** The text given to `sh -c` in exec form, read only as far as it is plain. */
function ofShellText(path: string, text: string): FirstProcess {
  const final = /^(?:[^'"`|(){}\\]*(?:&&|;))?\s*exec\s+([\w./-]+)[^;&|]*$/.exec(text);
  if (final?.[1]) return ofExec(final[1], /&&|;/.test(text.slice(0, text.indexOf('exec'))));
  const lone = /^\s*([\w./-]+)[^;&|(){}<>`\n]*$/.exec(text);
  return lone?.[1] ? ofLone(path, lone[1]) : ofList(path);
}

/** Whether what stands in it is run by the shell itself. */
const isPlain = ({ kind }: Command['containers'][number]): boolean =>
  kind === 'list' || kind === 'group';

/** What `docker stop` does. Source: https://docs.docker.com/reference/cli/docker/container/stop/ */
export function stopping({ kind, name }: FirstProcess, signal: string): string {
  const sends = `\`docker stop\` sends ${signal}`;
  const killed = 'after ten seconds, unless told otherwise, whatever still runs is killed';
  if (/^(?:SIG)?KILL$|^9$/.test(signal) && kind !== 'none' && kind !== 'windows')
    return `${sends}, which no program can handle: everything ends at once.`;
  switch (kind) {
    case 'windows':
      return '`docker stop` asks the container to shut down, and ends it when the time is up.';
    case 'none':
      return 'There is nothing to stop.';
    case 'unknown':
      return `${sends} to whatever is PID 1; ${killed}.`;
    case 'shell':
      return `${sends} to the shell, which does not pass it on and waits for its child; ${killed}.`;
    case 'lone':
      return `${sends} to PID 1. A shell does not pass it on; ${killed}. \`exec\` in front of the command, or exec form, makes the program PID 1 everywhere.`;
    case 'init':
      return `${sends} to \`${name}\`, which passes it to the program. There the signal’s usual effect holds: the program ends even if it has no handler.`;
    case 'init-shell':
      return `${sends} to \`${name}\`, which passes it to the shell and no further. The shell ends, the container with it, and the program is killed without having heard.`;
    case 'script':
      return `${sends} to the script. The program hears of it only if the script ends in \`exec "$@"\` or passes it on; ${killed}.`;
    case 'program':
      return `${sends} to \`${name}\`. Being PID 1, it reacts only if it has a handler for it, because the kernel applies no default there; ${killed}.`;
  }
}

/** How a container ends after SIGTERM. */
export interface Ending {
  /** `killed`: by SIGKILL, after the grace period. `cut`: at once, in the middle of its work. */
  readonly manner: 'killed' | 'cut' | 'clean';
  /** Seconds until the end, if `docker stop` is given no other time. */
  readonly seconds: 0 | 10;
  /** 128 and the number of the signal; of a clean end, the program's own. */
  readonly code: 137 | 143 | undefined;
}

export interface Endings {
  readonly withHandler: Ending;
  readonly withoutHandler: Ending;
}

const killed: Ending = { manner: 'killed', seconds: 10, code: 137 };
const cut: Ending = { manner: 'cut', seconds: 0, code: 143 };
const clean: Ending = { manner: 'clean', seconds: 0, code: undefined };

/**
 * How `docker stop` ends the program, by whether it has a handler for SIGTERM; `undefined` where the text
 * does not tell. A lone command is taken to have a shell above it, as it has under Debian’s `sh`.
 * Sources: https://docs.docker.com/reference/cli/docker/container/stop/ (ten seconds, then SIGKILL) and
 * https://man7.org/linux/man-pages/man7/pid_namespaces.7.html (no default action for PID 1)
 */
export function endings({ kind }: FirstProcess): Endings | undefined {
  switch (kind) {
    case 'program':
      return { withHandler: clean, withoutHandler: killed };
    case 'init':
      return { withHandler: clean, withoutHandler: cut };
    case 'init-shell':
      return { withHandler: cut, withoutHandler: cut };
    case 'shell':
    case 'lone':
      return { withHandler: killed, withoutHandler: killed };
    default:
      return undefined;
  }
}

const one = (kind: FirstProcess['kind'], name: string, sentence: string): FirstProcess => ({
  kind,
  name,
  sentence,
});

const nameOf = (path: string) => path.replace(/^.*\//, '');
