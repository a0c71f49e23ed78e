import type { Stage } from '../../model/dockerfile.ts';

const workbench =
  /(?:^|[-_.])(?:dev|devel|development|debug|devcontainer|workspace|sdk|build(?:er)?|tests?|ci|lint|toolchain)(?:$|[-_.])/i;

/** Whether a stage’s name says that its tools are what it is for. */
export const isWorkbench = ({ name }: Stage): boolean => name !== undefined && workbench.test(name);
