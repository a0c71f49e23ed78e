import { expect, it } from 'vitest';
import { applyFixes, check } from '../../../src/checker/index.ts';
import { noAptDistUpgrade } from '../../../src/checker/rules/pinned-base-image/no-apt-dist-upgrade.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(noAptDistUpgrade, {
  'dist-upgrade may remove packages': dockerfile`
    FROM debian:13
    RUN apt-get update && ⟦apt-get dist-upgrade⟧ -y
  `,
  'apt calls it full-upgrade': dockerfile`
    FROM debian:13 AS build
    RUN ⟦apt full-upgrade⟧ -y
  `,
  'upgrade is the business of no-apt-upgrade': dockerfile`
    FROM debian:13
    RUN apt-get update && apt-get upgrade -y
  `,
  'an update refreshes the lists only': dockerfile`
    FROM debian:13
    RUN apt-get update
  `,
  'the words are elsewhere': dockerfile`
    FROM debian:13
    RUN echo "apt-get dist-upgrade" > /etc/motd
  `,
  'what a variable holds is unknown': dockerfile`
    FROM debian:13
    ARG ACTION
    RUN apt-get $ACTION
  `,
  'a heredoc that is copied is not run': dockerfile`
    FROM debian:13
    COPY <<EOF /upgrade.sh
    apt-get dist-upgrade -y
    EOF
  `,
  'lower-case keywords and CRLF change nothing':
    'from debian:13\r\nrun ⟦apt-get dist-upgrade⟧ -y\r\n',
  'a backtick escape changes nothing': '# escape=`\nFROM debian:13\nRUN apt-get `\n  update\n',
});

it('does not take out the update that a later RUN installs with', () => {
  const mended = (later: string) => {
    const text = `FROM debian:13\nRUN apt-get update && apt-get dist-upgrade -y && rm -rf /var/cache/apt\n${later}\n`;
    const [finding] = check(text, { rules: [noAptDistUpgrade] }).findings;
    return finding?.fix && applyFixes(text, [finding.fix]);
  };
  const alone = 'RUN apt-get install -y mysql-client';
  const own = 'RUN apt-get update && apt-get install -y mysql-client';
  expect(mended(alone)).toBeUndefined();
  expect(mended(`FROM debian:13\n${alone}`)).toBe(`FROM debian:13\nFROM debian:13\n${alone}\n`);
  expect(mended(own)).toBe(`FROM debian:13\n${own}\n`);
});
