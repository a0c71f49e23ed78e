import { dockerignoreDeadPattern } from '../../../src/checker/rules/dockerignore/dockerignore-dead-pattern.ts';
import { cases } from '../../support/cases.ts';

const dockerfile = 'FROM alpine:3.22\nCOPY src /app\n';

cases(dockerignoreDeadPattern, {
  'a comment behind a pattern is part of it': {
    dockerfile,
    dockerignore: '.env\n⟦.git # history⟧\n',
  },
  'a path outside the context, CRLF': { dockerfile, dockerignore: '⟦../secrets⟧\r\n.env\r\n' },
  'what cannot be read is for another rule': { dockerfile, dockerignore: '[ab\n*\n!\n' },
  'an exception above all that it could undo': { dockerfile, dockerignore: '⟦!README.md⟧\n*.md\n' },
  'an exception that a later line undoes': {
    dockerfile,
    dockerignore: 'dist\n⟦!dist/app⟧\n⟦!keep.txt⟧\nkeep.txt\n*\n!src\n*.md\n',
  },
  'an exception below what it undoes': { dockerfile, dockerignore: '*.md\n!README.md\n' },
  'a comment on its own line': { dockerfile, dockerignore: '# history\n.git\n' },
  'a hash inside a name': { dockerfile, dockerignore: 'notes#1\n' },
  'a path that leaves a folder and stays inside': { dockerfile, dockerignore: 'a/../b\n' },
  'slashes at the ends mean nothing': { dockerfile, dockerignore: '/dist/\n./build\n' },
  'without the file nothing is known': dockerfile,
});
