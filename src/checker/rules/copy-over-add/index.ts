import type { Practice } from '../../rule.ts';
import { followed } from './followed.ts';

export const copyOverAdd: Practice = {
  id: 'copy-over-add',
  title: 'COPY over ADD',
  motto: 'COPY for your own files; ADD only to unpack a local archive or to fetch with a checksum.',
  rules: [],
  followed,
};
