import { expect, it } from 'vitest';
import { check } from '../../../src/checker/index.ts';
import { mountOptionsValid } from '../../../src/checker/rules/linting/mount-options-valid.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(mountOptionsValid, {
  'there are five types': dockerfile`
    FROM alpine:3.22
    RUN --mount=⟦type=volume⟧,target=/x true
  `,
  'and three ways of sharing': dockerfile`
    FROM alpine:3.22
    RUN --mount=type=cache,target=/x,⟦sharing=lock⟧ true
  `,
  'an option that does not exist': dockerfile`
    FROM alpine:3.22
    RUN --mount=type=cache,⟦taget=/x⟧ true
  `,
  'an option of another type': dockerfile`
    FROM alpine:3.22
    RUN --mount=type=bind,target=/x,⟦uid=1000⟧ true
    RUN --mount=type=cache,target=/x,⟦size=1g⟧ true
    RUN --mount=type=cache,target=/x,⟦required⟧ true
  `,
  'an option without its value': dockerfile`
    FROM alpine:3.22
    RUN --mount=type=cache,⟦target⟧ true
  `,
  'an owner is a number': dockerfile`
    FROM alpine:3.22
    RUN --mount=type=cache,target=/x,⟦uid=app⟧ true
  `,
  'a mode is octal': dockerfile`
    FROM alpine:3.22
    RUN --mount=type=cache,target=/x,⟦mode=u+rw⟧ true
  `,
  'a comma with nothing behind it': dockerfile`
    FROM alpine:3.22
    RUN --mount=type=cache⟦,⟧ target=/x true
    RUN --mount=type=cache⟦,⟧\
        target=/x true
    RUN --mount=type=cache,target=/x⟦,⟧ true
    RUN --mount=type=cache⟦,⟧,target=/x true
    RUN --mount=⟦,⟧type=cache,target=/x true
  `,
  'a comma at the end of a line that goes on with the next': dockerfile`
    FROM alpine:3.22
    RUN --mount=type=cache,\
    target=/x true
  `,
  'a secret with an id has no source': dockerfile`
    FROM alpine:3.22
    RUN --mount=type=secret,id=a,⟦src=/b⟧ true
    RUN --mount=type=secret,src=a,target=/b true
    RUN --mount=type=cache,id=a,source=/b,target=/c true
  `,
  'from takes no variable': dockerfile`
    FROM alpine:3.22
    ARG BASE
    RUN --mount=⟦from=\${BASE}⟧,target=/x true
  `,
  'a secret has a name': dockerfile`
    FROM alpine:3.22
    RUN --mount=⟦type=secret,mode=0400⟧ true
  `,
  'lower-case keywords, CRLF and a continuation':
    'from alpine:3.22\r\nrun \\\r\n  --mount=⟦type=temp⟧,target=/x \\\r\n  true\r\n',
  'a backtick escape':
    '# escape=`\nFROM alpine:3.22\nRUN `\n  --mount=type=cache,⟦path=/x⟧ `\n  true\n',
  'behind ONBUILD as well': dockerfile`
    FROM alpine:3.22
    ONBUILD RUN --mount=⟦type=disk⟧,target=/x true
  `,
  'mounts of every type': dockerfile`
    FROM alpine:3.22
    RUN --mount=source=.,target=/src,rw --mount=type=cache,id=a,target=/c,sharing=locked,uid=1,gid=1,mode=0755 --mount=type=tmpfs,target=/t,size=1g --mount=type=secret,id=s,env=S,required=true --mount=type=ssh true
  `,
  'ro and rw with or without a value': dockerfile`
    FROM alpine:3.22
    RUN --mount=target=/a,ro --mount=target=/b,rw=true --mount=target=/c,readonly=0 true
  `,
  'variables are unknown': dockerfile`
    FROM alpine:3.22
    ARG T
    RUN --mount=type=\${T},target=/x,uid=\${T},sharing=\${T} true
  `,
  'a mount in quotes is left alone': dockerfile`
    FROM alpine:3.22
    RUN --mount="type=cache,target=/x" true
  `,
  'the command has flags of its own': dockerfile`
    FROM alpine:3.22
    RUN podman run --mount=type=volume,x=y z
  `,
  'a heredoc is not read as instructions': dockerfile`
    FROM alpine:3.22
    COPY <<EOF /x
    RUN --mount=type=disk true
    EOF
  `,
  'a secret comes from nowhere else': dockerfile`
    FROM alpine:3.22
    RUN --mount=type=secret,id=a,⟦from=b⟧ ls
  `,
  'no size': dockerfile`
    FROM alpine:3.22
    RUN --mount=type=tmpfs,target=/x,⟦size=big⟧ ls
    RUN --mount=type=tmpfs,target=/x,size=64m ls
  `,
  'the root folder, save for what is no folder': dockerfile`
    FROM alpine:3.22
    RUN --mount=type=cache,⟦target=/⟧ ls
    RUN --mount=type=bind,target=/x,source=/ ls
  `,
  'neither a stage nor an image': dockerfile`
    FROM alpine:3.22
    RUN --mount=⟦from=x:y:z⟧,target=/x ls
    RUN --mount=⟦from=Build⟧,target=/x ls
    RUN --mount=from=,target=/x ls
  `,
  'a stage’s name with a capital': dockerfile`
    FROM alpine:3.22 AS Build
    RUN --mount=from=BUILD,target=/x ls
  `,
  'size and required stand behind the type': dockerfile`
    FROM alpine:3.22
    RUN --mount=⟦size=1m⟧,type=tmpfs,target=/x ls
    RUN --mount=⟦required⟧,type=secret,id=x ls
    RUN --mount=type=tmpfs,size=1m,target=/x --mount=type=secret,required,id=x ls
    RUN --mount=mode=0700,type=cache,target=/x ls
  `,
  'nothing at all': dockerfile`
    FROM alpine:3.22
    RUN ⟦--mount=⟧ ls
  `,
  'an empty id is none, an empty from as well': dockerfile`
    FROM alpine:3.22
    RUN --mount=⟦type=secret,id=⟧ ls
    RUN --mount=type=secret,id=x,from= ls
  `,
  'quotes around it': dockerfile`
    FROM alpine:3.22
    RUN --mount="type=cache,⟦sharing=no⟧,target=/a b" ls
  `,
});

it('names an option that was meant, where it could stand as it is', () => {
  const fixed = (option: string) =>
    check(`FROM alpine:3.22\nRUN --mount=${option} true\n`, { rules: [mountOptionsValid] })
      .findings[0]?.fix?.edits[0]?.insert;
  expect(fixed('type=tmpfs,taget=/x')).toBe('target');
  expect(fixed('type=tmpfs,target=/x,if')).toBeUndefined();
});
