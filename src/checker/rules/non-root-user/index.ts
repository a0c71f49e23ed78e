import type { Practice } from '../../rule.ts';
import { adduserGroupFlag } from './adduser-group-flag.ts';
import { chownUnknownUser } from './chown-unknown-user.ts';
import { copiedFilesNotRootOwned } from './copied-files-not-root-owned.ts';
import { copyAfterUserWithoutChown } from './copy-after-user-without-chown.ts';
import { dockerSocketMount } from './docker-socket-mount.ts';
import { emptyPasswordAccount } from './empty-password-account.ts';
import { explicitUser } from './explicit-user.ts';
import { followed } from './followed.ts';
import { lastUserNotRoot } from './last-user-not-root.ts';
import { missingUser } from './missing-user.ts';
import { nginxCannotWrite } from './nginx-cannot-write.ts';
import { noChpasswd } from './no-chpasswd.ts';
import { noPrivilegedRun } from './no-privileged-run.ts';
import { noSudo } from './no-sudo.ts';
import { noWorldWritablePermissions } from './no-world-writable-permissions.ts';
import { numericUserId } from './numeric-user-id.ts';
import { privilegedPortAsNonRoot } from './privileged-port-as-non-root.ts';
import { rootWorkAsUser } from './root-work-as-user.ts';
import { runSecurityInsecure } from './run-security-insecure.ts';
import { setuidSetgidFiles } from './setuid-setgid-files.ts';
import { statePathsWritable } from './state-paths-writable.ts';
import { statefulRootRuntime } from './stateful-root-runtime.ts';
import { sudoInImage } from './sudo-in-image.ts';
import { uniqueUidGid } from './unique-uid-gid.ts';
import { unknownUser } from './unknown-user.ts';
import { userCreatedButNeverUsed } from './user-created-but-never-used.ts';
import { userGroupDropsSupplementary } from './user-group-drops-supplementary.ts';
import { userOneGroup } from './user-one-group.ts';
import { userToolNotInBase } from './user-tool-not-in-base.ts';
import { userWithoutFixedUid } from './user-without-fixed-uid.ts';
import { volumeNotWritable } from './volume-not-writable.ts';

export const nonRootUser: Practice = {
  id: 'non-root-user',
  title: 'Non-root user',
  motto: 'End the final stage with a USER that is not root, by number.',
  rules: [
    missingUser,
    lastUserNotRoot,
    userCreatedButNeverUsed,
    noSudo,
    rootWorkAsUser,
    unknownUser,
    numericUserId,
    copiedFilesNotRootOwned,
    copyAfterUserWithoutChown,
    dockerSocketMount,
    emptyPasswordAccount,
    noChpasswd,
    noPrivilegedRun,
    noWorldWritablePermissions,
    privilegedPortAsNonRoot,
    runSecurityInsecure,
    setuidSetgidFiles,
    statePathsWritable,
    statefulRootRuntime,
    uniqueUidGid,
    userGroupDropsSupplementary,
    userWithoutFixedUid,
    chownUnknownUser,
    userOneGroup,
    explicitUser,
    sudoInImage,
    userToolNotInBase,
    nginxCannotWrite,
    adduserGroupFlag,
    volumeNotWritable,
  ],
  followed,
};
