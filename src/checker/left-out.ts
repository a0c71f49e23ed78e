import type { Peer } from './rule.ts';

/** Checks of another checker that have no counterpart here, on purpose. */
export interface LeftOut {
  readonly peer: Peer;
  /** As the peer spells them; a trailing `*` stands for every id that begins so. */
  readonly ids: readonly string[];
  /** One sentence. */
  readonly reason: string;
}

const team = 'What is wanted here is a choice of each team, and our rules have no options.';
const registry = 'It needs the registry’s answer, and the checker sends nothing anywhere.';
const shell =
  'It is ShellCheck’s reading of the shell itself, under ShellCheck’s own codes. The checker has it too, as ShellCheck’s.';
const notInText = 'Whether it applies depends on files that are not in the Dockerfile.';
const taste = 'It is a matter of taste on which good Dockerfiles differ.';
const labels =
  'Which labels an image should carry is a choice of each team, and our rules have no options.';

export const leftOut: readonly LeftOut[] = [
  { peer: 'hadolint', ids: ['SC*'], reason: shell },
  { peer: 'buildkit', ids: ['InvalidBaseImagePlatform'], reason: registry },
  {
    peer: 'tally',
    ids: ['buildkit/InvalidBaseImagePlatform', 'tally/platform-mismatch'],
    reason: registry,
  },
  {
    peer: 'tally',
    ids: ['tally/require-secret-mounts', 'tally/max-lines'],
    reason: team,
  },
  { peer: 'tally', ids: ['shellcheck/*'], reason: shell },
  {
    peer: 'shellcheck',
    ids: ['SC*'],
    reason:
      'No rule of ours stands for it: ShellCheck itself reads the shell, in the browser and in the terminal, and its findings carry its own codes.',
  },
  {
    peer: 'tally',
    ids: ['powershell/*'],
    reason:
      'It is PSScriptAnalyzer’s reading of PowerShell, passed on; commands of PowerShell are not read here.',
  },
  {
    peer: 'tally',
    ids: ['tally/gpu/prefer-uv-over-conda'],
    reason:
      'Which installer to use is taste: conda brings system libraries that uv does not, and the text does not show whether they are needed.',
  },
  {
    peer: 'tally',
    ids: ['tally/js/node-gyp-cache-mounts', 'tally/ruby/healthcheck-rails-up-endpoint'],
    reason: notInText,
  },
  {
    peer: 'tally',
    ids: ['tally/ruby/yjit-not-enabled-on-supported-runtime'],
    reason: 'It tunes one language’s runtime, and whether that helps depends on the program.',
  },
  {
    peer: 'tally',
    ids: ['tally/ruby/prefer-gemfile-bind-mounts'],
    reason:
      '`bundle exec` reads the Gemfile at run time, so a bind mount in its place would leave the image without it.',
  },
  {
    peer: 'sonar-iac',
    ids: ['S8431'],
    reason:
      'A tag with a digest is what Renovate writes and Docker recommends: the digest decides, and the tag tells a reader which version it is.',
  },
  { peer: 'sonar-iac', ids: ['S7028'], reason: labels },
  { peer: 'sonar-iac', ids: ['S6570', 'S6573'], reason: shell },
  {
    peer: 'sonar-iac',
    ids: ['S6505'],
    reason:
      'Packages with native parts need their scripts, and which of them can be trusted the Dockerfile does not show.',
  },
  {
    peer: 'sonar-iac',
    ids: ['S6506'],
    reason:
      'Whether a server leads on to plain HTTP is not in the text; a checksum settles what has come, and for that we ask.',
  },
  {
    peer: 'sonar-iac',
    ids: ['S7026'],
    reason:
      'For archives and repositories `prefer-add-unpack` and `prefer-add-git` ask for ADD; whether ADD can make any other download is often not in the text.',
  },
  {
    peer: 'sonar-iac',
    ids: ['S4790'],
    reason:
      'To see that a download is whole, MD5 and SHA-1 are better than nothing, and what else hangs on them the text does not show.',
  },
  {
    peer: 'sonar-iac',
    ids: ['S4423'],
    reason:
      'Flags that ask for old TLS are hardly written any more, and what distributions ship today refuses most of it by itself.',
  },
  { peer: 'droast', ids: ['DF074'], reason: labels },
  { peer: 'dockerfile_lint', ids: ['label:Name', 'label:Version'], reason: labels },
  {
    peer: 'droast',
    ids: ['DF017'],
    reason:
      'CMD without ENTRYPOINT is what Docker itself suggests for most images, so a warning of it would do harm.',
  },
  {
    peer: 'droast',
    ids: ['DF065', 'DF073'],
    reason:
      'Which registries and images are approved is a choice of each team, and our rules have no options.',
  },
  {
    peer: 'dockerfile_lint',
    ids: ['specified_registry'],
    reason: 'Docker Hub is the documented default, and a registry’s name in the text is no fault.',
  },
  {
    peer: 'dockerfile_lint',
    ids: ['required:ENTRYPOINT'],
    reason:
      'An image with a plain CMD is well made; to demand ENTRYPOINT contradicts Docker’s own advice.',
  },
  {
    peer: 'dockerfile_lint',
    ids: ['no_apt-get_clean'],
    reason:
      'The official Debian and Ubuntu images empty that cache by a hook; we report the command as redundant instead.',
  },
  {
    peer: 'dockerfile_lint',
    ids: ['no_gem_clean_all'],
    reason: '`gem cleanup` removes older versions of gems, of which a fresh image has none.',
  },
  {
    peer: 'dockerlint',
    ids: ['onbuild_copyadd'],
    reason: 'COPY under ONBUILD is what ONBUILD is for in the base images of languages.',
  },
  {
    peer: 'dockle',
    ids: ['CIS-DI-0005', 'DKL-LI-0003'],
    reason:
      'It looks at a built image or at the client’s settings, which a Dockerfile does not show.',
  },
  {
    peer: 'tally',
    ids: [
      'tally/newline-between-instructions',
      'tally/newline-per-chained-call',
      'tally/consistent-indentation',
      'tally/prefer-formatted-heredocs',
      'tally/labels/prefer-grouped',
      'tally/labels/prefer-stable-order',
    ],
    reason: taste,
  },
  {
    peer: 'tally',
    ids: ['tally/labels/no-buildx-git-overlap'],
    reason:
      'Whether Buildx writes such labels itself is a setting of the build, which the Dockerfile does not show.',
  },
  {
    peer: 'tally',
    ids: ['tally/ruby/prefer-network-none-install'],
    reason: 'It works only where every gem is vendored, which the Dockerfile does not show.',
  },
  {
    peer: 'parfum',
    ids: ['configureShouldUseBuildFlag'],
    reason:
      'Autoconf guesses the build system well, and the flag is for the few packages with an old config.guess.',
  },
  {
    peer: 'parfum',
    ids: ['gpgUseHaPools'],
    reason: 'The pool it recommends was shut down in 2021; we report it as dead instead.',
  },
  {
    peer: 'droast',
    ids: ['DF075'],
    reason: 'It is about Containerfiles that a preprocessor reads first, which Docker does not do.',
  },
];
