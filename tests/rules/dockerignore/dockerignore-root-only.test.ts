import { dockerignoreRootOnly } from '../../../src/checker/rules/dockerignore/dockerignore-root-only.ts';
import { cases } from '../../support/cases.ts';

const dockerfile = 'FROM python:3.13-slim-trixie\nCOPY app /app\n';

cases(dockerignoreRootOnly, {
  'a cache that every folder has': { dockerfile, dockerignore: '.env\n⟦__pycache__/⟧\n⟦*.pyc⟧\n' },
  'CRLF changes nothing': { dockerfile, dockerignore: '⟦.DS_Store⟧\r\n' },
  'at every depth': { dockerfile, dockerignore: '**/__pycache__\n**/*.pyc\n' },
  'both at the top and at every depth': { dockerfile, dockerignore: '*.pyc\n**/*.pyc\n' },
  'in one named folder': { dockerfile, dockerignore: 'app/__pycache__\n' },
  'an allow-list leaves all out': { dockerfile, dockerignore: '*\n__pycache__\n!app\n' },
  'names that occur once': { dockerfile, dockerignore: '.git\n.env\nnode_modules\nDockerfile\n' },
  'an exception is something else': { dockerfile, dockerignore: 'app\n!__pycache__\n' },
  'without the file nothing is known': dockerfile,
});
