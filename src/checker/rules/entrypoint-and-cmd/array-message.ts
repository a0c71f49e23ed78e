import type { Fix, Found } from '../../finding.ts';
import type { Instruction } from '../../model/dockerfile.ts';
import type { ArrayFault, BrokenArray } from '../../model/json-form.ts';

const words: Readonly<Record<ArrayFault, string>> = {
  'single-quotes': 'its quotes are single',
  'curly-quotes': 'its quotes are curly',
  'no-quotes': 'a word in it has no quotes',
  'no-comma': 'a comma is missing in it',
  'extra-comma': 'there is a comma too many in it',
  'no-opening': 'its opening bracket is missing',
  'no-closing': 'its closing bracket is missing',
  escape: 'a backslash in it is not doubled',
  'unclosed-quote': 'a quote in it is never closed',
  'text-behind': 'there is more behind its bracket',
};

/** Says what keeps the text from being JSON, and what Docker makes of it then. */
export function arrayFinding({ keyword }: Instruction, broken: BrokenArray): Found {
  // A line that ends too soon leaves other traces, too.
  const fault = broken.faults.has('no-closing') ? 'no-closing' : [...broken.faults][0];
  const because = fault ? words[fault] : 'it is not well formed';
  return {
    from: broken.at.from,
    to: broken.at.to,
    message: `This is no JSON array, as ${because}, so Docker ${readsItAs(keyword)}.`,
    fix: mended(broken),
  };
}

function readsItAs(keyword: Instruction['keyword']): string {
  switch (keyword) {
    case 'COPY':
    case 'ADD':
      return 'takes the brackets for parts of the paths';
    case 'VOLUME':
      return 'takes the brackets for parts of the path';
    case 'SHELL':
      return 'stops the build';
    default:
      return 'hands the whole text to the shell';
  }
}

function mended({ edits }: BrokenArray): Fix | undefined {
  if (!edits) return undefined;
  return { title: 'Write it as a JSON array', safety: 'suggestion', edits };
}
