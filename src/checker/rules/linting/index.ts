import type { Practice } from '../../rule.ts';
import { followed } from './followed.ts';
import { suppressionReason } from './suppression-reason.ts';
import { unusedSuppression } from './unused-suppression.ts';

export const linting: Practice = {
  id: 'linting',
  title: 'Linting',
  motto:
    'Let a machine read every Dockerfile before a person does, and give each exception its reason.',
  rules: [suppressionReason, unusedSuppression],
  followed,
};
