import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix, Found } from '../../finding.ts';
import { type CreatedUser, createdUsers } from '../../model/accounts.ts';
import { isWindows } from '../../model/bases.ts';
import { type Dockerfile, lineage, only, type Stage } from '../../model/dockerfile.ts';
import { dropsPrivileges } from '../../model/privileges.ts';
import { isRoot, userInForce } from '../../model/runtime.ts';
import type { Rule } from '../../rule.ts';
import { identityOf, switchingTo } from './switching.ts';

export const userCreatedButNeverUsed: Rule = {
  id: 'user-created-but-never-used',
  title: 'Switch to the user you create',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['useradd', 'adduser', 'addgroup', 'groupadd', 'net user', 'localuser'],
  why: 'Creating a user changes nothing by itself: without `USER` the container runs as root all the same, while whoever reads the file believes the opposite.',
  unless:
    'A script that is copied in switches to the user. Write its name into the file, and the reader knows as well.',
  examples: [
    {
      bad: dockerfile`
        FROM debian:13.1-slim
        RUN useradd --uid 10001 --no-create-home app
        COPY server /usr/local/bin/server
        ENTRYPOINT ["server"]
      `,
      good: dockerfile`
        FROM debian:13.1-slim
        RUN useradd --uid 10001 --no-create-home app
        COPY server /usr/local/bin/server
        USER 10001
        ENTRYPOINT ["server"]
      `,
    },
  ],
  peers: { tally: ['tally/user-created-but-never-used'] },

  *check(dockerfile) {
    const { final } = dockerfile;
    if (!final) return;
    if (isWindows(dockerfile, final)) {
      yield* onWindows(dockerfile, final);
      return;
    }
    const user = userInForce(final);
    if (user === undefined || !isRoot(user)) return;
    const created = createdUsers(dockerfile, final);
    if (created.length === 0 || created.length > most || dropsPrivileges(dockerfile, final)) return;
    const text = withoutMaking(dockerfile, final);
    const set = lineage(final).some((stage) => only(stage, 'USER').length > 0);
    for (const one of created) {
      if (isWordOf(text, one.name) || (one.uid !== undefined && isWordOf(text, one.uid))) continue;
      const { from, to } = one.word;
      const written = dockerfile.source.slice(one.word);
      if ([...written.matchAll(/\$\{?(\w+)/g)].some(([, name = '']) => isRead(text, name)))
        continue;
      yield {
        from,
        to,
        message: `${one.name} is created here and nothing in this file uses it: the container runs as root.`,
        fix: set ? undefined : switching(dockerfile, final, one),
      };
    }
  },
};

/** The same of `net user … /add` and `New-LocalUser`, whichever shell reads them. */
function* onWindows({ source }: Dockerfile, final: Stage): Generator<Found> {
  const stages = lineage(final);
  if (stages.some((stage) => only(stage, 'USER').length > 0)) return;
  const text = stages.map((stage) => source.slice(stage)).join('\n');
  const others = new Set(
    text
      .replace(makingOnWindows, '')
      .toLowerCase()
      .split(/[^\w.-]+/),
  );
  for (const run of stages.flatMap((stage) => only(stage, 'RUN')))
    for (const [all, net, local] of source.slice(run).matchAll(makingOnWindows)) {
      const name = net ?? local ?? '';
      if (others.has(name.toLowerCase())) continue;
      const from = run.from + source.slice(run).indexOf(all) + all.lastIndexOf(name);
      yield {
        from,
        to: from + name.length,
        message: `${name} is created here and nothing in this file uses it: the container does not run as it.`,
      };
    }
}

const makingOnWindows =
  /\bnet(?:\.exe)?\s+user\s+([a-z][\w.-]{0,40})(?=\s)(?=[^\n;&|]{0,200}\/add\b)|\bNew-LocalUser(?:\s+-Name)?\s+["']?([a-z][\w.-]{0,40})/gi;

function switching(dockerfile: Dockerfile, final: Stage, { name }: CreatedUser): Fix | undefined {
  const identity = identityOf(name, final, dockerfile);
  return identity && switchingTo(identity, final, dockerfile);
}

/** More users than anybody makes; each costs a look through the text. */
const most = 50;

/** What stands anywhere in the image’s stages but in the commands that make accounts, and in comments. */
const withoutMaking = ({ source }: Dockerfile, final: Stage): string =>
  lineage(final)
    .map((stage) => source.slice(stage).replace(making, ''))
    .join('\n');

/** Whether it stands there by itself: a part of a path or of a longer word is no mention. */
function isWordOf(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (!partOfWord.test(text[at - 1] ?? '') && !partOfWord.test(text[at + name.length] ?? ''))
      return true;
  return false;
}

/** Whether the variable that a name is made of is read elsewhere. */
const isRead = (text: string, variable: string) => new RegExp(`\\$\\{?${variable}\\b`).test(text);

const partOfWord = /[\w./-]/;

const making =
  /\b(?:useradd|adduser|groupadd|addgroup|usermod|gpasswd)\b(?:[\\`]\r?\n|[^&|;\n])*|^[ \t]*#.*$/gm;
