import type { Practice } from '../../rule.ts';
import { apkAllowUntrusted } from './apk-allow-untrusted.ts';
import { aptAllowUnauthenticated } from './apt-allow-unauthenticated.ts';
import { aptForceYes } from './apt-force-yes.ts';
import { aptKeyDeprecated } from './apt-key-deprecated.ts';
import { aptUnverifiedSource } from './apt-unverified-source.ts';
import { argumentCount } from './argument-count.ts';
import { bashNotInBase } from './bash-not-in-base.ts';
import { bashSyntaxInSh } from './bash-syntax-in-sh.ts';
import { bundlerDeprecatedFlags } from './bundler-deprecated-flags.ts';
import { chainWithAnd } from './chain-with-and.ts';
import { checkDirectiveValid } from './check-directive-valid.ts';
import { closedQuotes } from './closed-quotes.ts';
import { commentSwallowsCommands } from './comment-swallows-commands.ts';
import { curlFailFlag } from './curl-fail-flag.ts';
import { curlFollowRedirects } from './curl-follow-redirects.ts';
import { curlInsecureTls } from './curl-insecure-tls.ts';
import { curlPipeShell } from './curl-pipe-shell.ts';
import { curlRetry } from './curl-retry.ts';
import { definitionDescriptionComment } from './definition-description-comment.ts';
import { directiveCasing } from './directive-casing.ts';
import { directivePosition } from './directive-position.ts';
import { duplicateDirective } from './duplicate-directive.ts';
import { duplicateFlag } from './duplicate-flag.ts';
import { emptyContinuationLine } from './empty-continuation-line.ts';
import { eolLast } from './eol-last.ts';
import { escapeDirectiveValid } from './escape-directive-valid.ts';
import { flagValueValid } from './flag-value-valid.ts';
import { followed } from './followed.ts';
import { fromAsCasing } from './from-as-casing.ts';
import { fromMustBeFirst } from './from-must-be-first.ts';
import { fromRequired } from './from-required.ts';
import { gitSshWithoutKey } from './git-ssh-without-key.ts';
import { gitSslVerifyOff } from './git-ssl-verify-off.ts';
import { gpgBatch } from './gpg-batch.ts';
import { gpgDeadKeyserver } from './gpg-dead-keyserver.ts';
import { gpuNoBuildtimeQueries } from './gpu-no-buildtime-queries.ts';
import { healthcheckZeroValue } from './healthcheck-zero-value.ts';
import { heredocCrlf } from './heredoc-crlf.ts';
import { heredocErrexit } from './heredoc-errexit.ts';
import { heredocExpandedEarly } from './heredoc-expanded-early.ts';
import { heredocNameApart } from './heredoc-name-apart.ts';
import { heredocTerminated } from './heredoc-terminated.ts';
import { instructionCasing } from './instruction-casing.ts';
import { instructionUppercase } from './instruction-uppercase.ts';
import { labelDuplicateKey } from './label-duplicate-key.ts';
import { labelEmpty } from './label-empty.ts';
import { labelKeyFormat } from './label-key-format.ts';
import { labelSourceMissing } from './label-source-missing.ts';
import { labelUnknownKey } from './label-unknown-key.ts';
import { labelValueEmail } from './label-value-email.ts';
import { labelValueGitHash } from './label-value-git-hash.ts';
import { labelValueSemver } from './label-value-semver.ts';
import { labelValueSpdx } from './label-value-spdx.ts';
import { labelValueTime } from './label-value-time.ts';
import { labelValueUrl } from './label-value-url.ts';
import { localeNotGenerated } from './locale-not-generated.ts';
import { longRunSplitLines } from './long-run-split-lines.ts';
import { maintainerDeprecated } from './maintainer-deprecated.ts';
import { mountOptionsValid } from './mount-options-valid.ts';
import { noCheckersInFinalImage } from './no-checkers-in-final-image.ts';
import { noInlineComment } from './no-inline-comment.ts';
import { noInstructionInRun } from './no-instruction-in-run.ts';
import { noMultiSpaces } from './no-multi-spaces.ts';
import { noMultipleBlankLines } from './no-multiple-blank-lines.ts';
import { noNonsensicalCommands } from './no-nonsensical-commands.ts';
import { noPlainHttpAddress } from './no-plain-http-address.ts';
import { noSwallowedInstruction } from './no-swallowed-instruction.ts';
import { noTrailingSpaces } from './no-trailing-spaces.ts';
import { npmStrictSslOff } from './npm-strict-ssl-off.ts';
import { onbuildForbiddenTrigger } from './onbuild-forbidden-trigger.ts';
import { phpOpcache } from './php-opcache.ts';
import { pipefail } from './pipefail.ts';
import { pipefailDownload } from './pipefail-download.ts';
import { pipefailHabit } from './pipefail-habit.ts';
import { pipefailUnknownToSh } from './pipefail-unknown-to-sh.ts';
import { powershellErrorAction } from './powershell-error-action.ts';
import { powershellProgress } from './powershell-progress.ts';
import { powershellShellInstruction } from './powershell-shell-instruction.ts';
import { rInstallUnnoticed } from './r-install-unnoticed.ts';
import { railsBootsnapJ1 } from './rails-bootsnap-j1.ts';
import { retryHidesFailure } from './retry-hides-failure.ts';
import { rpmNoSignature } from './rpm-no-signature.ts';
import { rpmUnverifiedRepository } from './rpm-unverified-repository.ts';
import { runNetworkHost } from './run-network-host.ts';
import { sensitiveVolumeMount } from './sensitive-volume-mount.ts';
import { sha256sumSpacing } from './sha256sum-spacing.ts';
import { shellJsonForm } from './shell-json-form.ts';
import { shellTakesCommand } from './shell-takes-command.ts';
import { snapStubPackage } from './snap-stub-package.ts';
import { sshHostKeyUnchecked } from './ssh-host-key-unchecked.ts';
import { suppressionReason } from './suppression-reason.ts';
import { syntaxDirectiveTypo } from './syntax-directive-typo.ts';
import { syntaxValid } from './syntax-valid.ts';
import { testStopsBuild } from './test-stops-build.ts';
import { tlsCheckOff } from './tls-check-off.ts';
import { todoComment } from './todo-comment.ts';
import { toolNotInBase } from './tool-not-in-base.ts';
import { unknownFlag } from './unknown-flag.ts';
import { unknownInstruction } from './unknown-instruction.ts';
import { unusedSuppression } from './unused-suppression.ts';
import { useHttpsUrl } from './use-https-url.ts';
import { useShellInstruction } from './use-shell-instruction.ts';
import { versionBoundRedirects } from './version-bound-redirects.ts';
import { vexAttestation } from './vex-attestation.ts';
import { vulnerableOpensslDownload } from './vulnerable-openssl-download.ts';
import { wgetInsecureTls } from './wget-insecure-tls.ts';
import { wgetProgress } from './wget-progress.ts';
import { wgetRetry } from './wget-retry.ts';
import { windowsNoChown } from './windows-no-chown.ts';
import { windowsNoMounts } from './windows-no-mounts.ts';
import { yumNoGpgCheck } from './yum-no-gpg-check.ts';
import { yumSslverifyOff } from './yum-sslverify-off.ts';
import { zypperNoGpgChecks } from './zypper-no-gpg-checks.ts';

export const linting: Practice = {
  id: 'linting',
  title: 'Linting',
  motto:
    'Let a machine read every Dockerfile before a person does, and give each exception its reason.',
  rules: [
    suppressionReason,
    unusedSuppression,
    syntaxValid,
    fromRequired,
    fromMustBeFirst,
    unknownInstruction,
    argumentCount,
    unknownFlag,
    duplicateFlag,
    flagValueValid,
    healthcheckZeroValue,
    mountOptionsValid,
    closedQuotes,
    shellJsonForm,
    heredocTerminated,
    onbuildForbiddenTrigger,
    noInlineComment,
    noInstructionInRun,
    escapeDirectiveValid,
    duplicateDirective,
    directivePosition,
    syntaxDirectiveTypo,
    directiveCasing,
    maintainerDeprecated,
    emptyContinuationLine,
    instructionCasing,
    instructionUppercase,
    fromAsCasing,
    definitionDescriptionComment,
    pipefailDownload,
    pipefail,
    heredocErrexit,
    useShellInstruction,
    noNonsensicalCommands,
    wgetProgress,
    curlFailFlag,
    curlFollowRedirects,
    curlRetry,
    curlInsecureTls,
    wgetInsecureTls,
    curlPipeShell,
    useHttpsUrl,
    aptAllowUnauthenticated,
    aptForceYes,
    apkAllowUntrusted,
    rpmNoSignature,
    yumNoGpgCheck,
    yumSslverifyOff,
    zypperNoGpgChecks,
    npmStrictSslOff,
    gpgBatch,
    gpgDeadKeyserver,
    sha256sumSpacing,
    runNetworkHost,
    chainWithAnd,
    labelKeyFormat,
    labelDuplicateKey,
    labelEmpty,
    labelValueTime,
    labelValueUrl,
    labelValueSpdx,
    sensitiveVolumeMount,
    vexAttestation,
    vulnerableOpensslDownload,
    gpuNoBuildtimeQueries,
    phpOpcache,
    bundlerDeprecatedFlags,
    railsBootsnapJ1,
    noCheckersInFinalImage,
    powershellErrorAction,
    powershellProgress,
    powershellShellInstruction,
    windowsNoChown,
    windowsNoMounts,
    todoComment,
    longRunSplitLines,
    noTrailingSpaces,
    eolLast,
    noMultiSpaces,
    noMultipleBlankLines,
    labelUnknownKey,
    labelSourceMissing,
    labelValueGitHash,
    labelValueSemver,
    labelValueEmail,
    checkDirectiveValid,
    aptKeyDeprecated,
    gitSslVerifyOff,
    aptUnverifiedSource,
    sshHostKeyUnchecked,
    bashSyntaxInSh,
    rpmUnverifiedRepository,
    pipefailUnknownToSh,
    bashNotInBase,
    heredocCrlf,
    localeNotGenerated,
    gitSshWithoutKey,
    noPlainHttpAddress,
    wgetRetry,
    pipefailHabit,
    shellTakesCommand,
    heredocExpandedEarly,
    toolNotInBase,
    noSwallowedInstruction,
    testStopsBuild,
    heredocNameApart,
    versionBoundRedirects,
    commentSwallowsCommands,
    retryHidesFailure,
    rInstallUnnoticed,
    snapStubPackage,
    tlsCheckOff,
  ],
  followed,
};
