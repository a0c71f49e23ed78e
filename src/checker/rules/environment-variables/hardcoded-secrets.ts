import { dockerfile } from '../../dockerfile-text.ts';
import type { Found } from '../../finding.ts';
import { type Dockerfile, type Instruction, onlyDeep, type Run } from '../../model/dockerfile.ts';
import { type Command, commands, type ShellWord } from '../../model/shell.ts';
import type { Rule } from '../../rule.ts';
import { lastAtMost, type Span } from '../../source.ts';
import { isHarmlessValue, isPlaceholder, isSecretName } from './secret-names.ts';
import { tokensIn } from './secret-tokens.ts';
import { isLiteral } from './settings.ts';

export const hardcodedSecrets: Rule = {
  id: 'hardcoded-secrets',
  title: 'Keep secrets out of the Dockerfile',
  severity: 'warning',
  preset: 'recommended',
  why: 'A secret that is written out is in the repository, in its history, in the image and in every cache along the way. Deleting the line does not call it back: it must be replaced, and the new one handed to the build by a secret mount, or to the container when it starts.',
  unless: 'It is no secret: a default that everyone knows and must change.',
  examples: [
    {
      bad: dockerfile`
        FROM postgres:18-trixie
        ENV POSTGRES_PASSWORD=hunter2
      `,
      good: dockerfile`
        FROM postgres:18-trixie
      `,
    },
  ],
  peers: {
    hadolint: ['DL3064'],
    buildkit: ['SecretsUsedInArgOrEnv'],
    tally: [
      'tally/secrets-in-code',
      'buildkit/SecretsUsedInArgOrEnv',
      'tally/ruby/secrets-in-arg-or-env',
      'tally/ruby/prefer-secret-mounts-for-build-credentials',
      'powershell/PSAvoidUsingConvertToSecureStringWithPlainText',
    ],
    droast: ['DF013', 'DF014'],
    trivy: ['DS-0031'],
    kics: ['passwords_and_secrets'],
    'sonar-iac': ['S6472'],
    semgrep: ['secret-in-build-arg'],
    dockle: ['CIS-DI-0010'],
  },

  *check(dockerfile) {
    const all = [...settings(dockerfile), ...scripts(dockerfile), ...tokens(dockerfile)];
    let end = 0;
    for (const found of all.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
      if (found.from < end) continue;
      end = found.to;
      yield found;
    }
  },
};

/** Values of ARG, ENV and LABEL whose name says what they are. */
function* settings(dockerfile: Dockerfile): Generator<Found> {
  for (const { keyword, pairs } of onlyDeep(dockerfile, 'ARG', 'ENV', 'LABEL'))
    for (const { key, value } of pairs) {
      if (!value || !isLiteral(value) || !isSecretName(key.text)) continue;
      // The names of labels speak about more things than those of variables.
      if (keyword === 'LABEL' && !/(?:password|passwd|secret|token|api[-_.]?key)$/i.test(key.text))
        continue;
      if (isHarmlessValue(key.text, value.value ?? '') || isPlaceholder(value.value ?? ''))
        continue;
      yield {
        from: value.from,
        to: value.to,
        message: `The value of ${keyword} ${key.text} is written out here, and so it is in the image and its history.`,
      };
    }
}

/** What commands are given for a password. */
function* scripts(dockerfile: Dockerfile): Generator<Found> {
  for (const one of onlyDeep(dockerfile, 'RUN', 'CMD', 'ENTRYPOINT', 'HEALTHCHECK')) {
    const text = dockerfile.source.slice(one);
    yield* onWindows(one.from, text);
    if (!speaksOfSecrets.test(text)) continue;
    for (const command of commands(dockerfile, one)) {
      for (const { from, to, what } of writtenIn(command))
        yield {
          from,
          to,
          message: `${what} is written out here, and so it is in the image and its history.`,
        };
      const stored = one.keyword === 'RUN' ? storing(one, command) : undefined;
      if (stored) yield stored;
    }
  }
}

/** One of these stands in every command with a password. */
const speaksOfSecrets =
  /pass|token|secret|key|auth|login|cred|curl|pwd|pin|identified|mysql|mariadb|redis|mongo/i;

/** Passwords for cmd and PowerShell, of which no commands are read. */
function* onWindows(start: number, text: string): Generator<Found> {
  if (!/\bnet user\b|-AsPlainText\b/i.test(text)) return;
  for (const pattern of windowsPasswords)
    for (const { 1: value = '', indices } of text.matchAll(pattern)) {
      const [from, to] = indices?.[1] ?? [0, 0];
      if (isSecretText(value))
        yield {
          from: start + from,
          to: start + to,
          message: 'This password is written out here, and so it is in the image and its history.',
        };
    }
}

// https://learn.microsoft.com/windows-server/administration/windows-commands/net-user,
// https://learn.microsoft.com/powershell/module/microsoft.powershell.security/convertto-securestring
const windowsPasswords = [
  /\bnet user (?:\/add )?(?!(?:add|delete|info) )"?[\w.-]{1,64}"? \\?"?([^\s/*"'$%&|;<>\\`^-][^\s"'$%\\]{0,127})(?![$%])/dgi,
  /\bConvertTo-SecureString (?=[^|;\n]{0,300}-AsPlainText\b)(?:-(?:AsPlainText|Force|String) ){0,3}\\?['"]([^'"$%\s\\]{1,128})\\?['"]/dgi,
];

interface Written extends Span {
  readonly what: string;
}

function writtenIn(command: Command): readonly Written[] {
  const found: Written[] = [];
  assigned(command, found);
  flagged(command, found);
  inStatements(command, found);
  inTexts(command, found);
  return found;
}

/** `TOKEN=… command` and `export TOKEN=…`. */
function assigned({ name, words, assignments }: Command, found: Written[]) {
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
function flagged({ name, words }: Command, found: Written[]) {
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

/** `… PASSWORD '…'` of PostgreSQL, `… IDENTIFIED BY '…'` of MySQL and Oracle. */
function inStatements({ words }: Command, found: Written[]) {
  for (const word of words.slice(1)) {
    if (!word.value?.includes("'")) continue;
    const given = statement.exec(word.value)?.[1];
    if (given !== undefined && isSecretText(given) && changes.test(word.value))
      found.push({ ...spanOf(word), what: 'The password in this statement' });
  }
}

/** `login … password …` of a .netrc, and `?access_token=…` of an address. */
function inTexts({ words }: Command, found: Written[]) {
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
  'htpasswd',
  'oc',
  'skopeo',
  'buildah',
  'useradd',
  'usermod',
]);

/** Commands that keep what they are given in a file of the home folder, and so in the layer. */
const keepers: Readonly<Record<string, RegExp>> = {
  // https://docs.aws.amazon.com/cli/latest/reference/configure/set.html
  aws: /^aws configure set aws_(?:access_key_id|secret_access_key|session_token)\b/,
  // https://cloud.google.com/sdk/gcloud/reference/auth/activate-service-account
  gcloud: /^gcloud auth activate-service-account\b/,
  // https://learn.microsoft.com/cli/azure/reference-index#az-login
  az: /^az login\b(?=.*\s(?:-p|--password|--federated-token)\b)/,
  // https://docs.digitalocean.com/reference/doctl/reference/auth/init/
  doctl: /^doctl auth init\b(?=.*\s(?:-t|--access-token)\b)/,
};

function storing(run: Run, command: Command): Found | undefined {
  const { name = '', words } = command;
  const keeper = Object.hasOwn(keepers, name) ? keepers[name] : undefined;
  if (!keeper || run.mounts.some(({ type }) => type === 'secret')) return undefined;
  const [verb] = keeper.exec(words.map(({ partial }) => partial).join(' ')) ?? [];
  if (verb === undefined) return undefined;
  return {
    from: command.from,
    to: command.to,
    message: `\`${verb}\` keeps the credentials in the home folder, and so in the layer.`,
  };
}

const isSecretWord = (name: string, { value, text }: ShellWord) =>
  value !== undefined &&
  !text.includes('$') &&
  isSecretText(value) &&
  !isHarmlessValue(name, value);

const isSecretText = (value: string) =>
  value !== '' &&
  !value.startsWith('-') &&
  !/^[<{[*!]|^\.{3}$|^x$/.test(value) &&
  !isHarmlessValue('', value) &&
  !isPlaceholder(value);

const spanOf = ({ from, to }: Span): Span => ({ from, to });

/** What is a secret by its form, in any instruction; comments never reach the image. */
function* tokens({ source, instructions, comments }: Dockerfile): Generator<Found> {
  const starts = instructions.map(({ from }) => from);
  const commentStarts = comments.map(({ from }) => from);
  for (const { from, to, name } of tokensIn(source.text)) {
    const instruction: Instruction | undefined = instructions[lastAtMost(starts, from)];
    if (!instruction || from < instruction.from || from >= instruction.to) continue;
    const comment = comments[lastAtMost(commentStarts, from)];
    if (comment && comment.from <= from && from < comment.to) continue;
    yield {
      from,
      to,
      message: `This is ${name}, by its form, and so it is in the image and its history.`,
    };
  }
}
