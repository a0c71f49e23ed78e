import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import { createdUser } from '../../model/accounts.ts';
import {
  type Dockerfile,
  flagsNamed,
  lineage,
  only,
  onlyDeep,
  type Transfer,
} from '../../model/dockerfile.ts';
import { isWithin } from '../../model/mount.ts';
import { wordRemoval } from '../../model/removal.ts';
import { isRoot, userSetter } from '../../model/runtime.ts';
import { joinPath, workdirAt } from '../../model/workdir.ts';
import type { Rule } from '../../rule.ts';
import { isStatePath } from './state-paths.ts';

export const copiedFilesNotRootOwned: Rule = {
  id: 'copied-files-not-root-owned',
  title: 'Let root own the code, and others run it',
  severity: 'suggestion',
  preset: 'strict',
  mentions: ['chown'],
  why: 'Files that belong to the user the program runs as can be changed by it, whatever their mode, since an owner may always allow itself to write. Code that belongs to root stays as it was built even when the program is broken into.',
  unless:
    'The program writes there: data, uploads, caches. Of folders named so, and of volumes, nothing is said.',
  examples: [
    {
      bad: dockerfile`
        FROM node:24-trixie-slim
        COPY --chown=node:node server.js /app/
        USER 1000
        CMD ["node", "/app/server.js"]
      `,
      good: dockerfile`
        FROM node:24-trixie-slim
        COPY server.js /app/
        USER 1000
        CMD ["node", "/app/server.js"]
      `,
    },
  ],
  peers: {
    kics: ['chown_flag_exists'],
    'sonar-iac': ['S6504'],
    terrascan: ['AC_DOCKER_00024'],
  },

  *check(dockerfile) {
    for (const stage of dockerfile.stages)
      for (const transfer of onlyDeep(stage, 'COPY', 'ADD')) {
        const [flag] = flagsNamed(transfer, 'chown');
        const [user = '', group = ''] = flag?.value?.value?.split(':') ?? [];
        if (!flag || isForData(transfer)) continue;
        const isGroups = isRoot(user) && group !== '' && !isRoot(group) && groupWrites(transfer);
        if (!isGroups && (user === '' || isRoot(user))) continue;
        yield {
          from: flag.from,
          to: flag.to,
          message: isGroups
            ? `The group ${group} may write what is copied, so a program that runs in ${group} can rewrite it.`
            : `What is copied belongs to ${user}, so a program that runs as ${user} can rewrite it.`,
          fix: createdUser(dockerfile, stage, user)
            ? undefined
            : asRoot(dockerfile, transfer, flag),
        };
      }
  },
};

/** Whether a mode is given that lets the group write. */
const groupWrites = (transfer: Transfer) =>
  flagsNamed(transfer, 'chmod').some(({ value }) => /^[0-7]*[2367][0-7]$/.test(value?.value ?? ''));

function isForData({ stage, destination, index }: Transfer): boolean {
  const path = destination?.value;
  if (!stage || path === undefined) return true;
  const whole = joinPath(workdirAt(stage, index) ?? '/', path);
  if (isStatePath(whole)) return true;
  return lineage(stage).some((one) =>
    only(one, 'VOLUME').some(({ form, exec, words }) =>
      (form === 'exec' ? exec : words).some(({ value }) => value && isWithin(whole, value)),
    ),
  );
}

/** Where a USER is in force already, the flag is what tells that the copy is not its own. */
function asRoot(
  { source }: Dockerfile,
  transfer: Transfer,
  flag: { readonly from: number; readonly to: number },
): Fix | undefined {
  const { stage, index } = transfer;
  const isRepeated = flagsNamed(transfer, 'chown').length > 1;
  if (!stage || userSetter(stage, index) || isRepeated) return undefined;
  const edit = wordRemoval(source, flag);
  return edit && { title: 'Leave the files to root', safety: 'suggestion', edits: [edit] };
}
