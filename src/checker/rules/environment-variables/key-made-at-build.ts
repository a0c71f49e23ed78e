import { dockerfile } from '../../dockerfile-text.ts';
import { deleted, mayEmpty } from '../../model/deletion.ts';
import type { Run } from '../../model/dockerfile.ts';
import { shippedRuns } from '../../model/layers.ts';
import { mountOver } from '../../model/mount.ts';
import { packageCommandOf } from '../../model/packages.ts';
import { type Command, commands, type ShellWord } from '../../model/shell.ts';
import type { Rule } from '../../rule.ts';
import type { Span } from '../../source.ts';

export const keyMadeAtBuild: Rule = {
  id: 'key-made-at-build',
  title: 'Make keys when the container starts, not in a build',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['ssh', 'openssh', 'openssl', 'keytool', 'artisan'],
  why: 'A key that a build makes is in the image: every container started from it has the same one, and so has everyone who can pull it. Whoever knows it can pose as the server, or read what it protects. An entrypoint that makes the key where there is none yet gives each its own.',
  unless: 'The image is for tests, and nobody relies on the key.',
  examples: [
    {
      bad: dockerfile`
        FROM alpine:3.22
        RUN apk add --no-cache openssh-server && ssh-keygen -A
        COPY --chmod=0755 start.sh /usr/local/bin/start.sh
        CMD ["/usr/local/bin/start.sh"]
      `,
      good: dockerfile`
        FROM alpine:3.22
        RUN apk add --no-cache openssh-server
        COPY --chmod=0755 start.sh /usr/local/bin/start.sh
        CMD ["/usr/local/bin/start.sh"]
      `,
    },
  ],
  peers: { 'sonar-iac': ['S6437'] },

  *check(file) {
    const runs = shippedRuns(file);
    let looked = 0;
    for (const run of runs)
      for (const command of commands(file, run)) {
        const made = keyOf(command);
        if (!made || isLeftOut(run, made)) continue;
        if (++looked > most) return;
        const isRemoved = runs.some((one) =>
          commands(file, one).some((after) => after.from > command.from && mayRemove(after, made)),
        );
        if (isRemoved) continue;
        const { from, to } = made.at;
        yield {
          from,
          to,
          message: `${made.what} is in the image, the same for every container and for everyone who can pull it.`,
        };
        break;
      }
  },
};

/** More than anyone makes; each is held against all commands below it. */
const most = 50;

interface Made {
  /** Begins the message. */
  readonly what: string;
  readonly at: Span;
  /** Where it is kept; `undefined` where that is unknown. */
  readonly path: string | undefined;
}

/** What a command makes that must stay secret; `undefined` for one that makes no such thing, or does not keep it. */
function keyOf(command: Command): Made | undefined {
  const { name, words } = command;
  const [program, second, third] = words;
  if (!program || !second) return undefined;
  const word = (...values: string[]) => words.find(({ value }) => values.includes(value ?? ''));
  const behind = (flag: ShellWord | undefined) => flag && words[words.indexOf(flag) + 1];
  const made = (what: string, last: ShellWord, path: string | undefined): Made => ({
    what: `${what} that is made here`,
    at: { from: program.from, to: last.to },
    path,
  });
  // https://man.openbsd.org/ssh-keygen
  if (name === 'ssh-keygen') {
    const all = word('-A');
    if (all) return made('The host key', all, '/etc/ssh');
    if (!word('-f', '-t') || word(...otherTasks)) return undefined;
    return made('The key', program, behind(word('-f'))?.value);
  }
  // https://docs.openssl.org/master/man1/
  if (name === 'openssl') {
    if (second.value === 'req') {
      const target = behind(word('-keyout'));
      return target && made('The private key', second, target.value);
    }
    const isKey =
      /^gen(?:rsa|pkey|dsa)$/.test(second.value ?? '') ||
      (second.value === 'ecparam' && word('-genkey'));
    const target = isKey ? (behind(word('-out')) ?? writtenTo(command)) : undefined;
    return target && made('The private key', second, target.value);
  }
  // https://docs.oracle.com/en/java/javase/25/docs/specs/man/keytool.html
  if (name === 'keytool' && word('-genkeypair', '-genkey'))
    return made('The private key', program, behind(word('-keystore'))?.value);
  if (name === 'keytool' && word('-genseckey'))
    return made('The secret key', program, behind(word('-keystore'))?.value);
  // https://laravel.com/docs/encryption
  if (name === 'php' && second.value === 'artisan' && third?.value === 'key:generate')
    return word('--show') ? undefined : made('The key of the application', third, '.env');
  return ofPackage(command);
}

/** ssh-keygen shows, converts, signs or changes a key that is there. */
const otherTasks = '-l -y -e -i -p -c -B -D -F -H -L -R -Y -s -k -M -Q'.split(' ');

const writtenTo = ({ redirects }: Command) =>
  redirects.find(({ operator }) => operator === '>' || operator === '>>')?.target;

/** Debian's package makes host keys as it is installed; Alpine's and Fedora's leave that to the start. */
function ofPackage(command: Command): Made | undefined {
  const { manager, action, packages } = packageCommandOf(command) ?? {};
  if (manager?.family !== 'apt' || action !== 'install') return undefined;
  const found = packages?.find(({ name }) => name === 'openssh-server');
  return (
    found && { what: 'The host key that this package makes', at: found.word, path: '/etc/ssh' }
  );
}

const isLeftOut = (run: Run, { path }: Made): boolean =>
  path !== undefined && (path.startsWith('/dev/') || mountOver(run, path) !== undefined);

/** A folder that is emptied, a path that is named or may be, a name that a pattern means. */
const mayRemove = (command: Command, { path }: Made): boolean =>
  path === undefined
    ? deleted(command).length > 0
    : mayEmpty(command, path) || deleted(command).some(({ partial }) => partial.startsWith(path));
