import { dockerignoreSecrets } from '../../../src/checker/rules/dockerignore/dockerignore-secrets.ts';
import { cases, dockerfile } from '../../support/cases.ts';

const copiesAll = dockerfile`
  FROM alpine:3.22
  COPY . /app
`;

cases(dockerignoreSecrets, {
  'no line speaks of .env': {
    dockerfile: copiesAll.replace('COPY .', 'COPY ⟦.⟧'),
    dockerignore: '.git\nnode_modules\n',
  },
  'CRLF and lower case change nothing': {
    dockerfile: 'from alpine:3.22\r\nadd ⟦.⟧ /app\r\n',
    dockerignore: '.git\r\n.env.example\r\n',
  },
  'the name itself': { dockerfile: copiesAll, dockerignore: '.env\n' },
  'a wildcard over it': { dockerfile: copiesAll, dockerignore: '.git\n**/.env*\n' },
  'an allow-list': { dockerfile: copiesAll, dockerignore: '*\n!src\n' },
  'an exception on purpose is the business of another rule': {
    dockerfile: copiesAll,
    dockerignore: '.env\n!.env\n',
  },
  'an empty file is the business of another rule': {
    dockerfile: copiesAll,
    dockerignore: '# none\n',
  },
  'without the file nothing is known': copiesAll,
  'named paths take no .env': {
    dockerfile: dockerfile`
      FROM alpine:3.22
      COPY src /app
    `,
    dockerignore: '.git\n',
  },
  'a build stage is left behind': {
    dockerfile: dockerfile`
      FROM alpine:3.22 AS build
      COPY . .
      FROM alpine:3.22
    `,
    dockerignore: '.git\n',
  },
  'a pattern takes it as well': {
    dockerfile: dockerfile`
      FROM alpine:3.22
      COPY ⟦.*⟧ /x/
      COPY --exclude=*.md ⟦.⟧ /y/
      COPY --exclude=.env . /z/
    `,
    dockerignore: '.git\n',
  },
});
