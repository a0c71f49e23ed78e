import type { Practice } from '../../rule.ts';
import { commandRepeatsEntrypoint } from './command-repeats-entrypoint.ts';
import { followed } from './followed.ts';
import { healthcheckToolMissing } from './healthcheck-tool-missing.ts';
import { minimalFinalBase } from './minimal-final-base.ts';
import { namedUserWithoutPasswd } from './named-user-without-passwd.ts';
import { noDebugBaseImage } from './no-debug-base-image.ts';
import { packageManagerNotInBase } from './package-manager-not-in-base.ts';
import { preferNonrootTag } from './prefer-nonroot-tag.ts';
import { preferSlimBase } from './prefer-slim-base.ts';
import { scratchWithoutCertificates } from './scratch-without-certificates.ts';
import { shellFormWithoutShell } from './shell-form-without-shell.ts';
import { unsupportedDistrolessImage } from './unsupported-distroless-image.ts';

export const distroless: Practice = {
  id: 'distroless',
  title: 'Distroless comparison',
  motto:
    'Distroless leaves out the shell and the package manager; choose it for that, not for megabytes.',
  rules: [
    shellFormWithoutShell,
    commandRepeatsEntrypoint,
    preferNonrootTag,
    noDebugBaseImage,
    namedUserWithoutPasswd,
    packageManagerNotInBase,
    healthcheckToolMissing,
    minimalFinalBase,
    unsupportedDistrolessImage,
    scratchWithoutCertificates,
    preferSlimBase,
  ],
  followed,
};
