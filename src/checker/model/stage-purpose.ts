import type { Stage } from './dockerfile.ts';

const development =
  /(?:^|[-_.])(?:dev|devel|develop|development|test|tests|testing|ci|debug|lint|qa)(?:$|[-_.])/i;

/** Whether the name of a stage says that it is for work on the program, not for running it. */
export const isForDevelopment = ({ name }: Stage): boolean => development.test(name ?? '');
