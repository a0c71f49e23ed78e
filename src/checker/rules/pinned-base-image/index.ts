import type { Practice } from '../../rule.ts';
import { apkPinVersions } from './apk-pin-versions.ts';
import { aptPinVersions } from './apt-pin-versions.ts';
import { cargoPinVersions } from './cargo-pin-versions.ts';
import { dnfPinVersions } from './dnf-pin-versions.ts';
import { eolBaseImage } from './eol-base-image.ts';
import { followed } from './followed.ts';
import { gemPinVersions } from './gem-pin-versions.ts';
import { goPinVersions } from './go-pin-versions.ts';
import { noApkUpgrade } from './no-apk-upgrade.ts';
import { noAptDistUpgrade } from './no-apt-dist-upgrade.ts';
import { noAptUpgrade } from './no-apt-upgrade.ts';
import { noDnfUpdate } from './no-dnf-update.ts';
import { noFloatingTag } from './no-floating-tag.ts';
import { noLatestTag } from './no-latest-tag.ts';
import { noYumUpdate } from './no-yum-update.ts';
import { noZypperUpdate } from './no-zypper-update.ts';
import { npmPinVersions } from './npm-pin-versions.ts';
import { requireImageDigest } from './require-image-digest.ts';
import { requireImageTag } from './require-image-tag.ts';
import { samePrivateRegistry } from './same-private-registry.ts';
import { yumPinVersions } from './yum-pin-versions.ts';
import { zypperPinVersions } from './zypper-pin-versions.ts';

export const pinnedBaseImage: Practice = {
  id: 'pinned-base-image',
  title: 'Pinned base image',
  motto: 'A tag is a name that moves; a digest does not. Pin with a bot, or rebuild often.',
  rules: [
    requireImageTag,
    noLatestTag,
    noFloatingTag,
    requireImageDigest,
    eolBaseImage,
    noAptUpgrade,
    noAptDistUpgrade,
    noApkUpgrade,
    noYumUpdate,
    noDnfUpdate,
    noZypperUpdate,
    aptPinVersions,
    apkPinVersions,
    yumPinVersions,
    dnfPinVersions,
    zypperPinVersions,
    npmPinVersions,
    gemPinVersions,
    cargoPinVersions,
    goPinVersions,
    samePrivateRegistry,
  ],
  followed,
};
