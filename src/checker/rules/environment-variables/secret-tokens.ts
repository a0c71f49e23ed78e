import { isPlaceholder } from './secret-names.ts';

/** A text that is a secret by its form, whatever it is called. */
export interface TokenKind {
  /** Completes "This is …". */
  readonly name: string;
  /** A part of every such text that few other texts have. */
  readonly hint: RegExp;
  /** What it captures, if anything, is the part that must be kept secret. */
  readonly pattern: RegExp;
}

/** Forms that their makers have published, so that they can be found. */
const kinds: readonly TokenKind[] = [
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids
  {
    name: 'an access key of AWS',
    hint: /AKIA|ASIA/,
    pattern: /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/g,
  },
  // https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/
  {
    name: 'a token of GitHub',
    hint: /gh[pousr]_|github_pat_/,
    pattern: /\b(?:gh[pousr]_[A-Za-z0-9]{36,255}|github_pat_\w{22,255})\b/g,
  },
  // https://docs.gitlab.com/security/tokens/#token-prefixes
  {
    name: 'a token of GitLab',
    hint: /gl(?:pat|dt|rt|cbt|ptt)-/,
    pattern: /\bgl(?:pat|dt|rt|cbt|ptt)-[\w-]{20,255}/g,
  },
  // https://docs.slack.dev/authentication/tokens
  { name: 'a token of Slack', hint: /xox/, pattern: /\bxox[abprs]-[A-Za-z0-9-]{10,2000}/g },
  // https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks
  {
    name: 'an address that writes to Slack',
    hint: /hooks\.slack/,
    pattern: /\bhooks\.slack\.com\/services\/T\w{8,20}\/B\w{8,20}\/\w{24}\b/g,
  },
  // https://docs.npmjs.com/using-private-packages-in-a-ci-cd-workflow
  {
    name: 'a token for a registry of npm',
    hint: /:_auth/,
    pattern: /:_auth(?:Token)?=["']?(?!npm_)[A-Za-z0-9+/=-]{16,400}/g,
  },
  // https://docs.aws.amazon.com/cli/v1/userguide/cli-configure-files.html
  {
    name: 'a secret key of AWS',
    hint: /aws_secret_access_key/,
    pattern: /\baws_secret_access_key\s{0,9}=\s{0,9}["']?[A-Za-z0-9+/]{40}\b/g,
  },
  // https://docs.stripe.com/keys
  {
    name: 'a live key of Stripe',
    hint: /k_live_/,
    pattern: /\b[sr]k_live_[A-Za-z0-9]{16,255}/g,
  },
  // https://cloud.google.com/docs/authentication/api-keys
  { name: 'an API key of Google', hint: /AIza/, pattern: /\bAIza[\w-]{35}\b/g },
  // https://developers.google.com/identity/protocols/oauth2
  { name: 'an access token of Google', hint: /ya29\./, pattern: /\bya29\.[\w-]{20,2000}/g },
  // https://developer.squareup.com/docs/build-basics/access-tokens
  {
    name: 'a token of Square',
    hint: /sq0/,
    pattern: /\bsq0(?:atp-[\w-]{22}|csp-[\w-]{43})(?![\w-])/g,
  },
  // https://mailchimp.com/developer/marketing/docs/fundamentals/
  { name: 'a key of Mailchimp', hint: /-us\d/, pattern: /\b[0-9a-f]{32}-us\d{1,2}\b/g },
  // https://documentation.mailgun.com/docs/mailgun/api-reference/mg-auth
  { name: 'a key of Mailgun', hint: /key-/, pattern: /(?<![\w-])key-[0-9a-z]{32}\b/g },
  // https://docs.npmjs.com/about-access-tokens
  { name: 'a token of npm', hint: /npm_/, pattern: /\bnpm_[A-Za-z0-9]{36}\b/g },
  // https://warehouse.pypa.io/development/token-scanning.html
  { name: 'a token of PyPI', hint: /pypi-/, pattern: /\bpypi-AgEIcHlwaS5vcmc[\w-]{20,255}/g },
  { name: 'a key of Anthropic', hint: /sk-ant-/, pattern: /\bsk-ant-[\w-]{20,255}/g },
  {
    name: 'a key of OpenAI',
    hint: /sk-/,
    pattern: /\bsk-(?:proj-|svcacct-)?[A-Za-z0-9_-]{32,255}/g,
  },
  // https://huggingface.co/docs/hub/security-tokens
  { name: 'a token of Hugging Face', hint: /hf_/, pattern: /\bhf_[A-Za-z0-9]{30,255}\b/g },
  // https://docs.docker.com/security/access-tokens/
  { name: 'a token of Docker Hub', hint: /dckr_pat_/, pattern: /\bdckr_pat_[\w-]{20,255}/g },
  { name: 'a key of SendGrid', hint: /SG\./, pattern: /\bSG\.[\w-]{16,255}\.[\w-]{16,255}/g },
  { name: 'a token of DigitalOcean', hint: /_v1_/, pattern: /\bdo[opr]_v1_[a-f0-9]{64}\b/g },
  // https://developer.hashicorp.com/vault/docs/concepts/tokens#token-prefixes
  { name: 'a token of Vault', hint: /hv[sb]\./, pattern: /\bhv[sb]\.[\w-]{24,300}/g },
  // https://docs.doppler.com/reference/auth-token-formats
  {
    name: 'a token of Doppler',
    hint: /dp\.[a-z]/,
    pattern: /\bdp\.(?:ct|pt|sa|scim|audit|st(?:\.[\w-]{2,35})?)\.[A-Za-z0-9]{40,44}\b/g,
  },
  // https://grafana.com/docs/grafana/latest/administration/service-accounts/
  {
    name: 'a token of Grafana',
    hint: /glsa_/,
    pattern: /\bglsa_[A-Za-z0-9]{32}_[A-Fa-f0-9]{8}\b/g,
  },
  // https://docs.sentry.io/account/auth-tokens/
  {
    name: 'a token of Sentry',
    hint: /sntry/,
    pattern: /\bsntry(?:u_[a-f0-9]{64}\b|s_eyJ[\w+/=]{60,500})/g,
  },
  // https://shopify.dev/docs/apps/build/authentication-authorization/access-tokens
  {
    name: 'a token of Shopify',
    hint: /shp[acps]/,
    pattern: /\bshp(?:at|ca|pa|ss)_[A-Fa-f0-9]{32}\b/g,
  },
  // https://learn.microsoft.com/azure/storage/common/storage-configure-connection-string
  {
    name: 'a storage key of Azure',
    hint: /AccountKey=/,
    pattern: /\bAccountKey=[A-Za-z0-9+/]{86}==/g,
  },
  // https://discord.com/developers/docs/resources/webhook
  {
    name: 'an address that writes to Discord',
    hint: /api\/webhooks\//,
    pattern: /\bdiscord(?:app)?\.com\/api\/webhooks\/\d{17,20}\/[\w-]{60,80}/g,
  },
  // https://core.telegram.org/bots/api#authorizing-your-bot
  {
    name: 'a token of a bot of Telegram',
    hint: /:AA/,
    pattern: /\b\d{8,10}:AA[\w-]{33}(?![\w-])/g,
  },
  // https://www.rfc-editor.org/rfc/rfc7468#section-10
  {
    name: 'a private key',
    hint: /PRIVATE KEY/,
    pattern: /-----BEGIN (?:[A-Z]+ ){0,4}PRIVATE KEY(?: BLOCK)?-----/g,
  },
  // https://www.rfc-editor.org/rfc/rfc7519
  {
    name: 'a signed token',
    hint: /\.eyJ/,
    pattern: /\beyJ[\w-]{10,2000}\.eyJ[\w-]{10,2000}\.[\w-]{10,2000}/g,
  },
  // https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1; `user:password@` only shows the form.
  {
    name: 'an address with a password in it',
    hint: /:\/\/[^\s:@/]{1,80}:[^\s@/]{3,120}@/,
    pattern:
      /\b[a-z][a-z+.-]{1,20}:\/\/(?!user(?:name)?:pass(?:word)?@)[^\s:@/"'$<{}]{1,80}:([^\s@/"'$<>{}*]{3,120})@[\w.-]+/g,
  },
];

/** One look that spares most texts all others. */
const anyHint = new RegExp(kinds.map(({ hint }) => hint.source).join('|'));

/** Documentation has its own examples of each form, and the emulator of Azure storage one key for all. */
const example = /EXAMPLE|Eby8vdM02xNOcqFl|X{6}|x{6}|0{10}|1234567890|abcdefghij/;

export interface TokenMatch {
  readonly from: number;
  readonly to: number;
  readonly name: string;
}

/** Every secret that is one by its form; where two forms fit, the first in the table. */
export function* tokensIn(text: string): Generator<TokenMatch> {
  if (!anyHint.test(text)) return;
  const possible = kinds.filter(({ hint }) => hint.test(text));
  const found = possible.flatMap(({ name, pattern }) =>
    [...text.matchAll(pattern)].flatMap(({ index, 0: match, 1: secret }) =>
      secret !== undefined && isPlaceholder(secret) ? [] : [{ index, match, name }],
    ),
  );
  let end = 0;
  // Sorting is stable, so what begins together keeps the order of the table.
  for (const { index, match, name } of found.sort((a, b) => a.index - b.index)) {
    if (index < end) continue;
    end = index + match.length;
    if (!example.test(match)) yield { from: index, to: end, name };
  }
}
