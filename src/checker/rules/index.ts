import type { Practice, Rule } from '../rule.ts';
import { cachingDependencies } from './caching-dependencies/index.ts';
import { copyOverAdd } from './copy-over-add/index.ts';
import { distroless } from './distroless/index.ts';
import { dockerignore } from './dockerignore/index.ts';
import { entrypointAndCmd } from './entrypoint-and-cmd/index.ts';
import { environmentVariables } from './environment-variables/index.ts';
import { layerSanity } from './layer-sanity/index.ts';
import { linting } from './linting/index.ts';
import { multiStageBuilds } from './multi-stage-builds/index.ts';
import { nonRootUser } from './non-root-user/index.ts';
import { pinnedBaseImage } from './pinned-base-image/index.ts';
import { portExposure } from './port-exposure/index.ts';
import { preciseBaseImage } from './precise-base-image/index.ts';
import { virtualEnvironment } from './virtual-environment/index.ts';

/** In reading order: the founding document's. */
export const practices: readonly Practice[] = [
  multiStageBuilds,
  nonRootUser,
  layerSanity,
  environmentVariables,
  preciseBaseImage,
  virtualEnvironment,
  cachingDependencies,
  linting,
  dockerignore,
  portExposure,
  copyOverAdd,
  entrypointAndCmd,
  pinnedBaseImage,
  distroless,
];

export const rules: readonly Rule[] = practices.flatMap((practice) => practice.rules);
