import type { Practice } from '../../rule.ts';
import { apkNoCache } from './apk-no-cache.ts';
import { aptAssumeYes } from './apt-assume-yes.ts';
import { aptGetNotApt } from './apt-get-not-apt.ts';
import { aptNoInstallRecommends } from './apt-no-install-recommends.ts';
import { aptRemoveLists } from './apt-remove-lists.ts';
import { dnfAssumeYes } from './dnf-assume-yes.ts';
import { dnfClean } from './dnf-clean.ts';
import { followed } from './followed.ts';
import { microdnfClean } from './microdnf-clean.ts';
import { pacmanAssumeYes } from './pacman-assume-yes.ts';
import { pacmanClean } from './pacman-clean.ts';
import { upgradeAssumeYes } from './upgrade-assume-yes.ts';
import { yumAssumeYes } from './yum-assume-yes.ts';
import { yumClean } from './yum-clean.ts';
import { zypperAssumeYes } from './zypper-assume-yes.ts';
import { zypperClean } from './zypper-clean.ts';

export const layerSanity: Practice = {
  id: 'layer-sanity',
  title: 'Layer sanity',
  motto: 'What one layer writes, no later layer can take back: fetch, use and delete in one RUN.',
  rules: [
    apkNoCache,
    aptAssumeYes,
    aptGetNotApt,
    aptNoInstallRecommends,
    aptRemoveLists,
    dnfAssumeYes,
    dnfClean,
    microdnfClean,
    pacmanAssumeYes,
    pacmanClean,
    upgradeAssumeYes,
    yumAssumeYes,
    yumClean,
    zypperAssumeYes,
    zypperClean,
  ],
  followed,
};
