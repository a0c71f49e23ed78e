import type { ShellWord } from '../../model/shell.ts';

/** Where a tool is given a credential on its command line, from its manual. */
interface Manual {
  /** Flags that take a password, a letter with it glued on as well. */
  readonly password?: readonly string[];
  /** Flags that take `name:password`. */
  readonly pair?: readonly string[];
  /** Flags that take a source of a password, of which `pass:…` is the password itself. */
  readonly source?: readonly string[];
  /** All letters that take a value, where letters may be joined: `-sSu name:password`. */
  readonly valued?: string;
  /** The subcommand that has these flags. */
  readonly verb?: string;
  /** Whether a password is only what is glued to its flag; the next word is something else. */
  readonly glued?: true;
  /** Whether what follows the first operand is another command. */
  readonly wraps?: true;
  /** What everybody is given, so that it is no secret. */
  readonly initial?: string;
}

/** https://docs.docker.com/reference/cli/docker/login/ and its likes */
const login: Manual = { verb: 'login', password: ['-p'], valued: 'u' };
/** https://www.mongodb.com/docs/mongodb-shell/reference/options/ */
const mongo: Manual = { password: ['-p'] };
/** https://dev.mysql.com/doc/refman/8.4/en/password-security-user.html */
const mysql: Manual = { password: ['-p'], glued: true };
/** https://manpages.debian.org/trixie/passwd/useradd.8.en.html */
const account: Manual = { password: ['-p'], valued: 'bcdefgGkKPRsuZ' };
/** https://manpages.debian.org/trixie/ldap-utils/ldapsearch.1.en.html */
const ldap: Manual = { password: ['-w'], valued: 'abdDeEfFhHloOpPRsSTUXYyz' };
/** https://learn.microsoft.com/sql/tools/sqlcmd/sqlcmd-utility */
const sql: Manual = { password: ['-P'] };
/** https://manpages.debian.org/trixie/unzip/unzip.1.en.html; of StarCraft: https://github.com/Blizzard/s2client-proto */
const zip: Manual = { password: ['-P'], valued: 'bdinOtxZ', initial: 'iagreetotheeula' };
/** https://www.postgresql.org/docs/current/app-psql.html: `--password` only asks for one. */
const asking: Manual = { glued: true };

const manuals: Readonly<Record<string, Manual>> = {
  // https://curl.se/docs/manpage.html
  curl: {
    pair: ['-u', '--user', '-U', '--proxy-user'],
    password: ['--pass', '--oauth2-bearer'],
    valued: 'AbcCdDeEFHKmoPQrtTwxXyYz',
  },
  ...{ docker: login, podman: login, buildah: login, skopeo: login, oc: login, az: login },
  ...{ helm: login, nerdctl: login, crane: login, oras: { ...login, valued: 'uc' } },
  ...{ mongo, mongosh: mongo, mongodump: mongo, mongorestore: mongo },
  ...{ mongoimport: mongo, mongoexport: mongo },
  ...{ useradd: account, usermod: account },
  ...{ ldapsearch: ldap, ldapadd: ldap, ldapmodify: ldap, ldapdelete: ldap, ldappasswd: ldap },
  ...{ sqlcmd: sql, bcp: sql, zip, unzip: zip },
  ...{ psql: asking, createuser: asking, createdb: asking, dropdb: asking, pg_dump: asking },
  ...{ pg_restore: asking, pg_dumpall: asking, pg_basebackup: asking, vacuumdb: asking },
  // https://manpages.debian.org/trixie/sshpass/sshpass.1.en.html
  sshpass: { password: ['-p'], wraps: true },
  // https://redis.io/docs/latest/develop/tools/cli/
  'redis-cli': { password: ['-a', '--pass'] },
  // https://docs.oracle.com/en/java/javase/25/docs/specs/man/keytool.html
  keytool: {
    password: [
      ...['-storepass', '-keypass', '-new', '-srcstorepass', '-srckeypass'],
      ...['-deststorepass', '-destkeypass'],
    ],
  },
  // https://docs.openssl.org/master/man1/openssl-passphrase-options/
  openssl: { source: ['-pass', '-passin', '-passout'] },
};

const mysqlTools = /^(?:mysql|mariadb)(?:admin|dump|import|check|-admin|-dump|-import|-check)?$/;

const manualOf = (name: string): Manual | undefined =>
  mysqlTools.test(name) ? mysql : Object.hasOwn(manuals, name) ? manuals[name] : undefined;

const none: Manual = {};

/** Whether the command is worth taking apart: most are of other tools, and have no such flag. */
export const mayTakeCredential = (name: string, words: readonly ShellWord[]): boolean =>
  manualOf(name) !== undefined ||
  Object.hasOwn(operandsBefore, name) ||
  name === 'htpasswd' ||
  words.some(({ text }) => likeFlag.test(text));

const likeFlag = /^["']?-(?:H|-header|-\S*(?:pass|token|secret|key|pin))/;

export interface FlagValue {
  readonly flag: string;
  readonly kind: 'password' | 'pair' | 'source' | 'header' | 'long';
  /** The word in which the value stands, and the value as it is written. */
  readonly word: ShellWord;
  readonly value: string;
}

/** Flags of any tool that say by their name what they take. */
const secretFlag =
  /^--(?!disabled-|no-|without-|allow-|require-|use-|skip-)(?:[a-z]+-)*(?:so-pin|password|passwd|passphrase|token|api-?key|secret(?:-key)?|access-key)$/;

/** Tools whose --pin opens a token: https://linux.die.net/man/1/pkcs11-tool */
const pinTools = new Set(['softhsm2-util', 'pkcs11-tool']);

/** The values of flags that may be credentials; `written` holds each word without its quotes. */
export function* flagValues(
  name: string,
  words: readonly ShellWord[],
  written: readonly string[],
): Generator<FlagValue> {
  const known = manualOf(name) ?? none;
  const manual = known.verb && !written.includes(known.verb, 1) ? none : known;
  const kindOf = (flag: string): FlagValue['kind'] | undefined =>
    manual.password?.includes(flag)
      ? 'password'
      : manual.pair?.includes(flag)
        ? 'pair'
        : manual.source?.includes(flag)
          ? 'source'
          : flag === '-H' || flag === '--header'
            ? 'header'
            : secretFlag.test(flag) || (flag === '--pin' && pinTools.has(name))
              ? 'long'
              : undefined;
  for (let i = 1; i < words.length; i++) {
    const text = written[i] ?? '';
    if (!text.startsWith('-')) {
      if (manual.wraps) return;
      continue;
    }
    const equals = text.indexOf('=');
    const whole = equals < 0 ? text : text.slice(0, equals);
    const kind = kindOf(whole);
    const found =
      kind && (whole.length > 2 || equals < 0)
        ? { flag: whole, kind, glued: equals < 0 ? undefined : text.slice(equals + 1) }
        : lettersOf(text, manual, kindOf);
    if (!found) continue;
    const { flag, glued } = found;
    const word = words[glued === undefined ? i + 1 : i];
    const value = glued ?? (manual.glued ? undefined : written[i + 1]);
    if (!word || value === undefined || value === manual.initial) continue;
    yield { flag, kind: found.kind, word, value };
    if (glued === undefined && !value.startsWith('-')) i++;
  }
}

/** `-pX`, `-sSu X`: letters that are joined, up to the one that takes a value. */
function lettersOf(
  text: string,
  { valued }: Manual,
  kindOf: (flag: string) => FlagValue['kind'] | undefined,
) {
  if (text.startsWith('--')) return undefined;
  for (let i = 1; i < text.length; i++) {
    const letter = text[i] ?? '';
    const flag = `-${letter}`;
    const kind = kindOf(flag);
    if (kind) return { flag, kind, glued: text.slice(i + 1) || undefined };
    if (valued === undefined || valued.includes(letter)) return undefined;
  }
  return undefined;
}

/** Operands of which the one behind these is a password; an empty pattern is any word. */
const operandsBefore: Readonly<Record<string, readonly (readonly RegExp[])[]>> = {
  // https://docs.npmjs.com/cli/v11/commands/npm-config
  ...{ npm: [[/^set$/, /:_(?:authToken|auth|password)$/]] },
  ...{ pnpm: [[/^set$/, /:_(?:authToken|auth|password)$/]] },
  // https://yarnpkg.com/configuration/yarnrc#npmAuthToken
  yarn: [[/^set$/, /(?:^|\.)npmAuthToken$|:_authToken$/]],
  // https://getcomposer.org/doc/articles/authentication-for-private-packages.md
  composer: [
    [/^config$/, /^(?:github-oauth|gitlab-oauth|gitlab-token|bearer)\./],
    [/^config$/, /^http-basic\./, /(?:)/],
  ],
  // https://python-poetry.org/docs/repositories/#configuring-credentials
  poetry: [
    [/^config$/, /^pypi-token\./],
    [/^config$/, /^http-basic\./, /(?:)/],
  ],
  // https://www.rabbitmq.com/docs/man/rabbitmqctl.8
  rabbitmqctl: [[/^(?:add_user|change_password)$/, /(?:)/]],
  // https://dev.mysql.com/doc/refman/8.4/en/mysqladmin.html
  ...{ mysqladmin: [[/^password$/]], 'mariadb-admin': [[/^password$/]] },
};

/** The operand that a tool takes for a password: of `npm config set`, `rabbitmqctl add_user`. */
export function operandValue(name: string, written: readonly string[]): number | undefined {
  const rows = Object.hasOwn(operandsBefore, name) ? operandsBefore[name] : undefined;
  if (!rows) return undefined;
  const places = written.flatMap((text, i) => (i > 0 && !text.startsWith('-') ? [i] : []));
  for (const row of rows)
    for (let start = 0; start + row.length < places.length; start++)
      if (row.every((pattern, i) => pattern.test(written[places[start + i] ?? 0] ?? '')))
        return places[start + row.length];
  return undefined;
}
