import { expect, it } from 'vitest';
import { check } from '../../../src/checker/index.ts';
import { noWorldWritablePermissions } from '../../../src/checker/rules/non-root-user/no-world-writable-permissions.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(noWorldWritablePermissions, {
  'the last digit lets others write': dockerfile`
    FROM debian:13
    RUN chmod ⟦777⟧ /data && chmod -R ⟦0666⟧ /conf
  `,
  'in letters': dockerfile`
    FROM debian:13
    RUN chmod ⟦a+rwx⟧ /a && chmod ⟦o+w⟧ /b && chmod ⟦ugo=rw⟧ /c && chmod ⟦u+x,o+w⟧ /d
  `,
  'by mkdir and install': dockerfile`
    FROM debian:13
    RUN mkdir -m ⟦777⟧ /a && mkdir --mode=⟦777⟧ -p /b && install -d -m ⟦0777⟧ /c
  `,
  'by COPY and ADD': dockerfile`
    FROM debian:13
    COPY --chmod=⟦777⟧ a /a
    ADD --chmod=⟦666⟧ b /b
  `,
  'in exec form': dockerfile`
    FROM debian:13
    RUN ["chmod", "⟦777⟧", "/a"]
  `,
  'in a heredoc that a shell reads': dockerfile`
    FROM debian:13
    RUN <<EOF
    chmod ⟦777⟧ /a
    EOF
  `,
  'a build stage is looked at, as modes are copied along': dockerfile`
    FROM debian:13 AS build
    RUN chmod ⟦777⟧ /a
    FROM alpine:3.22
    COPY --from=build /a /a
  `,
  'lower-case keywords and CRLF change nothing': 'from debian:13\r\nrun chmod ⟦777⟧ /a\r\n',
  'a backtick escape changes nothing': '# escape=`\nFROM debian:13\nRUN chmod `\n  ⟦777⟧ /a\n',
  'owner and group may write': dockerfile`
    FROM debian:13
    RUN chmod 775 /a && chmod 664 /b && chmod g+w /c && chmod ug+rwX /d && chmod g=u /e
    COPY --chmod=755 a /a
  `,
  'the sticky bit keeps users apart, as in /tmp': dockerfile`
    FROM debian:13
    RUN chmod 1777 /tmp && chmod a+rwt /var/tmp
  `,
  'without a who the umask has its say': dockerfile`
    FROM debian:13
    RUN chmod +x /a && chmod +w /b
  `,
  'writing is taken away': dockerfile`
    FROM debian:13
    RUN chmod -R o-w /a && chmod a-w /b && chmod -w /c
  `,
  'a folder that is gone by the end': dockerfile`
    FROM debian:13
    RUN temp="$(mktemp -d)" && chmod 777 "$temp" && build "$temp" && rm -rf "$temp"
  `,
  'a variable that cannot be known': dockerfile`
    FROM debian:13
    ARG MODE
    RUN chmod $MODE /a
    COPY --chmod=$MODE a /a
  `,
  'leading zeros may be left out': dockerfile`
    FROM debian:13
    RUN chmod ⟦2⟧ /a && chmod 0 /b && chmod ⟦66⟧ /c
  `,
  'a number that is no mode': dockerfile`
    FROM debian:13
    RUN chown 777 /a && chmod --reference=/b /a && mkdir 777 && install curl
  `,
  'a heredoc that is a file': dockerfile`
    FROM debian:13
    COPY <<EOF /setup.sh
    chmod 777 /a
    EOF
  `,
  'what find gives to all it finds': dockerfile`
    FROM debian:13-slim
    RUN find /srv -type d -exec chmod ⟦777⟧ {} + && find /srv -type f -exec chmod 644 {} +
  `,
});

it('lets /tmp stay a folder that all write to', () => {
  const told = (command: string) =>
    check(`FROM debian:13\nRUN ${command}\n`, { rules: [noWorldWritablePermissions] }).findings.map(
      ({ message, fix }) => [message, fix?.title],
    );
  const sticky = (folder: string) =>
    `777 takes the sticky bit away from ${folder}, so every user may remove and replace the files of the others.`;
  expect(told('chmod 777 /tmp')).toEqual([[sticky('/tmp'), 'Set 1777']]);
  expect(told('chmod -R 777 /var/tmp/ /dev/shm')).toEqual([[sticky('/var/tmp/'), 'Set 1777']]);
  expect(told('chmod 777 /tmp /srv')).toEqual([[sticky('/tmp'), undefined]]);
  expect(told('chmod 777 /tmp/build')[0]?.[1]).toBe('Set 775');
});
