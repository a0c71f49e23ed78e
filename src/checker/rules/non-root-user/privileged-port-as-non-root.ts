import { dockerfile } from '../../dockerfile-text.ts';
import { isWindows } from '../../model/bases.ts';
import { lineage, only } from '../../model/dockerfile.ts';
import { isRoot, userInForce } from '../../model/runtime.ts';
import type { Rule } from '../../rule.ts';

export const privilegedPortAsNonRoot: Rule = {
  id: 'privileged-port-as-non-root',
  title: 'Listen above 1023 where the user is not root',
  severity: 'suggestion',
  preset: 'strict',
  mentions: ['expose'],
  why: 'In a network of its own, Docker since 20.10 and Kubernetes with containerd since 2.0 let any user bind a port below 1024; CRI-O and the host’s network keep these ports for root. A port from 1024 up works everywhere; the outside may still see 80.',
  unless:
    'The image runs only where any user may bind these ports, or the program has the capability `NET_BIND_SERVICE`.',
  examples: [
    {
      bad: dockerfile`
        FROM python:3.13-slim-trixie
        USER 10001
        EXPOSE 80
        CMD ["python", "-m", "http.server", "80"]
      `,
      good: dockerfile`
        FROM python:3.13-slim-trixie
        USER 10001
        EXPOSE 8080
        CMD ["python", "-m", "http.server", "8080"]
      `,
    },
  ],
  peers: {},

  *check(dockerfile) {
    const { final } = dockerfile;
    if (!final || isWindows(dockerfile, final)) return;
    const user = userInForce(final);
    if (user === undefined || isRoot(user)) return;
    // A capability, or a program that hands the port over, is the other way to do it.
    if (
      lineage(final).some((stage) =>
        /setcap|net_bind|authbind/i.test(dockerfile.source.slice(stage)),
      )
    )
      return;
    for (const stage of lineage(final))
      for (const { words } of only(stage, 'EXPOSE'))
        for (const { from, to, value } of words) {
          const port = /^(\d+)(?:\/\w+)?$/.exec(value ?? '')?.[1];
          if (port === undefined || Number(port) >= 1024 || Number(port) === 0) continue;
          yield {
            from,
            to,
            message: `Depending on the runtime, ${user} may be refused port ${port}, as it lies below 1024.`,
          };
        }
  },
};
