import type { Practice } from '../../rule.ts';
import { followed } from './followed.ts';

export const linting: Practice = {
  id: 'linting',
  title: 'Linting',
  motto:
    'Let a machine read every Dockerfile before a person does, and give each exception its reason.',
  rules: [],
  followed,
};
