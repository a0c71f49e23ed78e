import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check, type Rule, rules } from '../../src/checker/index.ts';
import { concerned } from '../../src/checker/mentions.ts';
import { parse } from '../../src/checker/model/parse.ts';
import { Source } from '../../src/checker/source.ts';
import { grammatical, tokenSoup } from '../support/arbitrary-dockerfile.ts';

const corpus = new URL('../../../shared/corpus/dev/', import.meta.url);

/** Every Dockerfile that a test of a rule writes out, in any of the ways in which tests write them. */
function written(): string[] {
  const folder = new URL('../rules/', import.meta.url);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .flatMap((name) => {
      const code = readFileSync(new URL(name, folder), 'utf8');
      const templates = [...code.matchAll(/`([^`]*)`/g)].map(([, text = '']) => text);
      const strings = [...code.matchAll(/'((?:[^'\\\n]|\\.)*\\n[^'\n]*)'/g)].map(([, text = '']) =>
        text.replaceAll('\\n', '\n').replaceAll('\\\\', '\\'),
      );
      return [...templates, ...strings].map((text) =>
        text.replaceAll(/[⟦⟧]/g, '').replaceAll(/^ {2,8}/gm, ''),
      );
    });
}

/** What the rules that are not asked about this text would have said of it. */
function unheard(text: string, dockerignore?: string): string[] {
  const dockerfile = parse(new Source(text), dockerignore);
  const asked = new Set(concerned(rules, dockerfile));
  return rules.flatMap((rule) =>
    asked.has(rule)
      ? []
      : [...rule.check(dockerfile)].map(({ message }) => `${rule.id}: ${message}`),
  );
}

describe('a rule that is not asked would have said nothing', { timeout: 60_000 }, () => {
  it('of the examples of all rules', () => {
    for (const { examples } of rules)
      for (const { bad, good } of examples)
        for (const text of [bad, good])
          for (const dockerignore of [undefined, '.git\n!.env\n'])
            expect(unheard(text, dockerignore), text).toEqual([]);
  });

  it('of the Dockerfiles in their tests', () => {
    const texts = written();
    expect(texts.length).toBeGreaterThan(3000);
    expect(texts.flatMap((text) => unheard(text).map((one) => ({ text, one })))).toEqual([]);
  });

  it('of any sequence of instructions', () => {
    fc.assert(
      fc.property(fc.oneof(grammatical, tokenSoup), (text) => {
        expect(unheard(text)).toEqual([]);
      }),
    );
  });

  it.skipIf(!hasCorpus())('of real files (skipped where ../shared is absent)', () => {
    for (const name of readdirSync(corpus).filter((one) => one.endsWith('Dockerfile'))) {
      const text = readFileSync(new URL(name, corpus), 'utf8');
      expect(unheard(text), name).toEqual([]);
    }
  });
});

function hasCorpus() {
  try {
    return readdirSync(corpus).length > 0;
  } catch {
    return false;
  }
}

describe('mentions', () => {
  const asked = (mentions: Rule['mentions'], text: string) => {
    const [first] = rules;
    const rule = { ...first, mentions } as Rule; // the first of many
    return concerned([rule], parse(new Source(text))).length > 0;
  };

  it('are whole words, in any case', () => {
    expect(asked(['apt'], 'RUN apt-get update')).toBe(true);
    expect(asked(['apt'], 'RUN APT3')).toBe(true);
    expect(asked(['apt'], 'RUN aptitude update')).toBe(false);
    expect(asked(['apt', 'apk'], 'RUN apk')).toBe(true);
  });

  it('are keywords that a line breaks', () => expect(asked(['user'], 'US\\\nER x')).toBe(true));

  it('are signs anywhere', () => {
    expect(asked(['<<'], 'RUN cat <<EOF\nEOF')).toBe(true);
    expect(asked(['<<'], 'RUN cat < EOF')).toBe(false);
  });

  it('are all there where several stand in one', () => {
    expect(asked(['copy chmod'], 'COPY --chmod=644 a b')).toBe(true);
    expect(asked(['copy chmod'], 'COPY a b')).toBe(false);
    expect(asked(['copy <<', 'add'], 'COPY <<EOF /x\nEOF')).toBe(true);
    expect(asked(['copy <<', 'add'], 'RUN <<EOF\nEOF')).toBe(false);
  });

  it('are there twice where they are written twice', () => {
    expect(asked(['from from'], 'FROM a\nRUN b')).toBe(false);
    expect(asked(['from from'], 'FROM a\nFROM b')).toBe(true);
    expect(asked(['from from'], 'FR\\\nOM a')).toBe(false);
    expect(asked(['from from'], 'FROM a\nFR\\\nOM b')).toBe(true);
  });

  it('are small letters or signs', () => {
    for (const { id, mentions } of rules) {
      if (!mentions) continue;
      expect(mentions, id).not.toEqual([]);
      for (const mention of mentions)
        expect(mention, id).toMatch(/^(?:[a-z]+|[^a-zA-Z\s]+)(?: (?:[a-z]+|[^a-zA-Z\s]+))*$/);
    }
  });

  it('change nothing in a report', () => {
    const text = 'FROM debian\nRUN apt-get install curl\nRUN sudo cd /x\n';
    const ungated = rules.map((rule) => ({ ...rule, mentions: undefined }));
    expect(check(text, { rules: ungated }).findings).toEqual(check(text).findings);
  });
});
