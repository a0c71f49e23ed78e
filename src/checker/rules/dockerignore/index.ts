import type { Practice } from '../../rule.ts';
import { copyIgnoredFile } from './copy-ignored-file.ts';
import { copyWholeContext } from './copy-whole-context.ts';
import { dockerignoreClutter } from './dockerignore-clutter.ts';
import { dockerignoreDeadPattern } from './dockerignore-dead-pattern.ts';
import { dockerignoreExceptionSecret } from './dockerignore-exception-secret.ts';
import { dockerignorePatternValid } from './dockerignore-pattern-valid.ts';
import { dockerignoreRootOnly } from './dockerignore-root-only.ts';
import { dockerignoreSecrets } from './dockerignore-secrets.ts';
import { followed } from './followed.ts';
import { missingDockerignore } from './missing-dockerignore.ts';

export const dockerignore: Practice = {
  id: 'dockerignore',
  title: 'The .dockerignore file',
  motto:
    'Decide what may enter the build before COPY does: keep secrets, history and caches out of the context.',
  rules: [
    copyIgnoredFile,
    copyWholeContext,
    missingDockerignore,
    dockerignoreSecrets,
    dockerignoreClutter,
    dockerignoreExceptionSecret,
    dockerignoreDeadPattern,
    dockerignoreRootOnly,
    dockerignorePatternValid,
  ],
  followed,
};
