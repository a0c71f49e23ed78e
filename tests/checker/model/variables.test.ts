import { describe, expect, it } from 'vitest';
import { parse } from '../../../src/checker/model/parse.ts';
import { expand } from '../../../src/checker/model/variables.ts';
import { Source } from '../../../src/checker/source.ts';

const values: Readonly<Record<string, string>> = {
  FILE: 'etc/app.conf.bak',
  EMPTY: '',
  STAR: 'a*b',
  PLAIN: 'plain',
};

const read = (text: string, escape = '\\') => expand(text, 0, escape, (name) => values[name]);

describe('a word with variables is read as Docker reads it', () => {
  it.each([
    ['$PLAIN-${PLAIN}', 'plain-plain'],
    ['a$UNSET.b', 'a.b'],
    ['${UNSET:-x}${EMPTY:-y}${EMPTY-z}', 'xy'],
    ['${PLAIN:+x}${EMPTY:+y}${EMPTY+z}${UNSET+w}', 'xz'],
    ['${UNSET:-${EMPTY:-${PLAIN}}}', 'plain'],
    ['${UNSET:-a\\}b}', 'a}b'],
    ['${UNSET:-"a}b"}', 'a}b'],
    ['${FILE#*/}', 'app.conf.bak'],
    ['${FILE#*.}', 'conf.bak'],
    ['${FILE##*.}', 'bak'],
    ['${FILE%.*}', 'etc/app.conf'],
    ['${FILE%%.*}', 'etc/app'],
    ['${FILE%%"."*}', 'etc/app'],
    ['${FILE#?t?/}', 'app.conf.bak'],
    ['${FILE#[e]}', 'etc/app.conf.bak'],
    ['${FILE/conf/toml}', 'etc/app.toml.bak'],
    ['${FILE/.*/}', 'etc/app'],
    ['${FILE//./-}', 'etc/app-conf-bak'],
    ['${FILE/\\//-}', 'etc-app.conf.bak'],
    ['${STAR#a\\*}', 'b'],
    ['${STAR/\\*/x}', 'axb'],
    ['${UNSET#x}', ''],
    ["'$PLAIN'", '$PLAIN'],
    ['"$PLAIN"', 'plain'],
    ['\\$PLAIN', '$PLAIN'],
    ['"\\$PLAIN \\n"', '$PLAIN \\n'],
    ['a\\nb', 'anb'],
    ['$1$@$$x${12}${?}', 'x'],
    ['$', '$'],
    ['$(PLAIN)', '$(PLAIN)'],
    ['${é:-x}$é', 'x'],
  ])('%s is %s', (text, value) => {
    expect(read(text)).toMatchObject({ partial: value, faults: [] });
  });

  it('with a backtick for an escape', () => {
    expect(read('`$PLAIN\\n', '`').partial).toBe('$PLAIN\\n');
  });

  it.each([
    ['${PLAIN', 'unfinished'],
    ['${PLAIN:-x', 'unfinished'],
    ['${PLAIN/x}', 'unfinished'],
    ['${', 'unfinished'],
    ['${}', 'name'],
    ['${PLAIN^^}', 'modifier'],
    ['${PLAIN:0:2}', 'modifier'],
    ['${PLAIN[0]}', 'modifier'],
    ['${PLAIN#\\x}', 'pattern'],
    ['"a', 'quote'],
    ["a'", 'quote'],
  ])('%s is refused', (text, reason) => {
    expect(read(text).faults.map((fault) => fault.reason)).toEqual([reason]);
  });
});

describe('of what has one name, the last that has a value counts', () => {
  const seen = (text: string) => {
    const { instructions } = parse(new Source(text, 'Dockerfile'));
    return instructions.at(-1)?.words[0]?.value;
  };

  it.each([
    ['an ENV below an ARG', 'FROM scratch\nARG A=1\nENV A=2\nUSER $A\n', '2'],
    ['an ARG below an ENV', 'FROM scratch\nENV A=2\nARG A=1\nUSER $A\n', '1'],
    ['an ARG without a value', 'FROM scratch\nENV A=2\nARG A\nUSER $A\n', '2'],
    ['a second ARG without one', 'FROM scratch\nARG A=1\nARG A\nUSER $A\n', '1'],
    ['a global one', 'ARG A=3\nFROM scratch\nENV A=2\nARG A\nUSER $A\n', '3'],
    ['the stage above', 'FROM scratch AS a\nENV A=2\nFROM a\nARG A=1\nUSER $A\n', '1'],
    ['ENV and ARG above', 'FROM scratch AS a\nENV A=2\nARG A=1\nFROM a\nUSER $A\n', '1'],
    ['nothing here', 'FROM scratch AS a\nENV A=2\nFROM a AS b\nARG A\nFROM b\nUSER $A\n', '2'],
    ['one instruction sees what was there', 'FROM scratch\nENV A=1\nENV A=2 B=$A\nUSER $B\n', '1'],
    ['a global one that no stage asks for', 'ARG A=3\nFROM scratch\nUSER x$A\n', 'x'],
  ])('%s', (_, text, value) => {
    expect(seen(text)).toBe(value);
  });
});

describe('an ARG without a value is not set in a plain build, and an operator says what is taken then', () => {
  const seen = (text: string) => {
    const { instructions } = parse(new Source(text, 'Dockerfile'));
    return instructions.at(-1)?.words[0]?.value;
  };

  it.each([
    ['before FROM', 'ARG T\nFROM debian:${T:-latest}\n', 'debian:latest'],
    ['before FROM, without the colon', 'ARG T\nFROM debian:${T-latest}\n', 'debian:latest'],
    ['what only a value brings', 'ARG R\nFROM ${R:+$R/}debian${R+:x}\n', 'debian'],
    ['in a default of a default', 'ARG A\nARG B\nFROM ${A:-${B:-debian}}\n', 'debian'],
    ['on an empty base', 'FROM scratch\nARG U\nUSER ${U:-app}\n', 'app'],
    ['on an image that sets no such variable', 'FROM debian:13\nARG U\nUSER ${U:-app}\n', 'app'],
    ['with no ARG at all', 'FROM debian:13\nUSER ${U:-app}\n', 'app'],
    ['in a stage below', 'FROM debian:13 AS a\nARG U\nFROM a\nUSER ${U:-app}\n', 'app'],
    ['repeated', 'ARG U\nFROM debian:13\nARG U\nUSER ${U:-app}\n', 'app'],
    ['with a value above FROM', 'ARG U=b\nFROM debian:13\nARG U\nUSER ${U:-app}\n', 'b'],
    ['with an ENV of the stage', 'FROM debian:13\nENV U=b\nARG U\nUSER ${U:-app}\n', 'b'],
  ])('%s', (_, text, value) => {
    expect(seen(text)).toBe(value);
  });

  it.each([
    ['that is to be given', 'ARG T\nFROM debian:$T\n'],
    ['that is to be given, and asked for', 'ARG T\nFROM debian:${T:?}\n'],
    ['that is cut', 'ARG T\nFROM debian:${T#v}\n'],
    ['that the base may set', 'FROM example.com/base\nARG U\nUSER ${U:-app}\n'],
    ['that the base may set, or not', 'FROM example.com/base\nARG U\nUSER ${U+app}\n'],
    ['that the base sets', 'FROM node:22\nARG NODE_VERSION\nUSER ${NODE_VERSION:-app}\n'],
    ['that the builder sets', 'FROM debian:13\nARG TARGETARCH\nUSER ${TARGETARCH:-app}\n'],
    ['of the builder, before FROM', 'ARG TARGETARCH\nFROM a:${TARGETARCH:-amd64}\n'],
    ['of a proxy', 'FROM debian:13\nARG http_proxy\nUSER ${http_proxy:-app}\n'],
  ])('but unknown is one %s', (_, text) => {
    expect(seen(text)).toBeUndefined();
  });
});
