import { dockerignorePatternValid } from '../../../src/checker/rules/dockerignore/dockerignore-pattern-valid.ts';
import { cases } from '../../support/cases.ts';

const dockerfile = 'FROM alpine:3.22\nCOPY . /app\n';

cases(dockerignorePatternValid, {
  'a bracket that is not closed': { dockerfile, dockerignore: '⟦[ab⟧\nnotes[1]\n⟦!*.[ch⟧\n' },
  'a bracket that holds nothing, and a range that runs backwards': {
    dockerfile,
    dockerignore: '⟦[^]⟧\n⟦[]a]⟧\n⟦[b-a]⟧\n[a-b]\n',
  },
  'an exclamation mark alone, CRLF': { dockerfile, dockerignore: '*\r\n⟦!⟧\r\n!src\r\n' },
  'a backslash with nothing behind it': { dockerfile, dockerignore: '⟦a\\⟧\n\\#notes\n' },
  'a comment': { dockerfile, dockerignore: '# [ab\n' },
  'no ignore file at all': dockerfile,
});
