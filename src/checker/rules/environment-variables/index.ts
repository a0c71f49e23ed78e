import type { Practice } from '../../rule.ts';
import { argGoneAtStart } from './arg-gone-at-start.ts';
import { commandNotSubstituted } from './command-not-substituted.ts';
import { copiedSecretFile } from './copied-secret-file.ts';
import { debugModeEnv } from './debug-mode-env.ts';
import { duplicateEnvKey } from './duplicate-env-key.ts';
import { envDefaultWithoutArg } from './env-default-without-arg.ts';
import { envGitSslNoVerify } from './env-git-ssl-no-verify.ts';
import { envGoInsecure } from './env-go-insecure.ts';
import { envNodeTlsOff } from './env-node-tls-off.ts';
import { envNpmStrictSslOff } from './env-npm-strict-ssl-off.ts';
import { envPipTrustedHost } from './env-pip-trusted-host.ts';
import { envPythonHttpsVerifyOff } from './env-python-https-verify-off.ts';
import { envSelfReference } from './env-self-reference.ts';
import { envUnsetWithoutEffect } from './env-unset-without-effect.ts';
import { followed } from './followed.ts';
import { frontendReachesUpdateOnly } from './frontend-reaches-update-only.ts';
import { gpuMinimalCapabilities } from './gpu-minimal-capabilities.ts';
import { gpuNoHardcodedDevices } from './gpu-no-hardcoded-devices.ts';
import { hardcodedSecrets } from './hardcoded-secrets.ts';
import { jemallocNotPreloaded } from './jemalloc-not-preloaded.ts';
import { keyMadeAtBuild } from './key-made-at-build.ts';
import { keyValueSyntax } from './key-value-syntax.ts';
import { legacyKeyValue } from './legacy-key-value.ts';
import { noDebianFrontendEnv } from './no-debian-frontend-env.ts';
import { noPlatformArgDefault } from './no-platform-arg-default.ts';
import { pathKeepsInherited } from './path-keeps-inherited.ts';
import { pythonEnvWithoutEffect } from './python-env-without-effect.ts';
import { pythonRuntimeEnv } from './python-runtime-env.ts';
import { railsDummySecretKey } from './rails-dummy-secret-key.ts';
import { secretMountPermissions } from './secret-mount-permissions.ts';
import { secretWrittenToLayer } from './secret-written-to-layer.ts';
import { secretsInArgOrEnv } from './secrets-in-arg-or-env.ts';
import { spaceBeforeEquals } from './space-before-equals.ts';
import { telemetryOptOut } from './telemetry-opt-out.ts';
import { undefinedVariable } from './undefined-variable.ts';
import { unusedGlobalArg } from './unused-global-arg.ts';
import { unusedStageArg } from './unused-stage-arg.ts';
import { variableModifierValid } from './variable-modifier-valid.ts';
import { variableSetInFile } from './variable-set-in-file.ts';
import { windowsVariableSyntax } from './windows-variable-syntax.ts';

export const environmentVariables: Practice = {
  id: 'environment-variables',
  title: 'Environment variables',
  motto:
    'ENV is for settings that the running program needs; a secret belongs in neither ENV nor ARG.',
  rules: [
    secretsInArgOrEnv,
    hardcodedSecrets,
    copiedSecretFile,
    secretMountPermissions,
    keyMadeAtBuild,
    undefinedVariable,
    variableSetInFile,
    envSelfReference,
    pathKeepsInherited,
    duplicateEnvKey,
    unusedGlobalArg,
    envUnsetWithoutEffect,
    noDebianFrontendEnv,
    pythonEnvWithoutEffect,
    pythonRuntimeEnv,
    debugModeEnv,
    envPythonHttpsVerifyOff,
    envNodeTlsOff,
    envNpmStrictSslOff,
    envGitSslNoVerify,
    envPipTrustedHost,
    legacyKeyValue,
    spaceBeforeEquals,
    keyValueSyntax,
    variableModifierValid,
    gpuNoHardcodedDevices,
    gpuMinimalCapabilities,
    telemetryOptOut,
    unusedStageArg,
    envDefaultWithoutArg,
    railsDummySecretKey,
    commandNotSubstituted,
    envGoInsecure,
    argGoneAtStart,
    jemallocNotPreloaded,
    secretWrittenToLayer,
    windowsVariableSyntax,
    frontendReachesUpdateOnly,
    noPlatformArgDefault,
  ],
  followed,
};
