import { dockerignoreExceptionSecret } from '../../../src/checker/rules/dockerignore/dockerignore-exception-secret.ts';
import { cases } from '../../support/cases.ts';

const dockerfile = 'FROM alpine:3.22\nCOPY src /app\n';

cases(dockerignoreExceptionSecret, {
  'an .env let back in': { dockerfile, dockerignore: '*\n!src\n⟦!.env⟧\n' },
  'a key by its ending, CRLF': { dockerfile, dockerignore: '*\r\n⟦!*.pem⟧\r\n!src\r\n' },
  'a folder of credentials': { dockerfile, dockerignore: '.*\n⟦! .aws⟧\n' },
  'a later line leaves it out again': {
    dockerfile,
    dockerignore: '*\n!.env*\n.env\n.env.local\n.env.production\n',
  },
  'a template holds no secret': { dockerfile, dockerignore: '.env*\n!.env.example\n' },
  'everything let back in names nothing': { dockerfile, dockerignore: 'docs\n!**\n' },
  'a name that only looks alike': { dockerfile, dockerignore: '*\n!environment.yml\n!keys.md\n' },
  'a comment is no exception': { dockerfile, dockerignore: '*\n#!.env\n' },
  'without the file nothing is known': dockerfile,
});
