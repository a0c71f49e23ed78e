import { expect, it } from 'vitest';
import { applyFixes, check } from '../../../src/checker/index.ts';
import { healthcheckSavesFile } from '../../../src/checker/rules/entrypoint-and-cmd/healthcheck-saves-file.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(healthcheckSavesFile, {
  'in shell form': dockerfile`
    FROM alpine:3.22
    HEALTHCHECK --interval=30s CMD ⟦wget⟧ -q http://localhost:8080/health || exit 1
  `,
  'in exec form, and in a shell of it': dockerfile`
    FROM alpine:3.22
    HEALTHCHECK CMD [⟦"wget"⟧, "--quiet", "--tries=1", "http://localhost:8080/health"]
    FROM alpine:3.22
    HEALTHCHECK CMD ["sh", "-c", "⟦wget⟧ -T 5 http://localhost:8080/health || exit 1"]
  `,
  'with a name, or with nothing to keep': dockerfile`
    FROM alpine:3.22
    HEALTHCHECK CMD wget -qO- http://localhost/health | grep ok
    HEALTHCHECK CMD wget -q -O /dev/null http://localhost/health
    HEALTHCHECK CMD wget --output-document=/tmp/health http://localhost/health
    HEALTHCHECK CMD wget --no-verbose --tries=1 --spider http://localhost/health
    HEALTHCHECK CMD ["wget", "-qO", "/dev/null", "http://localhost/health"]
  `,
  'flags that are not known': dockerfile`
    FROM alpine:3.22
    HEALTHCHECK CMD wget $FLAGS http://localhost/health
  `,
  'nothing is fetched': dockerfile`
    FROM alpine:3.22
    HEALTHCHECK CMD wget --version && curl -f http://localhost/health
    HEALTHCHECK NONE
  `,
  'a RUN saves what it is to save': dockerfile`
    FROM alpine:3.22
    RUN wget -q https://example.com/a
  `,
});

it('writes to /dev/null in either form', () => {
  const fixed = (command: string) => {
    const { source, findings } = check(`FROM alpine:3.22\nHEALTHCHECK CMD ${command}\n`, {
      rules: [healthcheckSavesFile],
    });
    return applyFixes(
      source.text,
      findings.flatMap(({ fix }) => fix ?? []),
    ).split(' CMD ')[1];
  };
  expect(fixed('wget -q http://localhost')).toBe('wget -O /dev/null -q http://localhost\n');
  expect(fixed('["wget", "http://localhost"]')).toBe(
    '["wget", "-O", "/dev/null", "http://localhost"]\n',
  );
});
