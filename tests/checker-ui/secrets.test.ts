import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../src/checker/fix.ts';
import { findSecrets, redactions } from '../../src/components/checker/secrets.ts';

/** Put together at run time, so that no scanner of this project takes them for real ones. */
const made = (...parts: readonly string[]) => parts.join('');
const letters = 'aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0eF3hJ6'.padEnd(40, 'x');

const found = (text: string) => findSecrets(text).map(({ from, to }) => text.slice(from, to));

describe('is pointed out', () => {
  test.each([
    ['a GitHub token', made('gh', 'p_', letters)],
    ['a GitLab token', made('glp', 'at-', letters)],
    ['an AWS key id', made('AK', 'IA', 'ABCDEFGHIJKLMNOP')],
    ['a Slack token', made('xo', 'xb-', letters)],
    ['a Google key', made('AI', 'za', letters.slice(0, 35))],
    ['a Stripe key', made('sk_', 'live_', letters)],
    ['an npm token', made('np', 'm_', letters.slice(0, 36))],
    ['a Docker Hub token', made('dckr_', 'pat_', letters)],
    ['a Hugging Face token', made('h', 'f_', letters)],
    ['an API key', made('sk', '-proj-', letters)],
    ['a web token', made('ey', 'JhbGciOiJIUzI1NiJ9.', 'ey', 'JzdWIiOiIxMjM0In0.', 'abc123')],
  ])('%s, wherever it stands', (_, secret) => {
    expect(found(`FROM a\nRUN tool login ${secret} && true\n`)).toEqual([secret]);
  });

  test('a private key, whole', () => {
    const key = made(
      '-----BEGIN ',
      'RSA PRIVATE KEY-----\nMIIE\nabcd\n-----END RSA ',
      'PRIVATE KEY-----',
    );
    expect(found(`RUN echo "${key}" > k\n`)).toEqual([key]);
  });

  test.each([
    ['ENV API_TOKEN=hunter22', 'hunter22'],
    ['ENV DB_PASSWORD hunter 22', 'hunter 22'],
    ['ARG NPM_TOKEN="hunter22"', 'hunter22'],
    ["RUN login --password='hunter22' me", 'hunter22'],
    ['RUN export AWS_SECRET_ACCESS_KEY=hunter22; run', 'hunter22'],
    ['RUN git clone https://me:hunter22@example.com/x.git', 'hunter22'],
    ['RUN curl -H "Authorization: Bearer hunter22" https://example.com', 'hunter22'],
  ])('%s', (line, secret) => {
    expect(found(`FROM a\n${line}\n`)).toEqual([secret]);
  });

  test('each once, in the order of the text', () => {
    const token = made('gh', 'p_', letters);
    expect(found(`ENV GH_TOKEN=${token}\nENV PASSWORD=abc123\n`)).toEqual([token, 'abc123']);
  });
});

describe('is left alone', () => {
  test.each([
    'ENV API_TOKEN=$API_TOKEN',
    'ARG NPM_TOKEN',
    'ENV PASSWORD_FILE=/run/secrets/password',
    'ENV DB_PASSWORD=/run/secrets/password',
    'RUN --mount=type=secret,id=npm_token,env=NPM_TOKEN npm ci',
    'RUN git clone https://$USER:$TOKEN@example.com/x.git',
    'ENV TOKENIZERS_PARALLELISM=false',
    'ENV AUTH=true',
    'LABEL author=me',
    'RUN pip install --no-cache-dir flask==3.1.0',
    'FROM alpine@sha256:4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1',
    'ENV SECRET=REDACTED',
  ])('%s', (line) => {
    expect(found(`${line}\n`)).toEqual([]);
  });
});

test('redacting leaves the form of the line, and nothing to point out', () => {
  const text = 'FROM a\nENV API_TOKEN="hunter22" MODE=x\n';
  const redacted = applyEdits(text, redactions(text, findSecrets(text)));
  expect(redacted).toBe('FROM a\nENV API_TOKEN="REDACTED" MODE=x\n');
  expect(findSecrets(redacted)).toEqual([]);
});

test('redacting keeps the lines of a key, and what continues them', () => {
  const key = made(
    '-----BEGIN ',
    'RSA PRIVATE KEY-----\\n\\\n  MIIEabcd\\n\\\r\n-----END RSA ',
    'PRIVATE KEY-----',
  );
  const text = `FROM a\nRUN echo "${key}" > k\nRUN make\n`;
  const redacted = applyEdits(text, redactions(text, findSecrets(text)));
  expect(redacted).toBe(
    'FROM a\nRUN echo "REDACTED\\n\\\n  REDACTED\\n\\\r\nREDACTED" > k\nRUN make\n',
  );
});

test('a megabyte on one line takes no time to speak of', () => {
  const begun = performance.now();
  findSecrets(`ENV ${'a=b '.repeat(250_000)}`);
  findSecrets('password'.repeat(125_000));
  findSecrets('a.'.repeat(500_000));
  findSecrets('://'.repeat(300_000));
  findSecrets(`${'-----BEGIN PRIVATE KEY-----'.repeat(20_000)}`);
  expect(performance.now() - begun).toBeLessThan(5_000);
});
