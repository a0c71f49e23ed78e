import { type Dockerignore, decide, matcherOf } from '../../model/dockerignore.ts';

/** Names under which tools keep credentials. */
const secretFile = new RegExp(
  [
    '^\\.env(?:\\.(?!example|sample|template|dist|schema|test|ci|defaults?)[\\w.-]+)?$',
    '^id_(?:rsa|dsa|ecdsa|ed25519)$',
    '^(?:privkey|private|server|tls|ssl|client)[\\w.-]*\\.key$|^(?:privkey|private[-_.]?key)[\\w.-]*\\.pem$',
    '\\.(?:p12|pfx|jks|keystore|ppk|ovpn|kdbx|psafe3|secret|private_key|(?:agile)?keychain)$',
    // https://guides.rubyonrails.org/security.html#custom-credentials
    '^master\\.key$|^secret_token\\.rb$',
    '^\\.(?:pypirc|netrc|git-credentials|pgpass|htpasswd|s3cfg)$',
    '^(?:service[-_]?account|gcp[-_]?key|google[-_]credentials|client_secret)[\\w.-]*\\.json$',
    '^(?:credentials?|secrets?)\\.(?:json|ya?ml|toml|ini|env|xml)$|^passwords?\\.txt$',
  ].join('|'),
);

const secretPath =
  /(?:^|\/)(?:\.aws\/(?:credentials|config)|\.docker\/config\.json|\.kube\/config)$/;

/** Where a file is one of credentials, whatever it was called before. */
export const keptThere =
  /\/\.(?:ssh\/id_(?:rsa|dsa|ecdsa|ed25519)|aws\/credentials|docker\/config\.json|kube\/config|netrc|pgpass|git-credentials)$/;

/** With `.git` comes every file that was ever committed, and what gives access to the server. */
const secretFolder = /(?:^|\/)\.(?:ssh|aws|gnupg|kube|git)\/?$/;

/** Whether a file or folder of that path is one that holds secrets, by its name. */
export function isSecretFile(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return secretFile.test(name) || secretPath.test(path) || secretFolder.test(path);
}

/** Names to try a pattern on, the most common first. */
const samples = [
  '.env',
  '.env.local',
  '.env.production',
  'id_rsa',
  'id_ed25519',
  '.netrc',
  '.pypirc',
];

/** A file that the pattern takes, where it names secrets more than anything else; `.*` does not. */
export function secretMatched(path: string, ignore: Dockerignore | undefined): string | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (!/[*?[]/.test(name) || name.replace(/\[[^\]]*\]|[*?]/g, '').length < 3) return undefined;
  const folder = path.slice(0, path.length - name.length);
  const matcher = matcherOf(name, false);
  return samples.find(
    (sample) =>
      matcher?.test(sample) &&
      isSecretFile(sample) &&
      !(ignore && decide(ignore, folder + sample).ignored),
  );
}
