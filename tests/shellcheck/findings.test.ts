import { beforeAll, describe, expect, it } from 'vitest';
import {
  applyFixes,
  check,
  type Remarks,
  shellScripts,
  shellTitle,
} from '../../src/checker/index.ts';
import { readWithShellCheck } from '../../src/cli/shellcheck.ts';
import { dockerfile } from '../support/cases.ts';

/** What ShellCheck itself finds, marked ⟦so⟧, with the codes in their order. */
const marked: Readonly<Record<string, readonly [text: string, ...codes: string[]]>> = {
  'the words themselves': ['FROM debian:13\nRUN cp ⟦$1⟧ /x\n', 'SC2086'],
  'behind tabs and characters of two units': [
    'FROM debian:13\nRUN\techo 🐳\té \\\n\t\t🐳 ⟦$1⟧ \\\n\t && echo\t⟦$2⟧\n',
    'SC2086',
    'SC2086',
  ],
  'under CRLF and another escape character': [
    '# escape=`\r\nFROM debian:13\r\nRUN echo `\r\n  # why\r\n  ⟦$1⟧ `\r\n  b\r\n',
    'SC2086',
  ],
  'behind an empty line and a comment in a continuation': [
    'FROM debian:13\nRUN echo a \\\n\n  # $1\n  && echo ⟦$1⟧\n',
    'SC2086',
  ],
  'across a continuation': ['FROM debian:13\nRUN rm ⟦`a \\\n  b`⟧\n', 'SC2046', 'SC2006'],
  'in a heredoc': ['FROM debian:13\nRUN <<EOF\nset -e\n\techo ⟦$1⟧\nEOF\n', 'SC2086'],
  'in a heredoc that a shell reads, under CRLF': [
    'FROM debian:13\r\nRUN bash <<EOF\r\nset -e\r\necho ⟦$1⟧\r\nEOF\r\n',
    'SC2086',
  ],
  'under ONBUILD': ['FROM debian:13\nONBUILD RUN echo ⟦$1⟧\n', 'SC2086'],
  'in CMD': ['FROM debian:13\nCMD echo \\\n  ⟦$1⟧\n', 'SC2086'],
  'in ENTRYPOINT': ['FROM debian:13\nENTRYPOINT exec a ⟦$1⟧\n', 'SC2086'],
  'in HEALTHCHECK': [
    'FROM debian:13\nHEALTHCHECK --interval=9s CMD curl -f ⟦$1⟧ || exit 1\n',
    'SC2086',
  ],
  'in exec form that a shell reads, behind what JSON escapes': [
    'FROM debian:13\nCMD ["bash", "-c", "cp \\"a\\" ⟦\\u0024b⟧\\t⟦$1⟧ \\\n  ⟦$2⟧"]\n',
    'SC2086',
    'SC2086',
    'SC2086',
  ],
  'under ONBUILD, in exec form': [
    'FROM debian:13\nONBUILD ENTRYPOINT ["tini", "--", "sh", "-c", "echo ⟦$1⟧"]\n',
    'SC2086',
  ],
  'in quotes that a script hands to another shell, across a continuation': [
    "FROM debian:13\nRUN sudo -E bash -ec 'cp ⟦$1⟧ /x \\\n  # why\n  && echo \t⟦$2⟧' _ a b\n",
    'SC2086',
    'SC2086',
  ],
  'in double quotes that change nothing': [
    'FROM debian:13\nRUN bash -c "find /x -name ⟦a*⟧"\n',
    'SC2061',
  ],
  'in quotes inside a heredoc, and inside quotes': [
    'FROM debian:13\nRUN <<EOF\nset -e\nsh -c \'\n  cp ⟦$1⟧ /x\n  bash -c "find /x -name ⟦a*⟧"\n\' _ a\nEOF\n',
    'SC2086',
    'SC2061',
  ],
  'but not in quotes that the shell around them changes': [
    'FROM debian:13\nRUN bash -c "cp \\$1 /x" && bash -c \'cp $1\'"/x"\n',
  ],
  'nor where a script hands a variable on': [
    'FROM debian:13\nRUN export one=1 && sh -c \'echo "$one"\'\n',
  ],
  'nor of another root, nor what is read once more before': [
    "FROM debian:13\nRUN chroot /mnt sh -c 'find /x -name a*' && eval sh -c 'find /x -name a*'\n",
  ],
  'but not what docker run gives a value': ['FROM debian:13\nCMD echo "$nothing"\n'],
  'nor what by its name is several words': [
    'FROM debian:13\nENTRYPOINT exec java $JAVA_OPTS ${MORE_ARGS} -jar /app.jar\n',
  ],
  'a space behind an equals sign': ['FROM debian:13\nRUN a=⟦ ⟧1 && echo 2\n', 'SC1007'],
  'but not where variables are emptied': ['FROM debian:13\nRUN a= \\\n  b= && echo "$a$b"\n'],
  'behind flags': ['FROM debian:13\nRUN --network=none echo ⟦$1⟧\n', 'SC2086'],
  'what another shell would not know': ['FROM debian:13\nRUN echo ⟦{a,b}⟧\n', 'SC3009'],
  'unless we know it ourselves': ['FROM debian:13\nRUN [[ -e /x ]]\n'],
  'and nothing where that shell is chosen': [
    'FROM debian:13\nSHELL ["/bin/bash", "-c"]\nRUN [[ -e /x ]]\n',
  ],
  'a variable without a value': ['FROM debian:13\nRUN echo "⟦$nothing⟧"\n', 'SC2154'],
  'but not one of ARG, ENV, or a stage above': [
    'FROM debian:13 AS a\nARG one\nFROM a\nENV two=2\nRUN echo "$one$two"\n',
  ],
  'nor one that a file may set': ['FROM debian:13\nRUN . /etc/os-release && echo "$nothing"\n'],
  'nor the file that is taken in': ['FROM debian:13\nRUN . /etc/os-release\nRUN . "$1"\n'],
  'a comment of hadolint’s silences its instruction': [
    'FROM debian:13\n# hadolint ignore=SC2086\nRUN echo $1\nRUN echo ⟦$1⟧\n',
    'SC2086',
  ],
  'a comment of ShellCheck’s above the instruction': [
    'FROM debian:13\n# shellcheck disable=SC2086\nRUN echo $1 && echo $1\nRUN echo ⟦$1⟧\n',
    'SC2086',
  ],
  'a comment of ShellCheck’s inside is for the next command': [
    'FROM debian:13\nRUN echo ⟦$1⟧ && \\\n  # shellcheck disable=SC2046,SC2086\n  echo $1 && \\\n  echo ⟦$1⟧\n',
    'SC2086',
    'SC2086',
  ],
  'a comment of ShellCheck’s in a heredoc is ShellCheck’s own': [
    'FROM debian:13\nRUN <<EOF\nset -e\n# shellcheck disable=SC2086\necho $1\necho ⟦$1⟧\nEOF\n',
    'SC2086',
  ],
  'at the top of a heredoc it speaks of all of it': [
    'FROM debian:13\nENV a=1\nRUN <<EOF\n# shellcheck disable=SC2086\nset -e\necho $1 $a\nEOF\n',
  ],
  'a comment of ours': ['FROM debian:13\n# check-ignore: SC2086 -- words are meant\nRUN echo $1\n'],
  'a comment of ours for the stage': [
    'FROM debian:13\n# check-ignore-stage: SC2086 -- words are meant\nRUN echo\nRUN echo $1\n',
  ],
  'a comment of tally’s': ['FROM debian:13\n# tally ignore=shellcheck/SC2086\nRUN echo $1\n'],
  'a comment for another code changes nothing': [
    'FROM debian:13\n# hadolint ignore=SC2046\nRUN echo ⟦$1⟧\n',
    'SC2086',
  ],
};

const unmark = (text: string) => text.replaceAll(/[⟦⟧]/g, '');
let remarks: Remarks;

const braces = 'FROM alpine:3.22\nRUN rm /etc/{a,b}\n';
const unknown = 'FROM debian:13\nRUN echo {a,b}\n';
const merged = 'FROM debian:13\nWORKDIR /src\nRUN cd /x; make\n';
/** What is always true, or always false, in the spellings that have a code each. */
const contradictions = dockerfile`
  FROM debian:13
  SHELL ["/bin/bash", "-c"]
  RUN a="$RANDOM"; if [[ $a == x && $a == y ]]; then echo 1; fi
  RUN a="$RANDOM"; if [[ $a != x || $a != y ]]; then echo 1; fi
  RUN a="$RANDOM"; if (( a == 1 && a == 2 )); then echo 1; fi
  RUN a="$RANDOM"; if (( a != 1 || a != 2 )); then echo 1; fi
  RUN a="$RANDOM"; if [ "$a" != 1 ] || [ "$a" != 2 ]; then echo 1; fi
`;
const idle = dockerfile`
  FROM debian:13
  # check-ignore: SC2046 -- no longer true
  # hadolint ignore=SC2086
  RUN echo
`;

/** Messages of the strict preset, by code; the recommended one is silent. */
const strict: readonly (readonly [text: string, ...messages: string[]])[] = [
  [
    'FROM alpine:3.22\nRUN [[ -e /x ]]\n',
    'SC3010: In POSIX sh, [[ ]] is undefined. Here sh is BusyBox, which knows it; that of another base image may not.',
  ],
  [
    'FROM fedora:43\nRUN rm /etc/{a,b}\n',
    'SC3009: In POSIX sh, brace expansion is undefined. Here sh is bash, which knows it; that of another base image may not.',
  ],
  [
    'FROM debian:13\nRUN echo -n "$1"\n',
    'SC3037: In POSIX sh, echo flags are undefined. Here sh is dash, which knows it; that of another base image may not.',
  ],
  ['FROM alpine:3.22\nSHELL ["/bin/ash", "-c"]\nRUN [[ -e /x ]]\n'],
  ['FROM debian:13\nRUN /bin/echo -e "$1"\n'],
];

beforeAll(async () => {
  const texts = [
    ...Object.values(marked).map(([text]) => unmark(text)),
    merged,
    braces,
    contradictions,
  ];
  const scripts = [
    ...texts.flatMap((text) => shellScripts(text)),
    ...[idle, unknown, ...strict.map(([text]) => text)].flatMap((text) =>
      shellScripts(text, 'strict'),
    ),
  ];
  const reading = await readWithShellCheck(scripts, { threads: 2 });
  expect(reading.unread).toEqual([]);
  remarks = reading.remarks;
}, 60_000);

const found = (text: string) =>
  check(text, { shellcheck: remarks }).findings.filter(({ rule }) => rule.startsWith('SC'));

describe('ShellCheck’s findings stand on', () => {
  it.each(Object.entries(marked))('%s', (_, [text, ...codes]) => {
    const spans = [...text.matchAll(/⟦([^⟧]*)⟧/g)].map(([, words]) => words);
    const plain = unmark(text);
    const findings = found(plain);
    expect(findings.map(({ rule }) => rule)).toEqual(codes);
    const at = new Map(findings.map(({ from, to }) => [from, plain.slice(from, to)]));
    expect([...at.values()]).toEqual(spans);
    const starts = [...text.matchAll(/⟦/g)].map(({ index }, i) => index - 2 * i);
    expect([...at.keys()]).toEqual(starts);
  });
});

describe('in the strict preset', () => {
  it.each(strict)('%j holds for every sh', (text, ...messages) => {
    const said = check(text, { preset: 'strict', shellcheck: remarks }).findings.filter(
      ({ rule }) => rule.startsWith('SC'),
    );
    expect(said.map(({ rule, message }) => `${rule}: ${message}`)).toEqual(messages);
    for (const { severity } of said) expect(severity).toBe('suggestion');
    expect(found(text)).toEqual([]);
  });

  it('what the sh of the base image does not know either is told once', () => {
    const { findings } = check(unknown, { preset: 'strict', shellcheck: remarks });
    expect(findings.filter(({ rule }) => rule === 'SC3009')).toMatchObject([
      { severity: 'error', message: 'In dash, brace expansion is not supported.' },
    ]);
  });
});

describe('ShellCheck’s findings', () => {
  it('belong to linting, carry its words, and are suggestions where it only informs', () => {
    expect(found('FROM debian:13\nRUN cp $1 /x\n')[0]).toMatchObject({
      practice: 'linting',
      severity: 'suggestion',
      message: 'Double quote to prevent globbing and word splitting.',
    });
  });

  it('are titled with the operator that ShellCheck asks for', () => {
    const asked = found(contradictions).flatMap(({ rule, message }) => {
      const operator = /wanted (\|\||&&) here/.exec(message)?.[1];
      return operator === undefined ? [] : [{ rule, operator }];
    });
    expect(asked.map(({ rule }) => rule)).toEqual([
      'SC2333',
      'SC2055',
      'SC2334',
      'SC2056',
      'SC2252',
    ]);
    for (const { rule, operator } of asked) expect(shellTitle(rule), rule).toContain(operator);
  });

  it('name BusyBox where ShellCheck takes it for dash', () => {
    expect(found(braces)[0]?.message).toBe('In BusyBox, brace expansion is not supported.');
  });

  it('offer what ShellCheck replaces as a suggestion', () => {
    const text = unmark(marked['behind tabs and characters of two units']?.[0] ?? '');
    const fixes = found(text).flatMap(({ fix }) => (fix ? [fix] : []));
    expect(fixes.map(({ safety }) => safety)).toEqual(['suggestion', 'suggestion']);
    expect(applyFixes(text, fixes)).toBe(text.replace('$1', '"$1"').replace('$2', '"$2"'));
  });

  it('offer quotes that JSON escapes in exec form', () => {
    const text = unmark(marked['under ONBUILD, in exec form']?.[0] ?? '');
    const fixes = found(text).flatMap(({ fix }) => (fix ? [fix] : []));
    expect(fixes.map(({ title }) => title)).toEqual(['Put it in double quotes']);
    expect(applyFixes(text, fixes)).toBe(text.replace('$1', '\\"$1\\"'));
  });

  it('offer nothing that would break a continuation apart', () => {
    const text = unmark(marked['across a continuation']?.[0] ?? '');
    for (const { fix } of found(text))
      for (const { from, to } of fix?.edits ?? []) expect(text.slice(from, to)).not.toContain('\n');
  });

  it('give way to a finding of ours that says the same', () => {
    const { findings } = check(merged, { shellcheck: remarks });
    expect(findings.map(({ rule }) => rule)).toContain('chain-with-and');
    expect(found(merged)).toEqual([]);
    const alone = check(merged, { shellcheck: remarks, rules: [] });
    expect(alone.findings.map(({ rule }) => rule)).toEqual(['SC2164']);
  });

  it('are not missed where ShellCheck was not asked', () => {
    const { findings } = check(merged);
    expect(findings.filter(({ rule }) => rule.startsWith('SC'))).toEqual([]);
  });
});

describe('a comment for ShellCheck', () => {
  const idleIn = (options: Parameters<typeof check>[1]) =>
    check(idle, { preset: 'strict', ...options })
      .findings.filter(({ rule }) => rule === 'unused-suppression')
      .map(({ from, to }) => idle.slice(from, to));

  it('is idle if ShellCheck has read all, and nobody knows before', () => {
    expect(idleIn({ shellcheck: remarks })).toEqual([
      '# check-ignore: SC2046 -- no longer true',
      '# hadolint ignore=SC2086',
    ]);
    expect(idleIn({})).toEqual([]);
    expect(idleIn({ shellcheck: new Map() })).toEqual([]);
  });
});

describe('a script that cannot be read', () => {
  const program = new URL('./stand-in-worker.ts', import.meta.url);
  const script = (text: string) => ({ text, shell: 'sh' as const });

  it('costs itself alone, however it ends', async () => {
    const texts = ['one', 'die', 'two', 'hang', 'three', 'trap', 'four'];
    const { remarks: said, unread } = await readWithShellCheck(texts.map(script), {
      threads: 1,
      limit: 2_000,
      program,
    });
    expect([...said.keys()]).toEqual(['sh\none', 'sh\ntwo', 'sh\nthree', 'sh\nfour']);
    expect(unread.map(({ script: { text }, reason }) => [text, reason])).toEqual([
      ['die', 'its thread ended'],
      ['hang', 'it took longer than 2 seconds'],
      ['trap', 'unreachable'],
    ]);
  }, 60_000);
});
