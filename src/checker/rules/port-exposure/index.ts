import type { Practice } from '../../rule.ts';
import { exposeDebugPort } from './expose-debug-port.ts';
import { exposeDuplicatePort } from './expose-duplicate-port.ts';
import { exposeHostPort } from './expose-host-port.ts';
import { exposeInvalidProtocol } from './expose-invalid-protocol.ts';
import { exposeLargeRange } from './expose-large-range.ts';
import { exposeProtoCasing } from './expose-proto-casing.ts';
import { exposeSshPort } from './expose-ssh-port.ts';
import { followed } from './followed.ts';
import { loopbackBind } from './loopback-bind.ts';
import { missingExpose } from './missing-expose.ts';
import { noSshServer } from './no-ssh-server.ts';
import { portNotExposed } from './port-not-exposed.ts';
import { portOutOfRange } from './port-out-of-range.ts';

export const portExposure: Practice = {
  id: 'port-exposure',
  title: 'Explicit port exposure',
  motto: 'EXPOSE documents the ports the program listens on; it opens nothing and closes nothing.',
  rules: [
    portNotExposed,
    loopbackBind,
    missingExpose,
    portOutOfRange,
    exposeInvalidProtocol,
    exposeHostPort,
    exposeProtoCasing,
    exposeDuplicatePort,
    exposeLargeRange,
    exposeSshPort,
    noSshServer,
    exposeDebugPort,
  ],
  followed,
};
