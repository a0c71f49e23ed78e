import type { Fix } from '../../finding.ts';
import { createdUser } from '../../model/accounts.ts';
import { baseOfStage } from '../../model/bases.ts';
import { type Dockerfile, type Instruction, only, type Stage } from '../../model/dockerfile.ts';
import { instructionAfter } from '../../model/insertion.ts';

/** Offers to end the stage as a user: below the last instruction that may want root. */
export function switchingTo(user: string, stage: Stage, { source }: Dockerfile): Fix {
  return {
    title: `Switch to ${user}`,
    safety: 'suggestion',
    edits: [instructionAfter(source, lastRootWork(stage), `USER ${user}`)],
  };
}

/** The last instruction that makes files, or the FROM. */
export const lastRootWork = (stage: Stage): Instruction =>
  only(stage, 'RUN', 'COPY', 'ADD', 'WORKDIR', 'USER').at(-1) ?? stage.opening;

/**
 * What to write into USER for a user: its number where one is known, its name where the file makes it.
 * A name of any other kind would only be the next thing to mend.
 */
export function spelled(user: string, stage: Stage, dockerfile: Dockerfile): string | undefined {
  if (/^\d+$/.test(user)) return user;
  const made = createdUser(dockerfile, stage, user);
  if (made) return made.uid ?? made.name;
  const { accounts = {} } = baseOfStage(stage);
  return Object.hasOwn(accounts, user) ? `${accounts[user]}` : undefined;
}
