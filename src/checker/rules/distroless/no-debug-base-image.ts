import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import { isDistroless, rootImage } from '../../model/bases.ts';
import type { ImageReference } from '../../model/image.ts';
import type { Rule } from '../../rule.ts';

export const noDebugBaseImage: Rule = {
  id: 'no-debug-base-image',
  title: 'Ship no debug variant of a shell-less image',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['debug', 'dev'],
  why: 'A `debug` tag adds BusyBox to a distroless image, a `-dev` tag a shell and a package manager to a Chainguard one: what such an image was chosen to do without. In Kubernetes `kubectl debug --target` brings a shell along when one is needed.',
  unless: 'The image is for debugging and is not deployed.',
  examples: [
    {
      bad: dockerfile`
        FROM golang:1.27-trixie AS build
        RUN CGO_ENABLED=0 go build -o /app .
        FROM gcr.io/distroless/static-debian13:debug-nonroot
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
  peers: {},

  *check({ final }) {
    if (!final || /debug|dev/i.test(final.name ?? '')) return;
    const image = rootImage(final);
    const { tag, tagSpan, registry } = image;
    const debug = isDistroless(image) && /\bdebug\b/.test(tag ?? '');
    const dev = registry === 'cgr.dev' && /-dev$/.test(tag ?? '');
    if (!debug && !dev) return;
    const { from, to } = tagSpan ?? image;
    yield {
      from,
      to,
      message: debug
        ? `${tag} puts BusyBox, and with it a shell, into an image that is chosen for having none.`
        : `${tag} puts a shell and a package manager into an image that is chosen for having none.`,
      fix: debug ? withoutDebug(image) : undefined,
    };
  },
};

function withoutDebug({ tag, tagSpan, pinned }: ImageReference): Fix | undefined {
  if (!tagSpan || tag === undefined || pinned) return undefined;
  const insert = tag.replace(/^debug-nonroot|^nonroot-debug|^debug/, 'nonroot');
  if (insert === tag) return undefined;
  return { title: `Take ${insert}`, safety: 'suggestion', edits: [{ ...tagSpan, insert }] };
}
