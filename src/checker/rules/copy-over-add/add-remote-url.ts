import { dockerfile } from '../../dockerfile-text.ts';
import { flagsNamed, onlyDeep, type Word } from '../../model/dockerfile.ts';
import type { Rule } from '../../rule.ts';
import { kindOf } from './sources.ts';

export const addRemoteUrl: Rule = {
  id: 'add-remote-url',
  title: 'Give ADD the checksum of what it fetches',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['add ://'],
  why: 'What an address serves can change, by a new release or by another hand. With `--checksum=sha256:…` the build takes the file that was meant or stops; without it, whatever comes lands in the image. `ADD` itself is right here: it fetches once, and again only when the file has changed.',
  unless: 'The file changes by nature, such as a list that is updated daily.',
  examples: [
    {
      bad: dockerfile`
        FROM alpine:3.22
        ADD https://example.org/tool-1.4.tar.gz /tmp/
      `,
      good: dockerfile`
        FROM alpine:3.22
        ADD --checksum=sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d https://example.org/tool-1.4.tar.gz /tmp/
      `,
    },
  ],
  peers: {
    kics: ['curl_or_wget_instead_of_add'],
    semgrep: ['prefer-copy-over-add'],
    checkov: ['CKV_DOCKER_4'],
    dockle: ['CIS-DI-0009'],
    buddy: ['EA0001'],
    dockerlint: ['add'],
    terrascan: ['AC_DOCKER_0035'],
  },

  *check(dockerfile) {
    const addresses = new Set(
      onlyDeep(dockerfile, 'ADD').flatMap(({ sources }) => sources.map(plainText)),
    );
    for (const add of onlyDeep(dockerfile, 'ADD')) {
      if (flagsNamed(add, 'checksum').length > 0) continue;
      for (const source of add.sources)
        if (
          kindOf(source, add) === 'url' &&
          !changesByNature.test(source.partial) &&
          !isSigned(source, addresses)
        )
          yield {
            from: source.from,
            to: source.to,
            message: 'Without a checksum, the build takes whatever this address serves on the day.',
          };
    }
  },
};

/** Asked for its answer of today: the well-known way to run the steps below again after each commit. */
const changesByNature = /^https:\/\/(?:api\.github\.com|www\.random\.org|worldtimeapi\.org)\//;

const proof = /\.(?:asc|sig|sign|sigstore|minisig|sha\d{1,3}(?:sum)?|md5)$/i;
const proofs = ['.asc', '.sig', '.sign', '.sigstore', '.minisig', '.sha256', '.sha512'];

/** A signature or checksum, or a file that is fetched together with its own. */
function isSigned(source: Word, addresses: ReadonlySet<string>): boolean {
  const address = plainText(source);
  return proof.test(address) || proofs.some((ending) => addresses.has(address + ending));
}

const plainText = ({ text }: Word) => text.replace(/^(["'])(.*)\1$/s, '$2');
