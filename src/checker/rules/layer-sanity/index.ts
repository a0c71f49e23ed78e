import type { Practice } from '../../rule.ts';
import { apkNoCache } from './apk-no-cache.ts';
import { apkVirtual } from './apk-virtual.ts';
import { aptAssumeYes } from './apt-assume-yes.ts';
import { aptGetNotApt } from './apt-get-not-apt.ts';
import { aptNoInstallRecommends } from './apt-no-install-recommends.ts';
import { aptRemoveLists } from './apt-remove-lists.ts';
import { avoidConsecutiveCopy } from './avoid-consecutive-copy.ts';
import { avoidConsecutiveRun } from './avoid-consecutive-run.ts';
import { avoidConsecutiveRunInBuildStage } from './avoid-consecutive-run-in-build-stage.ts';
import { bundlerWithoutDevelopment } from './bundler-without-development.ts';
import { cdWithoutEffect } from './cd-without-effect.ts';
import { copyOverRoot } from './copy-over-root.ts';
import { copyRelativeDestWithoutWorkdir } from './copy-relative-dest-without-workdir.ts';
import { copyRootRecursive } from './copy-root-recursive.ts';
import { developmentDependencies } from './development-dependencies.ts';
import { dnfAssumeYes } from './dnf-assume-yes.ts';
import { dnfClean } from './dnf-clean.ts';
import { dnfNoWeakDeps } from './dnf-no-weak-deps.ts';
import { followed } from './followed.ts';
import { gemCleanup } from './gem-cleanup.ts';
import { gemNoDocument } from './gem-no-document.ts';
import { gpuNoContainerRuntime } from './gpu-no-container-runtime.ts';
import { gpuNoRedundantCuda } from './gpu-no-redundant-cuda.ts';
import { linkChownName } from './link-chown-name.ts';
import { linkWithChmod } from './link-with-chmod.ts';
import { mergeAptInstalls } from './merge-apt-installs.ts';
import { microdnfClean } from './microdnf-clean.ts';
import { mountedFileWrite } from './mounted-file-write.ts';
import { noApkUpdateWithNoCache } from './no-apk-update-with-no-cache.ts';
import { noCdUseWorkdir } from './no-cd-use-workdir.ts';
import { noDeleteInLaterLayer } from './no-delete-in-later-layer.ts';
import { noPackageRemovalInLaterLayer } from './no-package-removal-in-later-layer.ts';
import { noRecursiveChownLayer } from './no-recursive-chown-layer.ts';
import { noRedundantAptClean } from './no-redundant-apt-clean.ts';
import { noRelativeWorkdir } from './no-relative-workdir.ts';
import { noRemoveCopiedFile } from './no-remove-copied-file.ts';
import { packageNamedTwice } from './package-named-twice.ts';
import { pacmanAssumeYes } from './pacman-assume-yes.ts';
import { pacmanClean } from './pacman-clean.ts';
import { phpComposerNoDev } from './php-composer-no-dev.ts';
import { phpNoXdebug } from './php-no-xdebug.ts';
import { preferApkNoCache } from './prefer-apk-no-cache.ts';
import { preferCopyChmod } from './prefer-copy-chmod.ts';
import { preferCopyHeredoc } from './prefer-copy-heredoc.ts';
import { preferRunHeredoc } from './prefer-run-heredoc.ts';
import { removeArchiveAfterExtract } from './remove-archive-after-extract.ts';
import { removeBuildSources } from './remove-build-sources.ts';
import { removeSignatureFile } from './remove-signature-file.ts';
import { removeTempDir } from './remove-temp-dir.ts';
import { rubyRedundantBundler } from './ruby-redundant-bundler.ts';
import { rvmCleanup } from './rvm-cleanup.ts';
import { shellSettingWithoutEffect } from './shell-setting-without-effect.ts';
import { sortPackages } from './sort-packages.ts';
import { systemPackagesBeforeSource } from './system-packages-before-source.ts';
import { tildeNotExpanded } from './tilde-not-expanded.ts';
import { updateBeforeInstall } from './update-before-install.ts';
import { updateNotAlone } from './update-not-alone.ts';
import { upgradeAssumeYes } from './upgrade-assume-yes.ts';
import { upgradeNotAlone } from './upgrade-not-alone.ts';
import { useraddNoLogInit } from './useradd-no-log-init.ts';
import { wgetOrCurlNotBoth } from './wget-or-curl-not-both.ts';
import { workdirAbsolute } from './workdir-absolute.ts';
import { workdirSpaces } from './workdir-spaces.ts';
import { workdirSystemDir } from './workdir-system-dir.ts';
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
    apkVirtual,
    aptAssumeYes,
    aptGetNotApt,
    aptNoInstallRecommends,
    aptRemoveLists,
    avoidConsecutiveRun,
    bundlerWithoutDevelopment,
    cdWithoutEffect,
    copyRelativeDestWithoutWorkdir,
    copyRootRecursive,
    dnfAssumeYes,
    dnfClean,
    dnfNoWeakDeps,
    gemCleanup,
    gemNoDocument,
    gpuNoContainerRuntime,
    gpuNoRedundantCuda,
    mergeAptInstalls,
    microdnfClean,
    noApkUpdateWithNoCache,
    noCdUseWorkdir,
    noDeleteInLaterLayer,
    noRecursiveChownLayer,
    noRedundantAptClean,
    noRelativeWorkdir,
    noRemoveCopiedFile,
    pacmanAssumeYes,
    pacmanClean,
    phpComposerNoDev,
    developmentDependencies,
    phpNoXdebug,
    preferCopyChmod,
    preferCopyHeredoc,
    preferRunHeredoc,
    removeArchiveAfterExtract,
    removeBuildSources,
    removeSignatureFile,
    removeTempDir,
    rubyRedundantBundler,
    rvmCleanup,
    sortPackages,
    systemPackagesBeforeSource,
    updateBeforeInstall,
    updateNotAlone,
    upgradeAssumeYes,
    useraddNoLogInit,
    wgetOrCurlNotBoth,
    workdirAbsolute,
    workdirSpaces,
    workdirSystemDir,
    yumAssumeYes,
    yumClean,
    zypperAssumeYes,
    zypperClean,
    preferApkNoCache,
    shellSettingWithoutEffect,
    mountedFileWrite,
    tildeNotExpanded,
    avoidConsecutiveRunInBuildStage,
    upgradeNotAlone,
    linkChownName,
    linkWithChmod,
    packageNamedTwice,
    copyOverRoot,
    avoidConsecutiveCopy,
    noPackageRemovalInLaterLayer,
  ],
  followed,
};
