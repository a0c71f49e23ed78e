import { dockerfile } from '../../dockerfile-text.ts';
import { type Dockerfile, onlyDeep, type Stage } from '../../model/dockerfile.ts';
import { installs } from '../../model/packages.ts';
import { commands } from '../../model/shell.ts';
import type { Rule } from '../../rule.ts';
import type { Span } from '../../source.ts';

export const wgetOrCurlNotBoth: Rule = {
  id: 'wget-or-curl-not-both',
  title: 'Download with wget or with curl, not with both',
  severity: 'suggestion',
  preset: 'strict',
  mentions: ['wget'],
  why: 'The two do the same work here. Each brings libraries of its own and each wants its updates; an image that needs one of them can be rid of the other.',
  unless: 'One of them comes with the base image, and the other does something it cannot.',
  examples: [
    {
      bad: dockerfile`
        FROM buildpack-deps:trixie-curl
        WORKDIR /src
        RUN wget https://example.org/a.tar.gz
        RUN curl -fsSLO https://example.org/b.tar.gz
      `,
      good: dockerfile`
        FROM buildpack-deps:trixie-curl
        WORKDIR /src
        RUN curl -fsSLO https://example.org/a.tar.gz
        RUN curl -fsSLO https://example.org/b.tar.gz
      `,
    },
  ],
  peers: {
    hadolint: ['DL4001'],
    tally: ['hadolint/DL4001'],
    droast: ['DF058'],
    trivy: ['DS-0014'],
    kics: ['run_using_wget_and_curl'],
    semgrep: ['use-either-wget-or-curl'],
    buddy: ['ER0007'],
  },

  *check(dockerfile) {
    const atEnd = new Map<Stage, Seen>();
    for (const stage of dockerfile.stages) {
      const before = (stage.parent && atEnd.get(stage.parent)) ?? none;
      const called = firstOfEach([...before.called, ...calls(dockerfile, stage)]);
      const added = firstOfEach([...before.added, ...adds(dockerfile, stage)]);
      atEnd.set(stage, { called, added });
      // One that is only installed may be what the program calls when it runs.
      const second = secondOf(called) ?? secondOf(added);
      if (!second || secondOf(before.called) || secondOf(before.added)) continue;
      const { name, from, to } = second;
      const other = name === 'wget' ? 'curl' : 'wget';
      yield { from, to, message: `${name} comes in beside ${other}, which does the same.` };
    }
  },
};

interface Use extends Span {
  readonly name: string;
}

/** The first that a stage calls, and that it installs, of each, with those it continues. */
interface Seen {
  readonly called: readonly Use[];
  readonly added: readonly Use[];
}

const none: Seen = { called: [], added: [] };

const firstOfEach = (uses: readonly Use[]): readonly Use[] => {
  const inOrder = uses.toSorted((a, b) => a.from - b.from);
  const [first] = inOrder;
  const second = inOrder.find(({ name }) => name !== first?.name);
  return [first, second].flatMap((use) => use ?? []);
};

/** The first use of the second of the two. */
const secondOf = ([, second]: readonly Use[]): Use | undefined => second;

const isOne = (name: string | undefined) => name === 'wget' || name === 'curl';

const calls = (dockerfile: Dockerfile, stage: Stage): Use[] =>
  onlyDeep(stage, 'RUN')
    .flatMap((run) => commands(dockerfile, run))
    .flatMap(({ name, words: [program] }) =>
      name !== undefined && isOne(name) && program
        ? [{ name, from: program.from, to: program.to }]
        : [],
    );

const adds = (dockerfile: Dockerfile, stage: Stage): Use[] =>
  onlyDeep(stage, 'RUN')
    .flatMap((run) => installs(dockerfile, run))
    .flatMap(({ packages }) => packages)
    .flatMap(({ name, word }) =>
      name !== undefined && isOne(name) ? [{ name, from: word.from, to: word.to }] : [],
    );
