import type { Found, Severity } from './finding.ts';
import type { Dockerfile } from './model/dockerfile.ts';
import type { Span } from './source.ts';

/** `recommended` is the default; `strict` adds contested advice. */
export const presets = ['recommended', 'strict'] as const;
export type Preset = (typeof presets)[number];

/** The other checkers whose ids we map to ours. */
export const peers = [
  'hadolint',
  'buildkit',
  'tally',
  'droast',
  'trivy',
  'checkov',
  'kics',
  'sonar-iac',
  'semgrep',
  'parfum',
  'dockle',
  'terrascan',
  'buddy',
  'dockerfile-utils',
  'dockerfilelint',
  'dockerlint',
  'dockerfile_lint',
  'shellcheck',
] as const;
export type Peer = (typeof peers)[number];

/** Ids of the same check elsewhere, spelled as the peer spells them. */
export type PeerIds = Readonly<Partial<Record<Peer, readonly string[]>>>;

/** A Dockerfile the rule reports, and the same Dockerfile put right. */
export interface Example {
  readonly bad: string;
  readonly good: string;
  /** The `.dockerignore` beside both, where the rule reads one. */
  readonly dockerignore?: string | undefined;
  /** The ignore file put right, where it is what the rule speaks of; the Dockerfiles are then the same. */
  readonly goodDockerignore?: string | undefined;
}

export interface Rule {
  /** Kebab case, equal to the file name. Suppressions name it, so it never changes. */
  readonly id: string;
  /** Imperative, no full stop: what to do, not what is wrong. */
  readonly title: string;
  readonly severity: Severity;
  readonly preset: Preset;
  /** One paragraph of Markdown: what happens otherwise. */
  readonly why: string;
  /** One sentence or two of Markdown: when to leave it as it is. */
  readonly unless?: string | undefined;
  /** Shown on the site and run by the tests, the plainest first. */
  readonly examples: readonly [Example, ...Example[]];
  readonly peers: PeerIds;
  /**
   * What the text must hold one of for the rule to have anything to say: whole runs of letters, in
   * lower case and found in any (`apt` of `apt-get`, `pip` of `pip3`, `healthcheck`), or signs without
   * letters (`<<`, `[`). Several in one, with spaces between, must all be there (`copy chmod`), and a
   * word written twice stands there twice (`from from`). Without mentions, the rule is always asked.
   * Most files use few tools, and most rules are about one. `tests/checker/mentions.test.ts` holds
   * rules to it.
   */
  readonly mentions?: readonly string[] | undefined;
  readonly check: (dockerfile: Dockerfile) => Iterable<Found>;
}

/** The part of a Dockerfile that shows a practice is followed, in words. */
export interface Evidence extends Span {
  /** One sentence naming what was seen, with a full stop. */
  readonly message: string;
}

/** One of the fourteen: a folder of rules and a page. */
export interface Practice {
  /** Kebab case, equal to the folder's and the page's name. */
  readonly id: string;
  readonly title: string;
  /** The one sentence to remember, with a full stop. */
  readonly motto: string;
  readonly rules: readonly Rule[];
  /** The evidence that the practice is followed, or nothing where the text does not show it. */
  readonly followed: (dockerfile: Dockerfile) => Evidence | undefined;
}
