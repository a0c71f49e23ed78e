import { dockerfile } from '../../dockerfile-text.ts';
import { switchedOff } from '../../model/disabled-verification.ts';
import type { Rule } from '../../rule.ts';

export const envGoInsecure: Rule = {
  id: 'env-go-insecure',
  title: 'Let Go check where modules come from',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['goinsecure'],
  why: 'For the modules that `GOINSECURE` names, `go` fetches by plain HTTP and takes any certificate, so whoever sits in between can hand it other code. `GOPRIVATE` is what modules of one’s own need; a missing authority belongs in the certificates of the system: [go.dev](https://go.dev/ref/mod#environment-variables).',
  unless: 'Nothing else works with the server, and the network between is your own.',
  examples: [
    {
      bad: dockerfile`
        FROM golang:1.27-trixie
        ENV GOINSECURE=git.example.com
        RUN go mod download
      `,
      good: dockerfile`
        FROM golang:1.27-trixie
        RUN go mod download
      `,
    },
  ],
  peers: { checkov: ['CKV2_DOCKER_18'] },

  *check(file) {
    yield* switchedOff(file, {
      name: 'GOINSECURE',
      isOff: (value) => value !== '',
      effect: 'go takes any certificate, or none, for those modules',
    });
  },
};
