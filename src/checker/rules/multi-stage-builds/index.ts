import type { Practice } from '../../rule.ts';
import { binaryNeedsLibc } from './binary-needs-libc.ts';
import { circularStageDeps } from './circular-stage-deps.ts';
import { copyArtefactNotSources } from './copy-artefact-not-sources.ts';
import { copyFromEmptyScratchStage } from './copy-from-empty-scratch-stage.ts';
import { copyFromMissingIndex } from './copy-from-missing-index.ts';
import { copyFromOwnBase } from './copy-from-own-base.ts';
import { copyFromSelf } from './copy-from-self.ts';
import { copyFromUndefinedStage } from './copy-from-undefined-stage.ts';
import { copyWholeStageFilesystem } from './copy-whole-stage-filesystem.ts';
import { finalStageContinuesBuilder } from './final-stage-continues-builder.ts';
import { followed } from './followed.ts';
import { invalidAsKeyword } from './invalid-as-keyword.ts';
import { invalidStageName } from './invalid-stage-name.ts';
import { noBuildToolsInFinalStage } from './no-build-tools-in-final-stage.ts';
import { noUnreachableStages } from './no-unreachable-stages.ts';
import { preferMultiStage } from './prefer-multi-stage.ts';
import { reservedStageName } from './reserved-stage-name.ts';
import { settingsLostWithBuildStage } from './settings-lost-with-build-stage.ts';
import { stageNameCasing } from './stage-name-casing.ts';
import { uniqueStageNames } from './unique-stage-names.ts';
import { unnamedBuildStage } from './unnamed-build-stage.ts';

export const multiStageBuilds: Practice = {
  id: 'multi-stage-builds',
  title: 'Multi-stage builds',
  motto: 'Build in one stage, ship another: only what you copy out reaches the image.',
  rules: [
    preferMultiStage,
    finalStageContinuesBuilder,
    noBuildToolsInFinalStage,
    copyArtefactNotSources,
    copyWholeStageFilesystem,
    binaryNeedsLibc,
    settingsLostWithBuildStage,
    circularStageDeps,
    copyFromEmptyScratchStage,
    copyFromSelf,
    copyFromUndefinedStage,
    invalidAsKeyword,
    invalidStageName,
    noUnreachableStages,
    reservedStageName,
    stageNameCasing,
    uniqueStageNames,
    unnamedBuildStage,
    copyFromMissingIndex,
    copyFromOwnBase,
  ],
  followed,
};
