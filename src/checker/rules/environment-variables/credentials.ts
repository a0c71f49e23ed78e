import type { Dockerfile, Instruction } from '../../model/dockerfile.ts';
import { onceIn } from '../../model/once.ts';
import { type Command, commands, type Script, type ShellWord } from '../../model/shell.ts';
import { UNKNOWN } from '../../model/variables.ts';
import type { Span } from '../../source.ts';
import { flagValues, mayTakeCredential, operandValue } from './credential-flags.ts';
import { type Held, linesOf, statementsOf } from './credential-lines.ts';

/** What stands in a place where a credential belongs: one that is written out, or a variable. */
export interface Credential extends Span {
  /** What begins a sentence about it: "The value of TOKEN". */
  readonly what: string;
  /** As it is written, without quotes; U+0000 for a `$` that means itself. */
  readonly secret: string;
  /** Where a shell fills it in; `undefined` where Docker does. */
  readonly script: Script | undefined;
}

/** Whether to look for credentials is worth it: one of these stands in every command with one. */
export const mayHoldSecret = (text: string): boolean =>
  /pass|token|secret|key|auth|login|cred|curl|pwd|pin|identified|mysql|mariadb|redis|mongo|zip|ldap|sqlcmd|bcp|add_user|user(?:add|mod)|:\/\/\S*@/i.test(
    text,
  );

/** The credentials of an instruction: of its commands, and of the files that its heredocs make. */
export const credentials = onceIn((file: Dockerfile, one: Instruction): readonly Credential[] => {
  const found: Credential[] = [];
  if (one.keyword === 'COPY' || one.keyword === 'ADD') {
    const path = one.destination?.partial ?? '';
    for (const { body, quoted } of one.heredocs)
      for (const held of [...linesOf(file.source, body, path), ...statementsOf(file.source, body)])
        found.push(credentialOf(held, quoted, undefined));
    return found;
  }
  for (const { value } of one.pairs ?? []) {
    const secret = value && inAddress.exec(written(value))?.[1];
    if (secret) found.push({ ...spanOf(value), what: whatOfAddress, secret, script: undefined });
  }
  let printer: Command | undefined;
  for (const command of commands(file, one)) {
    found.push(...ofCommand(file, command));
    for (const word of command.words.slice(1)) found.push(...inWord(command, word));
    const fed = isPiped(command) && isSamePipe(printer, command) ? printer : undefined;
    found.push(...fromInput(command, fed));
    if (command.name === 'echo' || command.name === 'printf') printer = command;
  }
  return found;
});

const spanOf = ({ from, to }: Span): Span => ({ from, to });

const credentialOf = (
  { from, to, what, secret }: Held,
  quoted: boolean,
  script: Script | undefined,
): Credential => ({ from, to, what, secret: quoted ? literally(secret) : secret, script });

const literally = (text: string) => text.replaceAll('$', UNKNOWN);

/** A word without its quotes, in which variables still have their names. */
export function written({ text, value }: Pick<ShellWord, 'text' | 'value'>): string {
  if (!/[$`]/.test(text)) return value ?? text;
  return text.replace(
    /'([^']*)'|"((?:[^"\\]|\\[\s\S])*)"|\\([\s\S])/g,
    (_, single?: string, double?: string, escaped?: string) =>
      double?.replaceAll('\\$', UNKNOWN) ?? literally(single ?? escaped ?? ''),
  );
}

function* ofCommand(file: Dockerfile, command: Command): Generator<Credential> {
  const { name = '', words, redirects, script } = command;
  if (mayTakeCredential(name, words)) yield* ofArguments(command, name);
  for (const { heredoc, operator } of redirects) {
    if (!heredoc || !operator.startsWith('<<')) continue;
    const target = name === 'cat' || name === 'tee' ? fileWritten(command) : undefined;
    const held = target ? linesOf(file.source, heredoc.body, target) : [];
    for (const one of [...held, ...statementsOf(file.source, heredoc.body)])
      yield credentialOf(one, heredoc.quoted, script);
  }
}

function* ofArguments({ words, script }: Command, name: string): Generator<Credential> {
  const texts = words.map(written);
  const at = ({ from, to }: Span, what: string, secret: string): Credential => {
    return { from, to, what, secret, script };
  };
  for (const { flag, kind, word, value } of flagValues(name, words, texts)) {
    const [, first, alone = first] = (kind === 'pair' ? pair : forms[kind])?.exec(value) ?? [];
    const what =
      kind === 'long'
        ? `What ${flag} is given`
        : kind === 'header'
          ? 'The credential for a server'
          : `The password for ${name}`;
    if (alone !== undefined) yield at(word, what, alone);
  }
  const operand = operandValue(name, texts);
  const last = passwordAtEnd(name, texts);
  for (const i of [operand, last]) {
    const word = i === undefined ? undefined : words[i];
    if (word) yield at(word, `The password for ${name}`, written(word));
  }
}

const whole = /^([\s\S]+)$/;

const forms: Readonly<Record<string, RegExp>> = {
  password: whole,
  long: whole,
  source: /^pass:(.+)$/s,
  header:
    /^(?:Authorization:\s*(?:Bearer|Basic|Token)\s+|(?:X-Api-Key|X-Auth-Token|X-Vault-Token|X-JFrog-Art-Api|Private-Token|Deploy-Token|Job-Token):\s*)(\S+)$/i,
};

/** `name:password`; a variable alone may hold both, or a token with nothing behind its colon. */
const pair = /^(?:(?:\$\{[^}]*\}|[^:$]|\$(?!\{))*:(?=.)((?:.|\n)+)|(\$\w+|\$\{\w+\}):?)$/;

/** Where `cat` and `tee` write what they are given. */
function fileWritten({ name, words, redirects }: Command): string | undefined {
  const redirected = redirects.find(
    ({ operator, target }) => operator.startsWith('>') && isFile(target),
  )?.target;
  const target =
    redirected ??
    (name === 'tee' ? words.slice(1).find(({ partial }) => !partial.startsWith('-')) : undefined);
  return target?.partial;
}

const isFile = (target: ShellWord | undefined) =>
  target !== undefined && !/^(?:\/dev\/|\d$|&)/.test(target.text);

/** The last operand of tools that make a password into a hash. */
function passwordAtEnd(name: string, texts: readonly string[]): number | undefined {
  const last = texts.length - 1;
  if (texts[last]?.startsWith('-') !== false) return undefined;
  // https://httpd.apache.org/docs/2.4/programs/htpasswd.html
  if (name === 'htpasswd') {
    const operands = texts.filter((text, i) => i > 0 && !text.startsWith('-'));
    return operands.length > 1 && texts.some((text) => /^-[a-zA-Z]*b/.test(text))
      ? last
      : undefined;
  }
  // https://docs.openssl.org/master/man1/openssl-passwd/
  if (name === 'openssl' && texts[1] === 'passwd' && last > 1)
    return /^-(?:salt|in|rand|writerand|provider|provider-path|propquery)$/.test(
      texts[last - 1] ?? '',
    )
      ? undefined
      : last;
  return undefined;
}

/** What stands in a word of any command: a statement, a login, an address, a line for a file. */
function* inWord({ name, redirects, script }: Command, word: ShellWord): Generator<Credential> {
  if (!mayHold.test(word.text)) return;
  const text = written(word);
  const { from, to } = word;
  for (const [pattern, what] of inTexts) {
    const secret = pattern.exec(text)?.[1];
    if (secret !== undefined) yield { from, to, what, secret, script };
  }
  const parts = text.includes("'") ? statementsOf({ text }, { from: 0, to: text.length }) : [];
  for (const { what, secret } of parts) yield { from, to, what, secret, script };
  const isToFile = redirects.some(
    ({ operator, target }) => operator.startsWith('>') && isFile(target),
  );
  if ((name !== 'echo' && name !== 'printf') || !isToFile) return;
  const lines = text.replaceAll('\\n', '\n');
  const [line] = linesOf({ text: lines }, { from: 0, to: lines.length }, '');
  if (line) yield { from, to, what: line.what, secret: line.secret, script };
}

/** What every text with a credential has in it. */
const mayHold = /passw|passphrase|identified|token|secret|key|auth|:\/\/[^@]*\$/i;

/** A variable alone; a password that is written out there is one by its form. */
const inAddress = /https?:\/\/(?:[^\s:@/]{1,200}:)?(\$\w+|\$\{\w+\}):?@/;
const whatOfAddress = 'The credential in this address';

const inTexts: readonly (readonly [pattern: RegExp, what: string])[] = [
  // https://www.gnu.org/software/inetutils/manual/html_node/The-_002enetrc-file.html
  [/\blogin\s+\S+\s+password\s+(\S+)/, 'The password of this login'],
  // Long and of letters and digits, as made by a machine; or a variable.
  [
    /^["']?https?:\/\/[^\s?]+\?(?:[^\s#]*&)?(?:access_token|api_?key|auth_token|private_token|token)=((?=[\w.-]*\d)(?=[\w.-]*[a-z])[\w.-]{16,500}|\$\w+|\$\{\w+\})/i,
    'The token in this address',
  ],
  [inAddress, whatOfAddress],
  [/^(?:--)?\/\/\S{1,200}:_(?:authToken|auth|password)=(\$\w+|\$\{\w+\})/, 'The token for npm'],
];

/** A password that a command is piped, or has behind `<<<`: `echo … | passwd`. */
function* fromInput(command: Command, printer: Command | undefined): Generator<Credential> {
  const { name = '', words, redirects, script } = command;
  const isLogin = words.some(({ value }) => value === '--password-stdin');
  if (name !== 'passwd' && name !== 'chpasswd' && !isLogin) return;
  // With other flags it locks an account, or asks about one.
  if (name === 'passwd' && words.some(({ value }) => /^-(?!-stdin$|q|s$)/.test(value ?? '')))
    return;
  // What is given so is a hash.
  if (words.some(({ value }) => /^(?:-[a-z]*e[a-z]*|--encrypted)$/.test(value ?? ''))) return;
  const here = redirects.find(({ operator }) => operator === '<<<')?.target;
  const operands = printer?.words.slice(1).filter(({ partial }) => !/^-[neE]+$/.test(partial));
  const [first, ...others] = operands ?? [];
  const isFormat = printer?.name === 'printf' && first?.text.includes('%');
  const word = here ?? (isFormat ? others.at(-1) : first);
  if (!word) return;
  const [text = ''] = written(word).split(/\n|\\n/, 1);
  const { from, to } = word;
  const at = { from, to, what: `The password for ${isLogin ? 'a server' : name}`, script };
  if (name !== 'chpasswd' || isFormat) yield { ...at, secret: text };
  else {
    // What is written out there has a rule of its own.
    const secret = /^[^:]+:(\$\w+|\$\{\w+\})$/.exec(text)?.[1];
    if (secret !== undefined) yield { ...at, secret };
  }
}

const isPiped = ({ operator, wrapper }: Command): boolean =>
  operator === '|' || (wrapper !== undefined && isPiped(wrapper));

const pipeOf = ({ containers }: Command) => containers.findLast(({ kind }) => kind === 'pipeline');

const isSamePipe = (one: Command | undefined, other: Command) =>
  one !== undefined && pipeOf(one)?.from === pipeOf(other)?.from;
