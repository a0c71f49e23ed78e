import type { Practice } from '../../rule.ts';
import { followed } from './followed.ts';

export const dockerignore: Practice = {
  id: 'dockerignore',
  title: 'The .dockerignore file',
  motto:
    'Decide what may enter the build before COPY does: keep secrets, history and caches out of the context.',
  rules: [],
  followed,
};
