import type { Peer, PeerIds } from '../checker/index.ts';

/** One id of the same check elsewhere, and its page if it has one of its own. */
export interface PeerRule {
  readonly peer: string;
  readonly id: string;
  readonly href: string | undefined;
}

/** How a peer writes its own name. */
export const peerNames: Readonly<Record<Peer, string>> = {
  hadolint: 'hadolint',
  buildkit: 'BuildKit',
  tally: 'tally',
  droast: 'droast',
  trivy: 'Trivy',
  checkov: 'Checkov',
  kics: 'KICS',
  'sonar-iac': 'Sonar',
  semgrep: 'Semgrep',
  parfum: 'Parfum',
  dockle: 'Dockle',
  terrascan: 'Terrascan',
  buddy: 'buddy',
  'dockerfile-utils': 'dockerfile-utils',
  dockerfilelint: 'dockerfilelint',
  dockerlint: 'dockerlint',
  dockerfile_lint: 'dockerfile_lint',
  shellcheck: 'ShellCheck',
};

/** A rule's ids elsewhere, in the registry's order of peers. */
export function peerRules(ids: PeerIds): readonly PeerRule[] {
  // The names have every peer as a key, so the order of one is the order of all.
  const known = Object.keys(peerNames) as Peer[];
  return known.flatMap((peer) =>
    (ids[peer] ?? []).map((id) => ({ peer: peerNames[peer], id, href: pageOf(peer, id) })),
  );
}

/** Only for peers that give each check a page or an anchor. */
function pageOf(peer: Peer, id: string): string | undefined {
  if (/^SC\d+$/.test(id)) return `https://www.shellcheck.net/wiki/${id}`;
  switch (peer) {
    case 'hadolint':
      return `https://github.com/hadolint/hadolint/wiki/${id}`;
    case 'buildkit':
      return `https://docs.docker.com/reference/build-checks/${kebab(id)}/`;
    case 'sonar-iac':
      return `https://rules.sonarsource.com/docker/RSPEC-${id.slice(1)}/`;
    case 'dockle':
      return `https://github.com/goodwithtech/dockle/blob/master/CHECKPOINT.md#${id.toLowerCase()}`;
    default:
      return undefined;
  }
}

/** `JSONArgsRecommended` is `json-args-recommended`. */
function kebab(id: string): string {
  return id
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1-$2')
    .toLowerCase();
}
