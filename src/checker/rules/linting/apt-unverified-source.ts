import { dockerfile } from '../../dockerfile-text.ts';
import { written } from '../../model/written-text.ts';
import type { Rule } from '../../rule.ts';

export const aptUnverifiedSource: Rule = {
  id: 'apt-unverified-source',
  title: 'Take packages from signed repositories, over checked connections',
  severity: 'warning',
  preset: 'recommended',
  mentions: [
    'trusted',
    'ntrusted',
    'allow insecure',
    'nallow insecure',
    'acquire',
    'nacquire',
    'allowunauthenticated',
  ],
  why: '`[trusted=yes]` and `AllowUnauthenticated` have apt install what no known key has signed, as root; `[allow-insecure=yes]` and `AllowInsecureRepositories` have it take lists that none has signed, and `Verify-Peer "false"` talk to any server that answers, which sees what is asked for and may hold back what is new. Name the key of the repository with `signed-by`.',
  unless: 'The repository is a folder of the build itself, `file:` or `copy:`.',
  examples: [
    {
      bad: dockerfile`
        FROM debian:trixie-20251103-slim
        COPY <<EOF /etc/apt/sources.list.d/example.list
        deb [trusted=yes] https://apt.example.com stable main
        EOF
        USER 10001
      `,
      good: dockerfile`
        FROM debian:trixie-20251103-slim
        COPY <<EOF /etc/apt/sources.list.d/example.list
        deb [signed-by=/etc/apt/keyrings/example.asc] https://apt.example.com stable main
        EOF
        USER 10001
      `,
    },
  ],
  peers: { checkov: ['CKV2_DOCKER_8'] },

  *check(dockerfile) {
    for (const span of written(dockerfile, settings)) {
      const text = dockerfile.source.slice(span);
      const line = dockerfile.source.text.slice(
        span.to,
        dockerfile.source.text.indexOf('\n', span.to) >>> 0,
      );
      if (/trusted|allow-insecure/i.test(text) && /^[^\]]*\]\s+(?:file|copy):/.test(line)) continue;
      yield {
        ...span,
        message: /Verify-/i.test(text)
          ? 'With this, apt talks to any server that answers.'
          : /insecure/i.test(text)
            ? 'With this, apt takes lists of packages that no known key has signed.'
            : 'With this, apt installs packages that no known key has signed.',
      };
    }
  },
};

/** https://manpages.debian.org/trixie/apt/sources.list.5.en.html, https://manpages.debian.org/trixie/apt/apt.conf.5.en.html */
const settings =
  /(?<=\[(?:[^\]\n]*[ \t])?)(?:trusted|allow-insecure)=yes\b|(?<=^|\\n)(?:Trusted|Allow-Insecure):[ \t]*yes\b|(?<=\\n|\b)Acquire::https?(?:::[\w.-]+)?::Verify-(?:Peer|Host)[= \t\\]*"?(?:false|0|no|off)\b|(?<=\\n|\b)(?:Acquire::AllowInsecureRepositories|APT::Get::AllowUnauthenticated)[= \t\\]*"?(?:true|1|yes|on)\b/gim;
