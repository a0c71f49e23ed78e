/** A text that is a secret by its form, whatever it is called. */
export interface TokenKind {
  /** Completes "This is …". */
  readonly name: string;
  /** One of these is in every such text. */
  readonly hints: readonly string[];
  readonly pattern: RegExp;
}

/** Forms that their makers have published, so that they can be found. */
const kinds: readonly TokenKind[] = [
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids
  {
    name: 'an access key of AWS',
    hints: ['AKIA', 'ASIA'],
    pattern: /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/g,
  },
  // https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/
  {
    name: 'a token of GitHub',
    hints: ['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_', 'github_pat_'],
    pattern: /\b(?:gh[pousr]_[A-Za-z0-9]{36,255}|github_pat_\w{22,255})\b/g,
  },
  // https://docs.gitlab.com/security/tokens/#token-prefixes
  {
    name: 'a token of GitLab',
    hints: ['glpat-', 'gldt-', 'glrt-', 'glcbt-', 'glptt-'],
    pattern: /\bgl(?:pat|dt|rt|cbt|ptt)-[\w-]{20,255}/g,
  },
  // https://docs.slack.dev/authentication/tokens
  { name: 'a token of Slack', hints: ['xox'], pattern: /\bxox[abprs]-[A-Za-z0-9-]{10,2000}/g },
  // https://docs.stripe.com/keys
  {
    name: 'a live key of Stripe',
    hints: ['k_live_'],
    pattern: /\b[sr]k_live_[A-Za-z0-9]{16,255}/g,
  },
  // https://cloud.google.com/docs/authentication/api-keys
  { name: 'an API key of Google', hints: ['AIza'], pattern: /\bAIza[\w-]{35}\b/g },
  // https://docs.npmjs.com/about-access-tokens
  { name: 'a token of npm', hints: ['npm_'], pattern: /\bnpm_[A-Za-z0-9]{36}\b/g },
  // https://warehouse.pypa.io/development/token-scanning.html
  { name: 'a token of PyPI', hints: ['pypi-'], pattern: /\bpypi-AgEIcHlwaS5vcmc[\w-]{20,255}/g },
  { name: 'a key of Anthropic', hints: ['sk-ant-'], pattern: /\bsk-ant-[\w-]{20,255}/g },
  {
    name: 'a key of OpenAI',
    hints: ['sk-'],
    pattern: /\bsk-(?:proj-|svcacct-)?[A-Za-z0-9_-]{32,255}/g,
  },
  // https://huggingface.co/docs/hub/security-tokens
  { name: 'a token of Hugging Face', hints: ['hf_'], pattern: /\bhf_[A-Za-z0-9]{30,255}\b/g },
  // https://docs.docker.com/security/access-tokens/
  { name: 'a token of Docker Hub', hints: ['dckr_pat_'], pattern: /\bdckr_pat_[\w-]{20,255}/g },
  { name: 'a key of SendGrid', hints: ['SG.'], pattern: /\bSG\.[\w-]{16,255}\.[\w-]{16,255}/g },
  { name: 'a token of DigitalOcean', hints: ['_v1_'], pattern: /\bdo[opr]_v1_[a-f0-9]{64}\b/g },
  // https://www.rfc-editor.org/rfc/rfc7468#section-10
  {
    name: 'a private key',
    hints: ['PRIVATE KEY'],
    pattern: /-----BEGIN (?:[A-Z]+ ){0,4}PRIVATE KEY(?: BLOCK)?-----/g,
  },
  // https://www.rfc-editor.org/rfc/rfc7519
  {
    name: 'a signed token',
    hints: ['.eyJ'],
    pattern: /\beyJ[\w-]{10,2000}\.eyJ[\w-]{10,2000}\.[\w-]{10,2000}/g,
  },
  // https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1
  {
    name: 'an address with a password in it',
    hints: ['://'],
    pattern: /\b[a-z][a-z+.-]{1,20}:\/\/[^\s:@/"'$<{}]{1,80}:[^\s@/"'$<>{}*]{3,120}@[\w.-]+/g,
  },
];

/** No token is shorter, and few words of a file are as long. */
const longWords = /\b[\w.-]{13,}/g;

/** Of what is more than one word. */
const sign = /[ /]/;

/** Documentation has its own examples of each form. */
const example = /EXAMPLE|X{6}|x{6}|0{10}|1234567890|abcdefghij/;

export interface TokenMatch {
  readonly from: number;
  readonly to: number;
  readonly name: string;
}

/** Every secret that is one by its form; where two forms fit, the first in the table. */
export function* tokensIn(text: string): Generator<TokenMatch> {
  const long = text.match(longWords)?.join(' ') ?? '';
  const possible = kinds.filter(({ hints }) =>
    hints.some((hint) => (sign.test(hint) ? text : long).includes(hint)),
  );
  const found = possible.flatMap(({ name, pattern }) =>
    [...text.matchAll(pattern)].map(({ index, 0: match }) => ({ index, match, name })),
  );
  let end = 0;
  // Sorting is stable, so what begins together keeps the order of the table.
  for (const { index, match, name } of found.sort((a, b) => a.index - b.index)) {
    if (index < end) continue;
    end = index + match.length;
    if (!example.test(match)) yield { from: index, to: end, name };
  }
}
