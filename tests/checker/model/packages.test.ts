import { describe, expect, it } from 'vitest';
import { only } from '../../../src/checker/model/dockerfile.ts';
import { answersYes, packageCommands } from '../../../src/checker/model/packages.ts';
import { parse } from '../../../src/checker/model/parse.ts';
import { Source } from '../../../src/checker/source.ts';

function read(run: string) {
  const dockerfile = parse(new Source(`FROM x:1\nARG KNOWN=8.5\nARG UNKNOWN\nRUN ${run}\n`));
  return only(dockerfile, 'RUN').flatMap((one) => packageCommands(dockerfile, one));
}

const first = (run: string) => {
  const found = read(run)[0];
  if (!found) throw new Error(`no package manager in ${run}`);
  return found;
};

describe('what a package manager is asked to do', () => {
  it.each([
    ['apt-get -qq update', 'apt-get update'],
    ['sudo apt-get -o Acquire::Retries=3 install -y curl', 'apt-get install'],
    ['apk --no-cache add curl', 'apk install'],
    ['apk cache clean', 'apk clean'],
    ['yum update -y', 'yum upgrade'],
    ['dnf -y group install "Development Tools"', 'dnf install'],
    ['dnf -y up-min', 'dnf upgrade'],
    ['dnf config-manager --enable crb', 'dnf undefined'],
    ['zypper -n in curl', 'zypper install'],
    ['zypper ref', 'zypper update'],
    ['pacman -Syu --noconfirm', 'pacman upgrade'],
    ['pacman -Sy --noconfirm curl', 'pacman install'],
    ['pacman -Scc', 'pacman clean'],
  ])('%s', (run, expected) => {
    const { manager, action } = first(run);
    expect(`${manager.name} ${action}`).toBe(expected);
  });

  it('nothing where the name is of something else', () => {
    expect(read('echo apt-get install && ./yum install')).toHaveLength(1);
  });
});

describe('packages and versions', () => {
  it.each([
    ['apt-get install curl', 'curl'],
    ['apt-get install curl=8.5.0-2', 'curl 8.5.0-2'],
    ['apt-get install curl:arm64=8.5', 'curl 8.5'],
    ['apt-get install curl=$KNOWN', 'curl 8.5'],
    ['apt-get install curl=$UNKNOWN', 'curl ?'],
    ['apt-get install curl/trixie-backports', 'curl release'],
    ['apt-get install -t trixie-backports curl', 'curl'],
    ['apt-get install ./app.deb', './app.deb file'],
    ['apk add curl~=8.5', 'curl 8.5'],
    ['apk add "curl>8"', 'curl 8'],
    ['apk add curl@edge', 'curl'],
    ['apk add -t .deps curl', 'curl'],
    ['yum install httpd-2.4.57', 'httpd 2.4.57'],
    ['yum install java-11-openjdk', 'java-11-openjdk'],
    ['yum install httpd-$UNKNOWN', 'httpd ?'],
    ['yum install https://example.org/a.rpm', 'https://example.org/a.rpm file'],
    ['dnf install @development', '@development group'],
    ['zypper in curl=8.5', 'curl 8.5'],
  ])('%s', (run, expected) => {
    const told = first(run).packages.map(({ kind, name, pinned, version }) =>
      [name, pinned ? (version ?? '?') : [], kind === 'name' ? [] : kind].flat().join(' '),
    );
    expect(told).toEqual([expected]);
  });
});

describe('answers given in advance', () => {
  it.each([
    'apt-get -y install a',
    'apt-get install -qqy a',
    'apt-get install -q -q a',
    'apt-get -q=2 install a',
    'apt-get -o APT::Get::Assume-Yes=true install a',
    'yum install --assumeyes a',
    'dnf --setopt=assumeyes=True install a',
    'zypper --non-interactive install a',
    'pacman -S --noconfirm a',
  ])('%s', (run) => expect(answersYes(first(run))).toBe(true));

  it.each(['apt-get install -q a', 'yum -q install a', 'zypper install a'])('not %s', (run) =>
    expect(answersYes(first(run))).toBe(false),
  );

  it('is open where flags may come from elsewhere', () => {
    expect(first('apt-get install $APT_OPTS curl').open).toBe(true);
    expect(first('xargs apt-get install < list').open).toBe(true);
    expect(first('apt-get install $packages').open).toBe(false);
  });
});
