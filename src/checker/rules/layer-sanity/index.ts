import type { Practice } from '../../rule.ts';
import { followed } from './followed.ts';

export const layerSanity: Practice = {
  id: 'layer-sanity',
  title: 'Layer sanity',
  motto: 'What one layer writes, no later layer can take back: fetch, use and delete in one RUN.',
  rules: [],
  followed,
};
