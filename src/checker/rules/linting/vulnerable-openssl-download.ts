import { dockerfile } from '../../dockerfile-text.ts';
import { onlyDeep } from '../../model/dockerfile.ts';
import type { Rule } from '../../rule.ts';

export const vulnerableOpensslDownload: Rule = {
  id: 'vulnerable-openssl-download',
  title: 'Fetch no OpenSSL from 3.0.0 to 3.0.6',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['openssl'],
  why: 'OpenSSL 3.0.0 to 3.0.6 can be made to write past a buffer by a certificate’s mail address (CVE-2022-3602 and CVE-2022-3786); 3.0.7 is the first release without the fault. A library built by hand is in no list of installed packages, and no upgrade of the base image replaces it.',
  examples: [
    {
      bad: dockerfile`
        FROM debian:13-slim
        ADD --checksum=sha256:3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855a https://www.openssl.org/source/openssl-3.0.5.tar.gz /src/
        USER 10001
      `,
      good: dockerfile`
        FROM debian:13-slim
        ADD --checksum=sha256:9c1c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b8aa1 https://www.openssl.org/source/openssl-3.0.18.tar.gz /src/
        USER 10001
      `,
    },
  ],
  peers: { kics: ['vulnerable_openssl_version'] },

  *check(dockerfile) {
    const { source } = dockerfile;
    for (const instruction of onlyDeep(dockerfile, 'RUN', 'ADD'))
      for (const match of source.slice(instruction).matchAll(release)) {
        const from = instruction.from + match.index;
        yield {
          from,
          to: from + match[0].length,
          message: `OpenSSL ${match[1]} writes past a buffer when it reads certain certificates (CVE-2022-3602).`,
        };
      }
  },
};

const release = /\bopenssl[-_]?v?(3\.0\.[0-6])(?![\d.]*\d)(?!-\d)/g;
