/** Words that mean a secret wherever they stand in a name. */
const secretWords = new Set([
  ...['PASSWORD', 'PASSWORDS', 'PASSWD', 'PASSPHRASE', 'PWORD', 'PSW', 'PASS', 'SECRET', 'SECRETS'],
  ...['TOKEN', 'APIKEY', 'KEY', 'CREDENTIAL', 'CREDENTIALS', 'CREDS', 'AUTH'],
]);

/** Words that end one: `PGPASSWORD`, `CLIENTSECRET`, `ROOTPW`; no `BYPASS`. */
const secretEnding =
  /(?:PASSWORDS?|PASSWD|PASSPHRASE|SECRET|TOKEN|APIKEY|SECRETKEY|ACCESSKEY|PRIVATEKEY)$|^(?:ADMIN|DB|FTP|LDAP|MAIL|MYSQL|PG|PROXY|REDIS|ROOT|SMTP|SQL|SSH|USER)(?:PASS|PW)$/;

/** What a key is of that opens nothing: of a table, a cache, a keyboard. */
const openKeys = new Set([
  ...['SORT', 'PRIMARY', 'FOREIGN', 'PARTITION', 'ROW', 'CACHE', 'LOOKUP', 'HOT', 'MOUSE'],
  ...['SHORTCUT', 'MODIFIER', 'LEADER'],
]);

/** Words that make the rest of a name harmless, wherever they stand. */
const harmlessWords = new Set([
  ...[
    'PUBLIC',
    'PUB',
    'PUBLISHABLE',
    'FILE',
    'FILES',
    'VERSION',
    'ALLOW',
    'ENABLE',
    'ENABLED',
    'DISABLE',
  ],
  ...['DISABLED', 'REQUIRE', 'REQUIRED', 'SKIP', 'FINGERPRINT', 'DUMMY'],
]);

/** What a name is about when it ends so: where the secret is, whose it is, how long it lasts. */
const harmlessEndings = new Set([
  ...['PATH', 'DIR', 'DIRECTORY', 'FOLDER', 'LOCATION', 'MOUNT', 'STORE', 'SOCK', 'SOCKET'],
  ...['URL', 'URLS', 'URI', 'HOST', 'PORT', 'ENDPOINT', 'SERVER', 'REALM', 'ISSUER', 'AUDIENCE'],
  ...[
    'NAME',
    'NAMES',
    'USERNAME',
    'USER',
    'EMAIL',
    'OWNER',
    'ALIAS',
    'LABEL',
    'ID',
    'IDS',
    'PREFIX',
    'SUFFIX',
  ],
  ...['TYPE', 'KIND', 'METHOD', 'MODE', 'PROVIDER', 'BACKEND', 'PLUGIN', 'MODULE', 'STRATEGY'],
  ...['POLICY', 'ALGORITHM', 'ALG', 'FORMAT', 'HEADER', 'FIELD', 'COLUMN', 'SCOPE', 'SCOPES'],
  ...['SIZE', 'LENGTH', 'LEN', 'BITS', 'COUNT', 'LIMIT', 'MIN', 'MAX', 'TTL', 'AGE', 'TIMEOUT'],
  ...['EXPIRE', 'EXPIRES', 'EXPIRY', 'EXPIRATION', 'LIFETIME', 'ROTATION', 'REGION', 'RING'],
  ...['BINDING', 'BINDINGS', 'MAP', 'MAPPING', 'HELPER'],
  // Of a token that is traded.
  ...['SYMBOL', 'ADDRESS', 'CONTRACT', 'DECIMALS'],
]);

/** Whose PIN is a secret; another is of a board. */
const pinOwners = new Set(['HSM', 'SO', 'USER', 'TOKEN', 'CARD', 'UNLOCK']);

/** Hosts of private gems: https://bundler.io/man/bundle-config.1.html#CREDENTIALS-FOR-GEM-SOURCES */
const bundlerHost = /^BUNDLE_\w+__\w+$/;

const known = new Map<string, boolean>();

/**
 * Whether the name says that its value is a secret. The words are those of BuildKit's check, with
 * `PSW`, `PASS` and the like added, and without the names that only speak about a secret.
 * Source: https://docs.docker.com/reference/build-checks/secrets-used-in-arg-or-env/
 */
export function isSecretName(name: string): boolean {
  const found = known.get(name) ?? read(name);
  if (known.size < 10_000) known.set(name, found);
  return found;
}

/** Whether the name says that its value is no secret: where one is, whose it is, a user. */
export function isHarmlessName(name: string): boolean {
  const words = wordsOf(name);
  return (
    words.some((word) => harmlessWords.has(word)) ||
    harmlessEndings.has(words.at(-1) ?? '') ||
    owner.test(name)
  );
}

/** Who has an account: `https://$ORG@dev.azure.com/…` names the organization, and no secret. */
const owner =
  /(?:user(?:na?me?)?|login|mail|org|organi[sz]ation|account|team|workspace|project|repo)$/i;

function read(name: string): boolean {
  const words = wordsOf(name);
  const last = words.at(-1) ?? '';
  if (bundlerHost.test(name)) return true;
  // A path in the settings of .NET: `Filters__0__Key`.
  if (/__Key$/.test(name)) return false;
  if (words.some((word) => harmlessWords.has(word))) return false;
  if (/(?:^|_)ACCESS_KEY_ID$/i.test(name)) return true;
  // Of a captcha, whose other key is the secret one.
  if (harmlessEndings.has(last) || /SITE_?KEY$/i.test(name)) return false;
  if (last === 'PWD' || last === 'PW' || last === 'PAT') return words.length > 1;
  if (last === 'PIN') return words.some((word) => pinOwners.has(word));
  return words.some(
    (word, i) =>
      (secretWords.has(word) || secretEnding.test(word)) &&
      !(word === 'KEY' && openKeys.has(words[i - 1] ?? '')),
  );
}

/** `DB_PASSWORD`, `db-password`, `dbPassword` and `DB_PASSWORD2` are the same two words; Auth0 is a company. */
const wordsOf = (name: string): string[] =>
  (/[a-z]\d*[A-Z]/.test(name) ? name.replace(/(?<=[a-z\d])(?=[A-Z])/g, '_') : name)
    .toUpperCase()
    .split(/[_.-]+/)
    .map((word) => (word === 'AUTH0' ? word : word.replace(/\d{1,9}$/, '')))
    .filter(Boolean);

/** What stands where a secret will be: signs alone, one letter again and again, a word for it. */
const placeholder =
  /^(?:[\p{P}\p{S}\s]*|(\w)\1*|<.*>|\[.*\]|\{.*\}|your[-_ ].*|tbd|todo|replace[-_ ]?me|change[-_ ]?(?:me|it|this)|example)$/iu;

/** A word that calls the rest of the value a stand-in: `placeholder_for_build`, `build-dummy`. */
const standIn = /placeholder|(?<![a-z])(?:dummy|fake)(?![a-z])|^(?:dummy|fake)/i;

/** Whether the value only waits for a secret, as an empty one does. */
export const isPlaceholder = (value: string): boolean =>
  placeholder.test(value) || standIn.test(value);

/** Values that cannot be a secret: a switch, a number of few digits, a path, a way to sign in, a plain address. */
export function isHarmlessValue(name: string, value: string): boolean {
  if (
    /^(?:true|false|yes|no|ok|on|off|none|null|nil|enabled|disabled|auto|always|never|\d{1,3})$/i.test(
      value,
    )
  )
    return true;
  if (/^(?:\/|\.{1,2}\/|~\/|[A-Za-z]:[\\/]|\$(?:\w+|\{[^}]*\})\/)/.test(value)) return true;
  if (keyFile.test(value)) return true;
  if (/AUTH$/i.test(name) && waysToSignIn.test(value)) return true;
  if (/^[a-z][a-z\d+.-]*:\/\/[^@\s]*$/i.test(value)) return true;
  if (published.test(value)) return true;
  // The fingerprint of a key, by which others find it, as in the official image of Python.
  return (
    /GPG|PGP(?!ASS)/i.test(name) &&
    value
      .trim()
      .split(/[\s,]+/)
      .every(isFingerprint)
  );
}

/** The name of a file in which a key, a certificate or an account is kept, with or without its folders. */
const keyFile =
  /^(?:[\w.@-]+\/)*(?:[\w.@-]*\.(?:pem|key|crt|cer|p12|pfx|jks|json)|id_(?:rsa|dsa|ecdsa|ed25519))$/i;

/** How a server finds out who someone is: the value of `REGISTRY_AUTH`, `DB_AUTH`. */
const waysToSignIn =
  /^(?:basic|bearer|digest|ldap|htpasswd|md5|scram-sha-256|trust|peer|ident|oidc|oauth2?|saml|jwt|kerberos|ntlm|token|password|anonymous)$/i;

/**
 * Keys that their makers hand out to be shown in every browser: of Stripe, PostHog and Mapbox.
 * Sources: https://docs.stripe.com/keys, https://posthog.com/docs/api, https://docs.mapbox.com/help/dive-deeper/access-tokens/
 */
const published = /^(?:pk_(?:live|test)_|phc_|pk\.eyJ)\w+/;

/** The variables that `gpg --recv-keys` is given, which hold the numbers of public keys. */
export function keysAskedFor(text: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const [, words = ''] of text.matchAll(/--re(?:cv|ceive)(?:-keys?)?\b(.*)/g))
    for (const [, name = ''] of words.matchAll(/\$\{?(\w+)/g)) names.add(name);
  return names;
}

export const isFingerprint = (text: string) => /^(?:0x)?[\dA-F]{8,40}$/i.test(text);
