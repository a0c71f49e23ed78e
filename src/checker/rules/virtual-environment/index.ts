import type { Practice } from '../../rule.ts';
import { followed } from './followed.ts';
import { gpuCudaVersionMismatch } from './gpu-cuda-version-mismatch.ts';
import { inProjectVenv } from './in-project-venv.ts';
import { noActivateInOwnRun } from './no-activate-in-own-run.ts';
import { noBreakSystemPackages } from './no-break-system-packages.ts';
import { noEditableInstall } from './no-editable-install.ts';
import { noUserInstallInVenv } from './no-user-install-in-venv.ts';
import { pipExternallyManaged } from './pip-externally-managed.ts';
import { pipExtraIndex } from './pip-extra-index.ts';
import { pipIntoSystemPython } from './pip-into-system-python.ts';
import { pipPinVersions } from './pip-pin-versions.ts';
import { pipRequireHashes } from './pip-require-hashes.ts';
import { pipTrustedHost } from './pip-trusted-host.ts';
import { sameLibc } from './same-libc.ts';
import { samePythonMinor } from './same-python-minor.ts';
import { uvSyncLocked } from './uv-sync-locked.ts';
import { venvOnPath } from './venv-on-path.ts';
import { venvPathInFinalStage } from './venv-path-in-final-stage.ts';
import { venvSamePath } from './venv-same-path.ts';
import { virtualEnvNeedsPath } from './virtual-env-needs-path.ts';

export const virtualEnvironment: Practice = {
  id: 'virtual-environment',
  title: 'Virtual environment',
  motto:
    'Give the application one directory of dependencies, on PATH, and copy it whole to the same path.',
  rules: [
    pipIntoSystemPython,
    pipExternallyManaged,
    noBreakSystemPackages,
    venvOnPath,
    venvPathInFinalStage,
    venvSamePath,
    virtualEnvNeedsPath,
    noActivateInOwnRun,
    samePythonMinor,
    sameLibc,
    noUserInstallInVenv,
    noEditableInstall,
    inProjectVenv,
    pipPinVersions,
    pipRequireHashes,
    uvSyncLocked,
    pipTrustedHost,
    gpuCudaVersionMismatch,
    pipExtraIndex,
  ],
  followed,
};
