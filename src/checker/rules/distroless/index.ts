import type { Practice } from '../../rule.ts';
import { followed } from './followed.ts';

export const distroless: Practice = {
  id: 'distroless',
  title: 'Distroless comparison',
  motto:
    'Distroless leaves out the shell and the package manager; choose it for that, not for megabytes.',
  rules: [],
  followed,
};
