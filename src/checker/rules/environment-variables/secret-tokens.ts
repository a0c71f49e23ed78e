/** A text that is a secret by its form, whatever it is called. */
export interface TokenKind {
  /** Completes "This is …". */
  readonly name: string;
  /** One of these is in every such text. */
  readonly hints: readonly string[];
  readonly pattern: string;
}

/** Forms that their makers have published, so that they can be found. */
const kinds: readonly TokenKind[] = [
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids
  {
    name: 'an access key of AWS',
    hints: ['AKIA', 'ASIA'],
    pattern: '\\b(?:AKIA|ASIA)[0-9A-Z]{16}\\b',
  },
  // https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/
  {
    name: 'a token of GitHub',
    hints: ['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_', 'github_pat_'],
    pattern: '\\b(?:gh[pousr]_[A-Za-z0-9]{36,255}|github_pat_\\w{22,255})\\b',
  },
  // https://docs.gitlab.com/security/tokens/#token-prefixes
  {
    name: 'a token of GitLab',
    hints: ['glpat-', 'gldt-', 'glrt-', 'glcbt-', 'glptt-'],
    pattern: '\\bgl(?:pat|dt|rt|cbt|ptt)-[\\w-]{20,255}',
  },
  // https://docs.slack.dev/authentication/tokens
  { name: 'a token of Slack', hints: ['xox'], pattern: '\\bxox[abprs]-[A-Za-z0-9-]{10,2000}' },
  // https://docs.stripe.com/keys
  {
    name: 'a live key of Stripe',
    hints: ['k_live_'],
    pattern: '\\b[sr]k_live_[A-Za-z0-9]{16,255}',
  },
  // https://cloud.google.com/docs/authentication/api-keys
  { name: 'an API key of Google', hints: ['AIza'], pattern: '\\bAIza[\\w-]{35}\\b' },
  // https://docs.npmjs.com/about-access-tokens
  { name: 'a token of npm', hints: ['npm_'], pattern: '\\bnpm_[A-Za-z0-9]{36}\\b' },
  // https://warehouse.pypa.io/development/token-scanning.html
  { name: 'a token of PyPI', hints: ['pypi-'], pattern: '\\bpypi-AgEIcHlwaS5vcmc[\\w-]{20,255}' },
  { name: 'a key of Anthropic', hints: ['sk-ant-'], pattern: '\\bsk-ant-[\\w-]{20,255}' },
  {
    name: 'a key of OpenAI',
    hints: ['sk-'],
    pattern: '\\bsk-(?:proj-|svcacct-)?[A-Za-z0-9_-]{32,255}',
  },
  // https://huggingface.co/docs/hub/security-tokens
  { name: 'a token of Hugging Face', hints: ['hf_'], pattern: '\\bhf_[A-Za-z0-9]{30,255}\\b' },
  // https://docs.docker.com/security/access-tokens/
  { name: 'a token of Docker Hub', hints: ['dckr_pat_'], pattern: '\\bdckr_pat_[\\w-]{20,255}' },
  { name: 'a key of SendGrid', hints: ['SG.'], pattern: '\\bSG\\.[\\w-]{16,255}\\.[\\w-]{16,255}' },
  { name: 'a token of DigitalOcean', hints: ['_v1_'], pattern: '\\bdo[opr]_v1_[a-f0-9]{64}\\b' },
  // https://www.rfc-editor.org/rfc/rfc7468#section-10
  {
    name: 'a private key',
    hints: ['PRIVATE KEY'],
    pattern: '-----BEGIN (?:[A-Z]+ ){0,4}PRIVATE KEY(?: BLOCK)?-----',
  },
  // https://www.rfc-editor.org/rfc/rfc7519
  {
    name: 'a signed token',
    hints: ['.eyJ'],
    pattern: '\\beyJ[\\w-]{10,2000}\\.eyJ[\\w-]{10,2000}\\.[\\w-]{10,2000}',
  },
  // https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1
  {
    name: 'an address with a password in it',
    hints: ['://'],
    pattern:
      '\\b[a-z][a-z+.-]{1,20}:\\/\\/[^\\s:@/"\'$<{}]{1,80}:[^\\s@/"\'$<>{}*]{3,120}@[\\w.-]+',
  },
];

/** Documentation has its own examples of each form. */
const example = /EXAMPLE|X{6}|x{6}|0{10}|1234567890|abcdefghij/;

export interface TokenMatch {
  readonly from: number;
  readonly to: number;
  readonly name: string;
}

/** Every secret that is one by its form. */
export function* tokensIn(text: string): Generator<TokenMatch> {
  const possible = kinds.filter(({ hints }) => hints.some((hint) => text.includes(hint)));
  if (possible.length === 0) return;
  const any = new RegExp(possible.map(({ pattern }, i) => `(?<k${i}>${pattern})`).join('|'), 'g');
  for (const match of text.matchAll(any)) {
    if (example.test(match[0])) continue;
    const kind = possible.find((_, i) => match.groups?.[`k${i}`] !== undefined);
    const name = kind?.name ?? 'a secret';
    yield { from: match.index, to: match.index + match[0].length, name };
  }
}
