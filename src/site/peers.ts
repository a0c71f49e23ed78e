import { isShellCode, type Peer, type PeerIds, peers, wikiOf } from '../checker/index.ts';

/** What one peer calls a check: its ids, each with a page if it has one of its own. */
export interface PeerNames {
  readonly peer: string;
  readonly ids: readonly { readonly id: string; readonly href: string | undefined }[];
}

/** How a peer writes its own name. */
export const namesOfPeers: Readonly<Record<Peer, string>> = {
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

/** A rule's names elsewhere, in the registry's order of peers. */
export function peerNamesOf(ids: PeerIds): readonly PeerNames[] {
  return peers.flatMap((peer) => {
    const own = (ids[peer] ?? []).map((id) => ({ id, href: peerPage(peer, id) }));
    return own.length > 0 ? [{ peer: namesOfPeers[peer], ids: own }] : [];
  });
}

/** The check's own page or anchor, for peers that give it one. */
export function peerPage(peer: Peer, id: string): string | undefined {
  if (isShellCode(id)) return wikiOf(id);
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
