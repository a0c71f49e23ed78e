/**
 * Names under which credentials are kept, each with a path to try patterns on. Sources: the manuals
 * of the tools that write them; https://github.com/github/gitignore for the names of `.env` files.
 */
export const sensitiveFiles: readonly string[] = [
  '.env',
  '.env.local',
  '.env.production',
  '.npmrc',
  '.pypirc',
  '.netrc',
  '.git-credentials',
  '.aws/credentials',
  '.kube/config',
  '.docker/config.json',
  '.ssh/id_rsa',
  'id_rsa',
  'id_ed25519',
  'server.key',
  'server.pem',
  'keystore.jks',
  'certificate.p12',
];

/** Patterns that name no secret though they look like one: templates to be filled in. */
export const isTemplate = (pattern: string) =>
  /(?:example|sample|template|dist|schema|test)s?$/i.test(pattern);
