import type { Practice } from '../../rule.ts';
import { commandNotOnPath } from './command-not-on-path.ts';
import { daemonLeavesForeground } from './daemon-leaves-foreground.ts';
import { entrypointClearsInheritedCmd } from './entrypoint-clears-inherited-cmd.ts';
import { entrypointNotExecutable } from './entrypoint-not-executable.ts';
import { epilogueOrder } from './epilogue-order.ts';
import { execFormCmdEntrypoint } from './exec-form-cmd-entrypoint.ts';
import { execFormOneString } from './exec-form-one-string.ts';
import { execFormShellSyntax } from './exec-form-shell-syntax.ts';
import { execWithoutShellNeed } from './exec-without-shell-need.ts';
import { followed } from './followed.ts';
import { healthcheckExecForm } from './healthcheck-exec-form.ts';
import { healthcheckFindsItself } from './healthcheck-finds-itself.ts';
import { healthcheckSavesFile } from './healthcheck-saves-file.ts';
import { healthcheckTypeValid } from './healthcheck-type-valid.ts';
import { invalidJsonForm } from './invalid-json-form.ts';
import { javaOptionsBehindJar } from './java-options-behind-jar.ts';
import { jsonDoubleQuotes } from './json-double-quotes.ts';
import { jsonStringsOnly } from './json-strings-only.ts';
import { missingCmdOrEntrypoint } from './missing-cmd-or-entrypoint.ts';
import { missingHealthcheck } from './missing-healthcheck.ts';
import { multipleCmd } from './multiple-cmd.ts';
import { multipleEntrypoint } from './multiple-entrypoint.ts';
import { multipleHealthcheck } from './multiple-healthcheck.ts';
import { noDevelopmentServer } from './no-development-server.ts';
import { shCDropsFirstArgument } from './sh-c-drops-first-argument.ts';
import { shCWithoutExec } from './sh-c-without-exec.ts';
import { shellCmdAfterEntrypoint } from './shell-cmd-after-entrypoint.ts';
import { shellEntrypointIgnoresCmd } from './shell-entrypoint-ignores-cmd.ts';
import { stopsignalCanonical } from './stopsignal-canonical.ts';
import { stopsignalGraceful } from './stopsignal-graceful.ts';
import { stopsignalNginx } from './stopsignal-nginx.ts';
import { stopsignalSystemd } from './stopsignal-systemd.ts';
import { stopsignalValid } from './stopsignal-valid.ts';
import { windowsNoStopsignal } from './windows-no-stopsignal.ts';

export const entrypointAndCmd: Practice = {
  id: 'entrypoint-and-cmd',
  title: 'ENTRYPOINT and CMD',
  motto: 'Write both in exec form, so that your program is process 1 and hears the signal to stop.',
  rules: [
    execFormCmdEntrypoint,
    invalidJsonForm,
    jsonDoubleQuotes,
    jsonStringsOnly,
    execFormOneString,
    execFormShellSyntax,
    shellEntrypointIgnoresCmd,
    shellCmdAfterEntrypoint,
    entrypointClearsInheritedCmd,
    multipleCmd,
    multipleEntrypoint,
    multipleHealthcheck,
    shCWithoutExec,
    entrypointNotExecutable,
    noDevelopmentServer,
    stopsignalGraceful,
    stopsignalNginx,
    stopsignalSystemd,
    stopsignalValid,
    windowsNoStopsignal,
    stopsignalCanonical,
    healthcheckTypeValid,
    missingHealthcheck,
    healthcheckExecForm,
    missingCmdOrEntrypoint,
    epilogueOrder,
    daemonLeavesForeground,
    commandNotOnPath,
    execWithoutShellNeed,
    shCDropsFirstArgument,
    healthcheckFindsItself,
    javaOptionsBehindJar,
    healthcheckSavesFile,
  ],
  followed,
};
