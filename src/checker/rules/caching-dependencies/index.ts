import type { Practice } from '../../rule.ts';
import { aptCacheDockerClean } from './apt-cache-docker-clean.ts';
import { aptCacheMountSharing } from './apt-cache-mount-sharing.ts';
import { bundlerCacheClean } from './bundler-cache-clean.ts';
import { bundlerFrozen } from './bundler-frozen.ts';
import { cacheMountContradicted } from './cache-mount-contradicted.ts';
import { cacheMountHidesLayer } from './cache-mount-hides-layer.ts';
import { cacheMountKeepsResult } from './cache-mount-keeps-result.ts';
import { cacheMountUser } from './cache-mount-user.ts';
import { condaClean } from './conda-clean.ts';
import { copyBeforeDependencyInstall } from './copy-before-dependency-install.ts';
import { followed } from './followed.ts';
import { frozenLockfile } from './frozen-lockfile.ts';
import { npmCacheClean } from './npm-cache-clean.ts';
import { npmCacheCleanForce } from './npm-cache-clean-force.ts';
import { npmCiProduction } from './npm-ci-production.ts';
import { pipNoCacheDir } from './pip-no-cache-dir.ts';
import { preferCacheMounts } from './prefer-cache-mounts.ts';
import { syntaxVersionTooOld } from './syntax-version-too-old.ts';
import { uvNoCache } from './uv-no-cache.ts';
import { volatileArgEarly } from './volatile-arg-early.ts';
import { yarnCacheClean } from './yarn-cache-clean.ts';

export const cachingDependencies: Practice = {
  id: 'caching-dependencies',
  title: 'Caching dependencies',
  motto:
    'Copy the lock file, install, and only then copy the source; keep downloads in a cache mount.',
  rules: [
    copyBeforeDependencyInstall,
    preferCacheMounts,
    cacheMountContradicted,
    cacheMountUser,
    aptCacheMountSharing,
    aptCacheDockerClean,
    syntaxVersionTooOld,
    volatileArgEarly,
    pipNoCacheDir,
    npmCacheClean,
    npmCacheCleanForce,
    yarnCacheClean,
    bundlerCacheClean,
    condaClean,
    npmCiProduction,
    bundlerFrozen,
    uvNoCache,
    frozenLockfile,
    cacheMountKeepsResult,
    cacheMountHidesLayer,
  ],
  followed,
};
