import { secretMountPermissions } from '../../../src/checker/rules/environment-variables/secret-mount-permissions.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(secretMountPermissions, {
  'others may read': dockerfile`
    FROM alpine:3.22
    RUN --mount=type=secret,id=token,⟦mode=0444⟧ ./fetch
  `,
  'the agent of SSH': dockerfile`
    FROM alpine:3.22
    RUN --mount=type=ssh,⟦mode=666⟧ ./fetch
  `,
  'every stage, and triggers': dockerfile`
    FROM alpine:3.22 AS build
    RUN --mount=type=secret,id=a,⟦mode=0777⟧ ./fetch
    FROM alpine:3.22
    ONBUILD RUN --mount=type=secret,id=a,⟦mode=0777⟧ ./fetch
  `,
  'lower-case keywords and CRLF change nothing':
    'from alpine:3.22\r\nrun --mount=type=secret,id=a,⟦mode=0444⟧ ./fetch\r\n',
  'its owner alone': dockerfile`
    FROM alpine:3.22
    RUN --mount=type=secret,id=token,mode=0400 ./fetch
    RUN --mount=type=secret,id=token,mode=0440,uid=1000 ./fetch
  `,
  'no mode is the narrow one': dockerfile`
    FROM alpine:3.22
    RUN --mount=type=secret,id=token ./fetch
  `,
  'other mounts hold no secret': dockerfile`
    FROM alpine:3.22
    RUN --mount=type=cache,target=/c,mode=0777 ./fetch
    RUN --mount=type=tmpfs,target=/t ./fetch
  `,
  'a variable': dockerfile`
    FROM alpine:3.22
    ARG MODE
    RUN --mount=type=secret,id=token,mode=$MODE ./fetch
  `,
  'a heredoc is not read as flags': dockerfile`
    FROM alpine:3.22
    RUN <<EOF
    echo --mount=type=secret,id=token,mode=0444
    EOF
  `,
});
