import type { Command, ShellWord } from '../../model/shell.ts';
import type { Span } from '../../source.ts';
import { isHarmlessValue, isPlaceholder, isSecretName } from './secret-names.ts';

/** A secret that a command is given in its own words. */
export interface Given extends Span {
  /** What begins a sentence about it: "The value of TOKEN". */
  readonly what: string;
}

/** The passwords, tokens and keys that a command is given in its words, its variables or what it sends. */
export function secretsGiven(command: Command): readonly Given[] {
  const found: Given[] = [];
  assigned(command, found);
  flagged(command, found);
  forHtpasswd(command, found);
  inStatements(command, found);
  inTexts(command, found);
  inLines(command, found);
  return found;
}

/** `TOKEN=… command` and `export TOKEN=…`. */
function assigned({ name, words, assignments }: Command, found: Given[]) {
  for (const one of assignments)
    if (one.value && isSecretName(one.name) && isSecretWord(one.name, one.value))
      found.push({ ...spanOf(one.value), what: `The value of ${one.name}` });
  if (name !== 'export') return;
  for (const word of words.slice(1)) {
    const [, key, value] = /^(\w+)=(.+)$/s.exec(word.value ?? '') ?? [];
    if (key === undefined || value === undefined || word.text.includes('$')) continue;
    if (isSecretName(key) && !isHarmlessValue(key, value))
      found.push({ ...spanOf(word), what: `The value of ${key}` });
  }
}

const secretFlag =
  /^--(?!disabled-|no-|without-|allow-|require-|use-|skip-)(?:[a-z]+-)*(?:so-pin|password|passwd|passphrase|token|api-?key|secret(?:-key)?|access-key)$/;

/** `--password …`, `curl -u name:…`, `docker login -p …`. */
function flagged({ name, words }: Command, found: Given[]) {
  for (let i = 1; i < words.length; i++) {
    const word = words[i];
    if (!word?.partial.startsWith('-')) continue;
    const equals = word.partial.indexOf('=');
    const flag = equals < 0 ? word.partial : word.partial.slice(0, equals);
    const next = words[i + 1];
    const isPin = flag === '--pin' && pinTools.has(name ?? '');
    if (isPin || (flag.startsWith('--') && secretFlag.test(flag))) {
      const value = equals < 0 ? next : word;
      const text = equals < 0 ? next?.value : word.value?.slice(equals + 1);
      if (value && text && !value.text.includes('$') && isSecretText(text))
        found.push({ ...spanOf(value), what: `What ${flag} is given` });
    } else if ((flag === '-H' || flag === '--header') && isAuthorization(equals < 0 ? next : word))
      found.push({
        ...spanOf(equals < 0 ? (next ?? word) : word),
        what: 'The credential for a server',
      });
    else if (flag === '-u' && name === 'curl' && next && /^[^:]+:[^:]+$/.test(next.value ?? ''))
      found.push({ ...spanOf(next), what: 'The password for curl' });
    else if (next && takesPassword(name, flag) && isSecretWord('', next))
      found.push({ ...spanOf(next), what: `The password for ${name}` });
    else if (mysqlTools.test(name ?? '') && /^-p./.test(flag) && !word.text.includes('$')) {
      if (isSecretText(word.value?.slice(2) ?? ''))
        found.push({ ...spanOf(word), what: `The password for ${name}` });
    }
  }
}

const takesPassword = (name = '', flag: string) =>
  (flag === '-p' && loginTools.has(name)) || (flag === '-a' && name === 'redis-cli');

/** Tools that take a password right behind their -p: https://dev.mysql.com/doc/refman/8.4/en/password-security-user.html */
const mysqlTools = /^(?:mysql|mariadb)(?:admin|dump|import|check|-admin|-dump|-import|-check)?$/;

/** `Authorization: Bearer …`, with the credential itself. */
const isAuthorization = (word: ShellWord | undefined): boolean => {
  const given = credential.exec(word?.value ?? '')?.[1];
  return given !== undefined && !word?.text.includes('$') && isSecretText(given);
};

const credential =
  /^(?:Authorization:\s*(?:Bearer|Basic|Token)\s+|(?:X-Api-Key|X-Auth-Token|X-Vault-Token|Private-Token):\s*)(\S+)$/i;

/** Tools whose --pin opens a token: https://linux.die.net/man/1/pkcs11-tool */
const pinTools = new Set(['softhsm2-util', 'pkcs11-tool']);

/** `htpasswd -b file user …`: https://httpd.apache.org/docs/2.4/programs/htpasswd.html */
function forHtpasswd({ name, words }: Command, found: Given[]) {
  if (name !== 'htpasswd' || !words.some(({ value }) => /^-[a-zA-Z]*b/.test(value ?? ''))) return;
  const operands = words.slice(1).filter(({ partial }) => !partial.startsWith('-'));
  const last = operands.at(-1);
  if (last && operands.length > 1 && isSecretWord('', last))
    found.push({ ...spanOf(last), what: 'The password for htpasswd' });
}

/** `… PASSWORD '…'` of PostgreSQL, `… IDENTIFIED BY '…'` of MySQL and Oracle. */
function inStatements({ words }: Command, found: Given[]) {
  for (const word of words.slice(1)) {
    if (!word.value?.includes("'")) continue;
    const given = statement.exec(word.value)?.[1];
    if (given !== undefined && isSecretText(given) && changes.test(word.value))
      found.push({ ...spanOf(word), what: 'The password in this statement' });
  }
}

/** `login … password …` of a .netrc, and `?access_token=…` of an address. */
function inTexts({ words }: Command, found: Given[]) {
  for (const word of words.slice(1)) {
    if (!word.value || word.text.includes('$')) continue;
    const login = /\blogin\s+\S+\s+password\s+(\S+)/.exec(word.value)?.[1];
    const query = inQuery.exec(word.value)?.[1];
    if (login !== undefined && isSecretText(login))
      found.push({ ...spanOf(word), what: 'The password of this login' });
    else if (query !== undefined && isSecretText(query))
      found.push({ ...spanOf(word), what: 'The token in this address' });
  }
}

/** `echo "password=…" >> app.conf`: a line of settings that a file is given. */
function inLines({ name, words, redirects }: Command, found: Given[]) {
  if (name !== 'echo' && name !== 'printf') return;
  if (!redirects.some(({ operator, target }) => operator.startsWith('>') && isFile(target))) return;
  for (const word of words.slice(1)) {
    const [, key = '', value = ''] = line.exec(word.value ?? '') ?? [];
    if (isSecretName(key) && !isHarmlessValue(key, value) && isSecretWord('', { ...word, value }))
      found.push({ ...spanOf(word), what: `The value of ${key}` });
  }
}

const line =
  /^\s*(?:export\s+)?(?:[\w-]+\.)*(\w*(?:password|passwd|secret|token|api_?key))\s*[:=]\s*["']?([^\s"'\\]{4,200})["']?(?:\\n)?\s*$/i;

const isFile = (target: ShellWord | undefined) =>
  target !== undefined && !/^(?:\/dev\/|\d$|&)/.test(target.text);

/** Long and of letters and digits, as made by a machine. */
const inQuery =
  /^["']?https?:\/\/[^\s?]+\?(?:[^\s#]*&)?(?:access_token|api_?key|auth_token|private_token|token)=(?=[\w.-]*\d)(?=[\w.-]*[a-z])([\w.-]{16,500})/i;

// https://www.postgresql.org/docs/current/sql-createrole.html, https://dev.mysql.com/doc/refman/8.4/en/create-user.html
const statement =
  /\b(?:PASSWORD(?: ?=)?|IDENTIFIED (?:WITH [\w']{1,40} )?BY) {0,9}'([^'$]{1,200})'/i;
const changes = /\b(?:CREATE|ALTER|GRANT|SET)\b/i;

/** Tools whose -p is a password. */
const loginTools = new Set([
  'docker',
  'podman',
  'sshpass',
  'mongo',
  'mongosh',
  'mongodump',
  'mongorestore',
  'az',
  'oc',
  'skopeo',
  'buildah',
  'useradd',
  'usermod',
]);

const isSecretWord = (name: string, { value, text }: ShellWord) =>
  value !== undefined &&
  !text.includes('$') &&
  isSecretText(value) &&
  !isHarmlessValue(name, value);

/** Whether a text in the place of a secret may be one, and no sign for it. */
export const isSecretText = (value: string) =>
  value !== '' &&
  !value.startsWith('-') &&
  !/^[<{[*!]|^\.{3}$|^x$/.test(value) &&
  !isHarmlessValue('', value) &&
  !isPlaceholder(value);

const spanOf = ({ from, to }: Span): Span => ({ from, to });
