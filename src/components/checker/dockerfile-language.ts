import {
  HighlightStyle,
  StreamLanguage,
  type StreamParser,
  type StringStream,
  syntaxHighlighting,
} from '@codemirror/language';
import { python } from '@codemirror/legacy-modes/mode/python';
import { tags } from '@lezer/highlight';

/** Where a shell's text has come to. */
interface ShellState {
  /** Whether the next word is a command. */
  expects: boolean;
  quote: '' | '"' | "'";
  /** The command whose arguments are being read. */
  command: string;
}

interface Heredoc {
  readonly name: string;
  readonly chomp: boolean;
  reader: 'shell' | 'python' | 'none';
  /** Whether its first line may still name a program. */
  fresh: boolean;
}

/** What reads the shell form: a Unix shell, PowerShell, or one whose language is not coloured, such as cmd. */
type Interpreter = 'shell' | 'powershell' | 'none';

interface State {
  escape: '\\' | '`';
  interpreter: Interpreter;
  /** Only directives so far. */
  top: boolean;
  /** The keyword of the instruction being read, in upper case; empty between instructions. */
  keyword: string;
  /** Flags may still come. */
  flags: boolean;
  /** Words read behind the flags. */
  words: number;
  json: boolean;
  quote: '' | '"' | "'";
  shell: ShellState;
  heredocs: Heredoc[];
  /** Below an instruction, in the body of the first of its heredocs. */
  reading: boolean;
  python: object | undefined;
}

const freshShell = (): ShellState => ({ expects: true, quote: '', command: '' });

const shellKeywords = new Set(['RUN', 'CMD', 'ENTRYPOINT', 'HEALTHCHECK', 'SHELL']);
const takesJson = new Set([...shellKeywords, 'VOLUME', 'COPY', 'ADD']);
const keyword =
  /^(?:ADD|ARG|CMD|COPY|ENTRYPOINT|ENV|EXPOSE|FROM|HEALTHCHECK|LABEL|MAINTAINER|ONBUILD|RUN|SHELL|STOPSIGNAL|USER|VOLUME|WORKDIR)(?=\s|$)/i;
const variable = /^\$(?:\w+|\{[^}"']*\}?|[@*#?!$-])/;
const reserved =
  /^(?:if|then|elif|else|fi|for|while|until|do|done|case|esac|in|function|select|time)$/;
/** Commands that run the command behind them. */
const wrappers = /^(?:sudo|exec|env|nice|nohup|command|xargs|su-exec|gosu)$/;
const shells = /^(?:sh|bash|ash|dash|zsh|ksh)$/;
const pythons = /^python[\d.]*$/;
const powerShells = /^(?:powershell|pwsh)$/;
/** The program a SHELL names, without its folder. */
const program = /^\s*SHELL\s+\[\s*"(?:[^"]*[\\/])?([\w-]+)(?:\.exe)?"/i;
const powerVariable = /^\$(?:\{[^}]*\}|\w+(?::\w+)?|[$?^_])/;
const powerShellKeywords =
  /^(?:if|elseif|else|for|foreach|while|do|until|switch|try|catch|finally|throw|function|param|return|in)$/i;

const parser: StreamParser<State> = {
  name: 'dockerfile',
  startState: () => ({
    escape: '\\',
    interpreter: 'shell',
    top: true,
    keyword: '',
    flags: false,
    words: 0,
    json: false,
    quote: '',
    shell: freshShell(),
    heredocs: [],
    reading: false,
    python: undefined,
  }),
  copyState: (state) => ({
    ...state,
    shell: { ...state.shell },
    heredocs: state.heredocs.map((one) => ({ ...one })),
    python: state.python && copied(state.python),
  }),
  token(stream, state) {
    if (state.reading) return inHeredoc(stream, state);
    if (stream.sol() && /^\s*#/.test(stream.string)) return comment(stream, state);
    if (stream.eatSpace()) {
      if (stream.eol()) endLine(state);
      return null;
    }
    if (continues(stream, state)) {
      stream.skipToEnd();
      return 'escape';
    }
    const style = state.keyword ? inInstruction(stream, state) : begin(stream, state);
    if (stream.eol()) endLine(state);
    return style;
  },
  languageData: { commentTokens: { line: '#' } },
  tokenTable: { command: tags.function(tags.variableName), name: tags.definition(tags.name) },
};

/** The reader of Python keeps its scopes in an array, and changes it. */
const copied = (state: object): object =>
  Object.fromEntries(
    Object.entries(state).map(([key, value]) => [key, Array.isArray(value) ? [...value] : value]),
  );

function continues(stream: StringStream, { escape }: State): boolean {
  return stream.peek() === escape && stream.string.slice(stream.pos + 1).trim() === '';
}

/** Nothing continues the line: the instruction ends, or the bodies of its heredocs begin. */
function endLine(state: State): void {
  state.keyword = '';
  state.quote = '';
  state.reading = state.heredocs.length > 0;
}

function comment(stream: StringStream, state: State): string {
  const directive = /^\s*#\s*(syntax|escape|check)\s*=\s*(\S*)/i.exec(stream.string);
  if (!directive) state.top = false;
  if (state.top && directive?.[1]?.toLowerCase() === 'escape' && directive[2] === '`')
    state.escape = '`';
  stream.skipToEnd();
  return state.top ? 'meta' : 'comment';
}

function begin(stream: StringStream, state: State): string | null {
  state.top = false;
  const found = stream.match(keyword);
  state.keyword = (found ? stream.current() : 'UNKNOWN').toUpperCase();
  state.flags = true;
  state.words = 0;
  state.json = false;
  state.quote = '';
  state.shell = freshShell();
  state.heredocs = [];
  // The escape character of Windows is asked for where paths are those of Windows, whose shell is cmd.
  if (state.keyword === 'FROM') state.interpreter = state.escape === '`' ? 'none' : 'shell';
  if (state.keyword === 'SHELL') state.interpreter = interpreterIn(stream.string, state);
  if (found) return 'keyword';
  stream.match(/^\S+/);
  return null;
}

function interpreterIn(line: string, { interpreter }: State): Interpreter {
  const name = program.exec(line)?.[1]?.toLowerCase();
  if (name === undefined) return interpreter;
  return shells.test(name) ? 'shell' : powerShells.test(name) ? 'powershell' : 'none';
}

function inInstruction(stream: StringStream, state: State): string | null {
  if (state.flags) {
    if (stream.match(/^--[\w-]+/)) return 'attributeName';
    if (stream.peek() === '=' && stream.match(/^=[^\s$]*/)) return 'string';
    const inFlag = !/\s/.test(stream.string[stream.pos - 1] ?? ' ');
    if (inFlag && stream.peek() === '$' && stream.match(variable)) return 'variableName';
    if (inFlag && stream.match(/^[^\s$]+/)) return 'string';
    state.flags = false;
    state.json =
      takesJson.has(state.keyword) &&
      /^\[\s*(?:"|\]|\\?\s*$)/.test(stream.string.slice(stream.pos));
  }
  if (state.keyword === 'ONBUILD' && state.words === 0) return begin(stream, state);
  if (state.json) return inJson(stream);
  if (state.keyword === 'HEALTHCHECK' && state.words === 0 && stream.match(/^(?:CMD|NONE)\b/i)) {
    state.flags = true;
    state.words = 1;
    return 'keyword';
  }
  if (!shellKeywords.has(state.keyword)) return inWords(stream, state);
  switch (state.interpreter) {
    case 'shell':
      return inShell(stream, state.shell, state);
    case 'powershell':
      return inPowerShell(stream, state.shell, state);
    case 'none':
      return inOtherShell(stream, state);
  }
}

function inJson(stream: StringStream): string | null {
  if (stream.match(/^"(?:[^"\\]|\\.)*"?/)) return 'string';
  if (stream.match(/^[[\],]/)) return 'punctuation';
  stream.next();
  return null;
}

/** Words that Docker itself reads. */
function inWords(stream: StringStream, state: State): string | null {
  if (state.quote) return quoted(stream, state, state.escape);
  if (opener(stream, state, 'none')) return 'labelName';
  if (stream.match(variable)) return 'variableName';
  const next = stream.peek();
  if (next === '"' || next === "'") return quoted(stream, state, state.escape);
  const starts = /\s/.test(stream.string[stream.pos - 1] ?? ' ');
  if (starts) state.words++;
  if (/^(?:ENV|ARG|LABEL)$/.test(state.keyword)) {
    if (starts && stream.match(/^[^\s="'$]+(?==)/)) return 'propertyName';
    if (starts && state.words === 1 && stream.match(/^[^\s="'$]+/)) return 'propertyName';
    if (stream.eat('=')) return 'operator';
    if (stream.match(/^[^\s"'$]+/)) return 'string';
  }
  if (state.keyword === 'FROM') {
    if (state.words === 2 && stream.match(/^as(?=\s|$)/i)) return 'keyword';
    if (stream.match(/^[^\s$]+/)) return state.words === 3 ? 'name' : 'typeName';
  }
  if (state.keyword === 'EXPOSE' && stream.match(/^\d+/)) return 'number';
  if (!stream.match(/^[^\s"'$<]+/)) stream.next();
  return null;
}

/** How a language writes what may stand in its strings. */
interface Quoting {
  /** Takes its meaning from the character behind it. */
  readonly escape: '\\' | '`';
  readonly variable: RegExp;
}

const unixQuoting: Quoting = { escape: '\\', variable };
const powerQuoting: Quoting = { escape: '`', variable: powerVariable };

/** A quoted piece, up to a variable in it, or to where Docker continues the line. */
function quoted(
  stream: StringStream,
  state: { quote: '' | '"' | "'" },
  joint: State['escape'],
  { escape, variable }: Quoting = unixQuoting,
): string {
  if (!state.quote) state.quote = stream.next() === "'" ? "'" : '"';
  else if (state.quote === '"' && stream.match(variable)) return 'variableName';
  for (let char = stream.next(); char; char = stream.next()) {
    if (char === state.quote) {
      state.quote = '';
      break;
    }
    if (char === joint && stream.string.slice(stream.pos).trim() === '') {
      stream.backUp(1);
      break;
    }
    if (state.quote === "'") continue;
    if (char === escape) stream.next();
    else if (stream.peek() === '$') break;
  }
  return 'string';
}

/** `<<NAME`, whose body comes below the instruction. */
function opener(stream: StringStream, state: State, reader: Heredoc['reader']): boolean {
  const match = /^<<(-?)[ \t]*(["']?)([\w.-]+)\2/.exec(stream.string.slice(stream.pos));
  if (!match || !/^(?:RUN|COPY|ADD)$/.test(state.keyword)) return false;
  stream.pos += match[0].length;
  state.heredocs.push({ name: match[3] ?? '', chomp: match[1] === '-', reader, fresh: true });
  return true;
}

function inShell(stream: StringStream, shell: ShellState, state: State): string | null {
  if (shell.quote) return quoted(stream, shell, state.escape);
  const { command } = shell;
  const reads =
    !command || shells.test(command) ? 'shell' : pythons.test(command) ? 'python' : 'none';
  if (!state.reading && opener(stream, state, reads)) return 'labelName';
  const starts = /[\s;&|()]/.test(stream.string[stream.pos - 1] ?? ' ');
  if (starts && stream.peek() === '#') {
    stream.skipToEnd();
    return 'comment';
  }
  if (stream.match(/^(?:&&|\|\||;;|\$\(|[;|&({`!](?![>&]))/)) {
    shell.expects = true;
    shell.command = '';
    return 'operator';
  }
  if (stream.match(/^(?:\d*(?:>>|>&|<&|<<<|[<>])\d*|&>>?|[)}])/)) return 'operator';
  const next = stream.peek();
  if (next === '$') {
    if (stream.match(variable)) {
      if (starts) shell.expects = false;
      return 'variableName';
    }
    stream.next();
    return null;
  }
  if (next === '"' || next === "'") {
    if (starts) shell.expects = false;
    return quoted(stream, shell, state.escape);
  }
  if (starts && stream.match(/^\w+(?==)/)) return shell.expects ? 'propertyName' : null;
  if (!stream.match(/^(?:\\.|[^\s"'$;&|()<>`\\])+/)) {
    stream.next();
    return null;
  }
  const word = stream.current();
  if (!starts) return null;
  if (word.startsWith('-')) return 'attributeName';
  if (shell.expects) {
    if (reserved.test(word)) {
      shell.expects = !/^(?:for|case|select|in)$/.test(word);
      return 'keyword';
    }
    shell.expects = wrappers.test(word);
    shell.command = word;
    return 'command';
  }
  if (/^(?:in|do)$/.test(word) && !shell.command) return 'keyword';
  return /^\d+(?:\.\d+)*$/.test(word) ? 'number' : null;
}

function inPowerShell(stream: StringStream, shell: ShellState, state: State): string | null {
  if (shell.quote) return quoted(stream, shell, state.escape, powerQuoting);
  if (opener(stream, state, 'none')) return 'labelName';
  const starts = /[\s;|&(){}=,]/.test(stream.string[stream.pos - 1] ?? ' ');
  if (starts && stream.peek() === '#') {
    stream.skipToEnd();
    return 'comment';
  }
  if (stream.match(/^(?:&&|\|\||[;|&({]|\+?=)/)) {
    shell.expects = true;
    return 'operator';
  }
  if (stream.match(/^[)}]/)) return 'operator';
  if (stream.match(powerVariable)) {
    shell.expects = false;
    return 'variableName';
  }
  const next = stream.peek();
  if (next === '"' || next === "'") {
    shell.expects = false;
    return quoted(stream, shell, state.escape, powerQuoting);
  }
  if (starts && stream.match(/^-[A-Za-z]\w*/)) return 'attributeName';
  if (!stream.match(/^[^\s"'$;|&(){}=`]+/)) {
    stream.next();
    return null;
  }
  if (!starts) return null;
  const word = stream.current();
  if (powerShellKeywords.test(word)) return 'keyword';
  if (shell.expects) {
    shell.expects = false;
    return 'command';
  }
  return /^\d+(?:\.\d+)*$/.test(word) ? 'number' : null;
}

/** Of a shell we do not know only what all have: strings, and where its own variables stand. */
function inOtherShell(stream: StringStream, state: State): string | null {
  if (opener(stream, state, 'none')) return 'labelName';
  if (stream.match(/^"[^"`]*"?/)) return 'string';
  if (stream.match(/^%\w+%/)) return 'variableName';
  if (stream.match(/^(?:&&?|\|\|?)/)) return 'operator';
  if (!stream.match(/^[^\s"%&|`]+/)) stream.next();
  return null;
}

function inHeredoc(stream: StringStream, state: State): string | null {
  const [here] = state.heredocs;
  if (!here) {
    state.reading = false;
    return null;
  }
  if (stream.sol()) {
    const line = here.chomp ? stream.string.replace(/^\t+/, '') : stream.string;
    if (line.trimEnd() === here.name) {
      stream.skipToEnd();
      state.heredocs.shift();
      state.reading = state.heredocs.length > 0;
      state.shell = freshShell();
      state.python = undefined;
      return 'labelName';
    }
    if (here.fresh) {
      here.fresh = false;
      state.shell = freshShell();
      const program = /^#!\s*\S*?([\w.-]+)(?:\s+([\w.-]+))?\s*$/.exec(stream.string);
      const name = program?.[1] === 'env' ? program[2] : program?.[1];
      if (name && here.reader !== 'none') {
        here.reader = shells.test(name) ? 'shell' : pythons.test(name) ? 'python' : 'none';
        stream.skipToEnd();
        return 'meta';
      }
    }
    if (here.reader === 'shell' && !state.shell.quote) {
      const goesOn = state.shell.command === '\\';
      state.shell = goesOn ? { ...state.shell, command: '' } : freshShell();
    }
  }
  if (here.reader === 'python') {
    state.python ??= python.startState?.(4) as object; // it has no type of its own
    return python.token(stream, state.python);
  }
  if (here.reader === 'none') {
    stream.skipToEnd();
    return 'string';
  }
  if (stream.eatSpace()) return null;
  if (stream.match(/^\\\s*$/)) {
    // A command that goes on below: what comes is an argument.
    state.shell = { expects: false, quote: state.shell.quote, command: '\\' };
    return 'escape';
  }
  return inShell(stream, state.shell, state);
}

/** The language itself, for tests and for the editor. */
export const dockerfileLanguage = StreamLanguage.define(parser);

const colours = HighlightStyle.define([
  { tag: tags.keyword, color: 'var(--checker-keyword)', fontWeight: '600' },
  { tag: [tags.comment, tags.escape], color: 'var(--checker-quiet)', fontStyle: 'italic' },
  { tag: tags.meta, color: 'var(--checker-quiet)', fontWeight: '600' },
  { tag: tags.string, color: 'var(--checker-string)' },
  {
    tag: [tags.variableName, tags.special(tags.variableName), tags.propertyName],
    color: 'var(--checker-name)',
  },
  { tag: tags.function(tags.variableName), color: 'var(--checker-ink)', fontWeight: '600' },
  { tag: [tags.attributeName, tags.operator, tags.punctuation], color: 'var(--checker-flag)' },
  { tag: [tags.typeName, tags.number, tags.bool], color: 'var(--checker-type)' },
  {
    tag: [tags.labelName, tags.definition(tags.name)],
    color: 'var(--checker-type)',
    fontWeight: '600',
  },
]);

/** Colours for Dockerfiles, for the shell in them, and for the Python in their heredocs. */
export const dockerfile = [dockerfileLanguage, syntaxHighlighting(colours)];
