import type { Switch } from '../../model/disabled-verification.ts';
import { isNearby } from './addresses.ts';

const anyCertificate = (tool: string) =>
  `${tool} takes any certificate, and so anyone on the way may answer in place of the server`;
const off = /^(?:false|no|off|0)$/i;

/** Variables that switch a check off for what reads them. */
export const variables: readonly Switch[] = [
  // https://docs.conda.io/projects/conda/en/stable/user-guide/configuration/settings.html
  { name: 'CONDA_SSL_VERIFY', isOff: (value) => off.test(value), effect: anyCertificate('conda') },
  // https://bundler.io/man/bundle-config.1.html
  {
    name: 'BUNDLE_SSL_VERIFY_MODE',
    isOff: (value) => value === '0',
    effect: anyCertificate('bundle'),
  },
  // https://docs.astral.sh/uv/reference/environment/
  {
    name: 'UV_INSECURE_HOST',
    isOff: (value) => value.split(/[\s,]+/).some((host) => !isNearby(host.replace(/:\d+$/, ''))),
    effect: 'uv takes any certificate from there, and so packages from anyone on the way',
  },
  // https://go.dev/ref/mod#environment-variables
  {
    name: 'GOSUMDB',
    isOff: (value) => value === 'off',
    effect: 'go takes what go.sum does not list yet without asking the checksum database',
  },
  {
    name: 'GONOSUMDB',
    isOff: (value) => value === '*',
    effect: 'go takes what go.sum does not list yet without asking the checksum database',
  },
];

/** Words of a command that switch a check off, one behind the other. */
interface Off {
  readonly tools: RegExp;
  readonly words: readonly RegExp[];
  /** A word that has to be there as well. */
  readonly beside?: RegExp;
  readonly effect: (tool: string) => string;
}

/** What a command is given to switch a check off. */
export const switches: readonly Off[] = [
  // https://go.dev/ref/mod#environment-variables
  {
    tools: /^go$/,
    words: [/^GOINSECURE=./],
    beside: /^-w$/,
    effect: () => 'go takes any certificate, or none, for those modules',
  },
  {
    tools: /^go$/,
    words: [/^(?:GOSUMDB=off|GONOSUMDB=\*)$/],
    beside: /^-w$/,
    effect: () => 'go takes what go.sum does not list yet without asking the checksum database',
  },
  {
    tools: /^(?:conda|mamba|micromamba)$/,
    words: [/^ssl_verify$/, off],
    beside: /^config$/,
    effect: anyCertificate,
  },
  // https://getcomposer.org/doc/06-config.md
  {
    tools: /^composer(?:\.phar)?$/,
    words: [/^disable-tls$/, /^(?:true|1)$/],
    beside: /^config$/,
    effect: (tool) => `${tool} fetches over plain HTTP, which anyone on the way can change`,
  },
  {
    tools: /^composer(?:\.phar)?$/,
    words: [/^secure-http$/, /^(?:false|0)$/],
    beside: /^config$/,
    effect: (tool) => `${tool} also fetches over plain HTTP, which anyone on the way can change`,
  },
  {
    tools: /^bundler?$/,
    words: [/^ssl_verify_mode$/, /^0$/],
    beside: /^config$/,
    effect: anyCertificate,
  },
  // https://svnbook.red-bean.com/en/1.8/svn.ref.svn.html
  {
    tools: /^svn$/,
    words: [/^--trust-server-cert(?:$|-failures\b)/],
    effect: (tool) =>
      `${tool} takes a certificate that nobody vouches for, and so anyone on the way may answer`,
  },
  // https://repo.mercurial-scm.org/hg/help/hgrc
  { tools: /^hg$/, words: [/^--insecure$/], effect: anyCertificate },
  // https://aria2.github.io/manual/en/html/aria2c.html
  { tools: /^aria2c$/, words: [/^--check-certificate=false$/], effect: anyCertificate },
  // https://helm.sh/docs/helm/helm_pull/
  {
    tools: /^(?:helm|kubectl|oc)$/,
    words: [/^--insecure-skip-tls-verify(?:=true)?$/],
    effect: anyCertificate,
  },
  // https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-options.html
  { tools: /^aws$/, words: [/^--no-verify-ssl$/], effect: anyCertificate },
];

/** What is written to a file or a variable of options. */
export const settings: readonly { readonly pattern: RegExp; readonly effect: string }[] = [
  // https://maven.apache.org/wagon/wagon-providers/wagon-http/, https://maven.apache.org/resolver/configuration.html
  {
    pattern:
      /-D(?:maven\.wagon\.http\.ssl\.insecure=true|aether\.connector\.https\.securityMode=insecure)\b/g,
    effect: 'Maven is to take any certificate, and so anyone on the way may answer',
  },
  // https://man.archlinux.org/man/pacman.conf.5
  {
    pattern: /(?<=\\n|\b)SigLevel[ \t]*=[ \t]*Never\b(?!.*SigLevel)/g,
    effect: 'pacman installs packages that nobody has signed',
  },
  // A line of .condarc.
  {
    pattern: /(?<=\\n|^|["' ])ssl_verify:[ \t]*(?:false|no|off)\b/gim,
    effect: anyCertificate('conda'),
  },
];
