import { missingDockerignore } from '../../../src/checker/rules/dockerignore/missing-dockerignore.ts';
import { cases, dockerfile } from '../../support/cases.ts';

const copiesAll = dockerfile`
  FROM alpine:3.22
  COPY . /app
`;

cases(missingDockerignore, {
  'an empty file leaves nothing out': {
    dockerfile: copiesAll.replace('COPY .', 'COPY ⟦.⟧'),
    dockerignore: '',
  },
  'neither do comments and exceptions': {
    dockerfile: 'from alpine:3.22\r\ncopy ⟦.⟧ /app\r\n',
    dockerignore: '# .git\r\n!src\r\n',
  },
  'one pattern is a decision': { dockerfile: copiesAll, dockerignore: '.git\n' },
  'without the file nothing is known': copiesAll,
  'named paths need none': {
    dockerfile: dockerfile`
      FROM alpine:3.22
      COPY src /app
    `,
    dockerignore: '',
  },
  'a build stage is left behind': {
    dockerfile: dockerfile`
      FROM alpine:3.22 AS build
      COPY . .
      FROM alpine:3.22
    `,
    dockerignore: '',
  },
  'a heredoc is not read as instructions': {
    dockerfile: dockerfile`
      FROM alpine:3.22
      COPY <<EOF /x
      COPY . .
      EOF
    `,
    dockerignore: '',
  },
});
