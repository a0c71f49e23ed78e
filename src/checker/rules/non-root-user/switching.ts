import type { Edit, Fix } from '../../finding.ts';
import { type CreatedUser, createdUser } from '../../model/accounts.ts';
import { baseOfStage, packagesOf } from '../../model/bases.ts';
import {
  type Dockerfile,
  type Instruction,
  lineage,
  only,
  type Stage,
} from '../../model/dockerfile.ts';
import { instructionAfter } from '../../model/insertion.ts';
import { argumentAfter } from '../../model/shell-edits.ts';

/** How USER is to name a user, and what must be done for it elsewhere. */
export interface Identity {
  readonly user: string;
  readonly edits: readonly Edit[];
}

/**
 * A user by number: its own, that of the base image, or a fixed one given to the command that makes it.
 * `undefined` where none is known, since a name would only be the next thing to mend.
 */
export function identityOf(
  user: string,
  stage: Stage,
  dockerfile: Dockerfile,
): Identity | undefined {
  if (/^\d+$/.test(user)) return { user, edits: [] };
  const made = createdUser(dockerfile, stage, user);
  if (made?.uid !== undefined) return { user: made.uid, edits: [] };
  if (made) {
    const edit = hasNumber(made) ? undefined : fixedNumber(made, stage, dockerfile);
    return edit && { user: freeNumber, edits: [edit] };
  }
  const { accounts = {} } = baseOfStage(stage);
  return Object.hasOwn(accounts, user) ? { user: `${accounts[user]}`, edits: [] } : undefined;
}

/** Offers to end the stage as a user: below the last instruction that may want root. */
export function switchingTo(
  { user, edits }: Identity,
  stage: Stage,
  { source }: Dockerfile,
): Fix | undefined {
  // A port below 1024 may be out of reach then, which wants a decision.
  if (exposesLowPort(stage)) return undefined;
  return {
    title: `Switch to ${user}`,
    safety: 'suggestion',
    edits: [...edits, instructionAfter(source, lastRootWork(stage), `USER ${user}`)],
  };
}

/** The last instruction that makes files, or the FROM. */
const lastRootWork = (stage: Stage): Instruction =>
  only(stage, 'RUN', 'COPY', 'ADD', 'WORKDIR', 'USER').at(-1) ?? stage.opening;

export const exposesLowPort = (stage: Stage): boolean =>
  lineage(stage).some((one) =>
    only(one, 'EXPOSE').some(({ words }) =>
      words.some(({ value }) =>
        /^\d{1,3}(?:\/|$)|^10[01]\d(?:\/|$)|^102[0-3](?:\/|$)/.test(value ?? ''),
      ),
    ),
  );

/** Also where the number is a variable, or flags come from one. */
export const hasNumber = ({ invocation }: CreatedUser): boolean =>
  invocation.open || invocation.flags.some(({ name }) => name === '-u' || name === '--uid');

/** Above the numbers that systems give to people and to services. */
export const freeNumber = '10001';

/** The flag that gives a new user a fixed number; `undefined` where that would be a guess. */
export function fixedNumber(
  { command, invocation }: CreatedUser,
  stage: Stage,
  { source }: Dockerfile,
): Edit | undefined {
  const [program] = command.words;
  const flag = flagOf(invocation.tool, stage);
  if (!program || !flag || command.script.shell === 'exec' || source.text.includes(freeNumber))
    return undefined;
  return argumentAfter(command, program, `${flag} ${freeNumber}`);
}

/** BusyBox knows no long flag. */
function flagOf(tool: string, stage: Stage): string | undefined {
  if (tool === 'useradd') return '--uid';
  const packages = packagesOf(stage);
  return packages === 'apk' ? '-u' : packages === 'apt' ? '--uid' : undefined;
}
