import { describe, expect, it } from 'vitest';
import { expand } from '../../../src/checker/model/variables.ts';

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
