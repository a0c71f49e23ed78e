import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import { baseOfStage, isDistroless, rootImage } from '../../model/bases.ts';
import type { ImageReference } from '../../model/image.ts';
import { isRoot, userSetter } from '../../model/runtime.ts';
import type { Rule } from '../../rule.ts';

export const preferNonrootTag: Rule = {
  id: 'prefer-nonroot-tag',
  title: 'Take the nonroot tag of a distroless image',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['distroless'],
  why: 'A distroless image without a tag, or tagged `latest`, runs as root. Each of them is also there as `nonroot`: the same files, with user 65532 set.',
  unless: 'The program needs root for what it does.',
  examples: [
    {
      bad: dockerfile`
        FROM golang:1.27-trixie AS build
        RUN CGO_ENABLED=0 go build -o /app .
        FROM gcr.io/distroless/static-debian13:latest
        COPY --from=build /app /app
        ENTRYPOINT ["/app"]
      `,
      good: dockerfile`
        FROM golang:1.27-trixie AS build
        RUN CGO_ENABLED=0 go build -o /app .
        FROM gcr.io/distroless/static-debian13:nonroot
        COPY --from=build /app /app
        ENTRYPOINT ["/app"]
      `,
    },
  ],
  peers: {
    droast: ['DF020'],
    trivy: ['DS-0002'],
    checkov: ['CKV_DOCKER_3'],
    kics: ['missing_user_instruction'],
    'sonar-iac': ['S6471'],
    semgrep: ['missing-user-entrypoint', 'missing-user'],
    dockle: ['CIS-DI-0001'],
    dockerfile_lint: ['required:USER'],
  },

  *check({ final }) {
    if (!final || userSetter(final)) return;
    const image = rootImage(final);
    const { user } = baseOfStage(final);
    if (!isDistroless(image) || user === undefined || !isRoot(user)) return;
    const { from, to } = image.tagSpan ?? image;
    yield {
      from,
      to,
      message: `${image.name}${image.tag ? `:${image.tag}` : ''} runs as root, and there is a nonroot of it.`,
      fix: asNonroot(image),
    };
  },
};

/** The tags that the project keeps up. Source: https://github.com/GoogleContainerTools/distroless#readme */
const current = /^(latest|debug)(-(?:amd64|arm64|arm|s390x|ppc64le|riscv64))?$/;

function asNonroot({
  tag,
  tagSpan,
  tagged,
  pinned,
  text,
  from,
  to,
}: ImageReference): Fix | undefined {
  if (pinned || text.includes('$') || to - from !== text.length) return undefined;
  const title = 'Take the nonroot tag';
  if (!tagged)
    return { title, safety: 'suggestion', edits: [{ from: to, to, insert: ':nonroot' }] };
  const [, variant, architecture = ''] = current.exec(tag ?? '') ?? [];
  if (!tagSpan || variant === undefined) return undefined;
  const insert = `${variant === 'debug' ? 'debug-nonroot' : 'nonroot'}${architecture}`;
  return { title, safety: 'suggestion', edits: [{ ...tagSpan, insert }] };
}
