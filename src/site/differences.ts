import { type Peer, type PeerIds, peers } from '../checker/index.ts';

/** A case, or all cases of a rule, on which we differ on purpose. */
export interface Difference {
  readonly peer: Peer;
  readonly rule: string;
  /** Which cases of the rule are meant; without it, any. */
  readonly title?: string;
  /** Markdown. */
  readonly reason: string;
  /** The reason lies in how the case is written and tells nothing of the checks, so no page repeats it. */
  readonly ofCase?: true;
}

const withoutStart =
  'A stage that sets neither CMD nor ENTRYPOINT runs what its base runs, or is a base itself; its health is not for it to tell.';

/** The same reason for checks of several peers. */
const alike = (reason: string, checks: PeerIds): readonly Difference[] =>
  peers.flatMap((peer) => (checks[peer] ?? []).map((rule) => ({ peer, rule, reason })));

export const differences: readonly Difference[] = [
  {
    peer: 'dockerfile-utils',
    rule: '*',
    title: 'variables / FROM / ok',
    reason:
      'FROM does not see the ENV of a stage, so the variable is empty there and BuildKit says so.',
  },
  {
    peer: 'dockerfile-utils',
    rule: '*',
    title: 'variables / FROM / question mark modifier',
    reason:
      'FROM does not see the ENV of a stage, so the variable is empty there and BuildKit says so.',
  },
  {
    peer: 'tally',
    rule: 'hadolint/DL3007',
    title: 'arg in image name',
    reason: 'The default of an ARG is what a plain build takes, so latest there is latest.',
  },
  {
    peer: 'dockerfile-utils',
    rule: 'DUPLICATE_BUILD_STAGE_NAME',
    reason: 'We point at the repeated name only: the first use of a name is no fault.',
  },
  ...alike(
    'Since shadow 4.13, which Debian 12 and Ubuntu 24.04 have, `useradd` leaves logs alone that are shorter than the place of the UID; we speak of older releases, and of those that are not named.',
    { hadolint: ['DL3046'], tally: ['hadolint/DL3046'] },
  ),
  {
    peer: 'hadolint',
    rule: 'DL3022',
    reason:
      '`COPY --from` of an image (a path, a tag, a digest, or an official image’s name) is legal; `tag-copied-image` asks for its tag.',
  },
  {
    peer: 'hadolint',
    rule: 'DL3002',
    title: 'warns on multiple stages',
    reason:
      'USER root in a stage that is only copied from ships nothing; we look at the final stage and those it continues.',
  },
  {
    peer: 'tally',
    rule: 'tally/world-writable-state-path-workaround',
    title: 'chmod +w (no who prefix = all)',
    reason:
      'Without a who, `chmod` leaves out the bits of the umask, so `+w` gives nothing to others.',
  },
  {
    peer: 'droast',
    rule: 'DF023',
    reason: 'A stage nothing names by number needs no name; the last stage hardly ever does.',
  },
  {
    peer: 'semgrep',
    rule: 'prefer-copy-over-add',
    reason:
      'A local archive that ADD unpacks is what ADD is for; of one that it would copy as it stands speaks `add-zip-stays-packed`.',
  },
  {
    peer: 'semgrep',
    rule: 'remove-package-cache',
    reason:
      'It asks for `apt-get clean` behind `apt-get update`, which the official Debian and Ubuntu images do by a hook; what stays in the layer are the lists, and `rm` settles those.',
  },
  {
    peer: 'trivy',
    rule: 'DS-0026',
    reason: withoutStart,
  },
  {
    peer: 'checkov',
    rule: 'CKV_DOCKER_2',
    reason: withoutStart,
  },
  {
    peer: 'droast',
    rule: 'DF012',
    reason: withoutStart,
  },
  {
    peer: 'dockle',
    rule: 'CIS-DI-0006',
    reason: withoutStart,
  },
  {
    peer: 'terrascan',
    rule: 'AC_DOCKER_0047',
    reason: withoutStart,
  },
  {
    peer: 'trivy',
    rule: 'DS-0031',
    reason:
      'A client id (`AZURE_CLIENT_ID`) or a user name names an account and opens none, and neither does what only speaks of a secret (`TOKEN_FILE`, `KEY_ID`, `AUTH_URL`); a value written out in a build stage is in the history of its cache all the same.',
  },
  {
    peer: 'trivy',
    rule: 'DS-0017',
    reason:
      'An upgrade by yum, dnf or zypper of its own is spoken of by `no-yum-update` and its like, unless a later RUN installs what it should have refreshed.',
  },
  {
    peer: 'trivy',
    rule: 'DS-0011',
    reason: 'BuildKit takes `.` for the folder it is, with no slash behind it.',
  },
  {
    peer: 'trivy',
    rule: 'DS-0004',
    reason: 'SSH is spoken over TCP, so `22/udp` is something else.',
  },
  {
    peer: 'sonar-iac',
    rule: 'S6471',
    reason: '`FROM scratch` without a command hands out files; nobody runs in it, root neither.',
  },
  {
    peer: 'semgrep',
    rule: 'set-pipefail',
    reason: '`||` is no pipe: what follows it is the answer to the failure.',
  },
  {
    peer: 'sonar-iac',
    rule: 'S7031',
    reason:
      'Commands that somebody has put together are a step; steps that change at a different pace are better apart.',
  },
  {
    peer: 'sonar-iac',
    rule: 'S6470',
    reason: '`COPY a*` takes what its name says, and no more of the context than that.',
  },
  {
    peer: 'sonar-iac',
    rule: 'S2612',
    reason:
      'The sticky bit of `1777` keeps users from each other’s files, and `+w` leaves out what the umask does.',
  },
  {
    peer: 'semgrep',
    rule: 'missing-user',
    reason: 'We report the missing USER once, at the FROM of the final stage, not at each CMD.',
  },
  {
    peer: 'semgrep',
    rule: 'missing-user-entrypoint',
    reason:
      'We report the missing USER once, at the FROM of the final stage, not at each ENTRYPOINT.',
  },
  {
    peer: 'tally',
    rule: 'tally/no-unreachable-stages',
    reason:
      'A stage that is called for what one builds by itself (`test`, `lint`, `dev`) is a target of `--target`, and left alone.',
  },
  {
    peer: 'tally',
    rule: 'tally/prefer-nginx-sigquit',
    reason:
      'The official images of nginx and OpenResty set STOPSIGNAL SIGQUIT themselves, and a stage that continues one inherits it, so a missing STOPSIGNAL is a fault only where nginx was installed by hand.',
  },
  {
    peer: 'tally',
    rule: 'hadolint/DL3006',
    title: 'arg in image name',
    reason: 'The default of an ARG is what a plain build takes: an untagged default is latest.',
  },
  {
    peer: 'kics',
    rule: 'npm_install_without_pinned_version',
    reason:
      '`sax@latest` and a Git address without a commit are the newest of the day, as hadolint says of the latter.',
  },
  {
    peer: 'tally',
    rule: 'tally/copy-after-user-without-chown',
    title: 'windows',
    reason:
      'On Windows the owner of copied files is another matter, and `--chown` does not exist there; we say nothing.',
  },
  {
    peer: 'tally',
    rule: 'tally/user-created-but-never-used',
    title: 'observable script useradd with RUN in stage does not panic',
    reason: 'A heredoc that COPY writes is a file to us, not commands.',
  },
  {
    peer: 'tally',
    rule: 'tally/user-created-but-never-used',
    title: 'New-LocalUser with no USER instruction',
    reason: 'We do not read PowerShell.',
  },
  {
    peer: 'tally',
    rule: 'tally/user-created-but-never-used',
    title: 'user-created-but-never-used',
    reason:
      'The case shows the text after a fix that its tool declined; the same file fires in its other case.',
    ofCase: true,
  },
  {
    peer: 'tally',
    rule: 'hadolint/DL3010',
    reason:
      'ADD unpacks tar archives only; a compressed file that is no tar archive (`data.gz`, `data.bz2`) would be copied as it stands, so advice to use ADD would be wrong.',
  },
  {
    peer: 'hadolint',
    rule: 'DL3010',
    reason:
      '`gunzip`, `bunzip2` and their like on a copied file are left alone, as ADD would not decompress it.',
  },
  {
    peer: 'tally',
    rule: 'tally/prefer-add-unpack',
    title: 'TestPreferAddUnpackRule_Check: catch: powershell iwr with -Uri then tar.exe',
    reason: 'Commands of PowerShell are not read.',
  },
  {
    peer: 'dockerfilelint',
    rule: 'add_dest_invalid',
    reason:
      'A wildcard most often stands for one file (`COPY target/*.jar app.jar`); only several sources that are written out need the slash.',
  },
  {
    peer: 'dockerfile-utils',
    rule: '*',
    title: 'cases with a lone carriage return',
    reason:
      'BuildKit ends a line at \\n only; a lone \\r is white space inside it, so these read otherwise (ENV a=a\\ \\rx, ARG\\\\\\r\\t, SHELL … \\\\\\r …).',
  },
  {
    peer: 'dockerfile-utils',
    rule: '*',
    title: 'instruction / escaped instruction',
    reason:
      'An empty line behind a backslash is one to BuildKit wherever it stands, also inside a keyword: NoEmptyContinuation warns.',
  },
  {
    peer: 'dockerfile-utils',
    rule: '*',
    title: 'MAINTAINER cases that expect silence',
    reason:
      'Its default settings ignore the deprecation; MAINTAINER is deprecated whatever follows it.',
  },
  {
    peer: 'dockerfile-utils',
    rule: 'UNSUPPORTED_MODIFIER',
    title: 'HEALTHCHECK, MAINTAINER, SHELL, CMD',
    reason: 'BuildKit substitutes nothing in these; a shell does, or nobody.',
  },
  {
    peer: 'dockerfile-utils',
    rule: 'UNKNOWN_COPY_FLAG',
    title: '-- alone',
    reason:
      'BuildKit takes a bare `--` for the end of the flags, so the build goes on (also `FROM --`, `HEALTHCHECK --`).',
  },
  {
    peer: 'dockerfile-utils',
    rule: 'FLAG_LESS_THAN_1MS',
    title: '--start-period=0s',
    reason: 'Zero is the default of start-period and means none; BuildKit accepts it.',
  },
  {
    peer: 'dockerfile-utils',
    rule: 'INVALID_SIGNAL',
    title: 'STOPSIGNAL ${a',
    reason: 'Reported by `variable-modifier-valid`: the substitution is cut off.',
  },
  {
    peer: 'dockerfile-utils',
    rule: '*',
    title: 'SHELL [ "/bin/sh" ] a',
    reason: 'Text behind the array makes it no JSON, and BuildKit refuses SHELL without JSON.',
  },
  {
    peer: 'dockerfile-utils',
    rule: '*',
    title: 'ARG AAA=${aaa:-"bbb"',
    reason: 'The brace is never closed, and BuildKit stops at it.',
  },
  {
    peer: 'dockerfilelint',
    rule: 'uppercase_commands',
    title: 'this is not a command',
    reason:
      'What begins with no instruction has no case to be upper; `unknown-instruction` speaks of it.',
  },
  {
    peer: 'dockerfilelint',
    rule: 'invalid_format',
    title: 'HEALTHCHECK --interval=10s cmd',
    reason: 'CMD without a command stops the build.',
  },
  {
    peer: 'dockerfilelint',
    rule: 'add_src_invalid',
    title: 'ADD /test* /test2',
    reason: 'A leading slash means the root of the context; nothing is outside.',
  },
  {
    peer: 'kics',
    rule: 'changing_default_shell_using_run_command',
    title: 'RUN powershell -command',
    reason:
      'Calling another shell once changes no default; under a Windows base it is how one runs a command.',
  },
  {
    peer: 'hadolint',
    rule: 'DL3001',
    reason:
      '`vim +PluginInstall +qall` runs by itself; `service x start` before commands that use it has a point, and so has `kill` of a process that the same step began.',
  },
  {
    peer: 'hadolint',
    rule: 'DL4005',
    reason:
      '`ln -s /busybox/sh /bin/sh` gives a distroless image the shell it lacks and replaces none.',
  },
  {
    peer: 'hadolint',
    rule: 'DL1000',
    title: '1877, 2061, 2952',
    reason: 'hadolint stops at a comment after a heredoc; BuildKit reads the file.',
  },
  {
    peer: 'tally',
    rule: 'hadolint/DL3027',
    title: 'TestDL3027Rule_Check: apt with sudo',
    reason: '`sudo apt install` runs apt just the same.',
  },
  {
    peer: 'kics',
    rule: 'yum_install_allows_manual_input',
    reason:
      '`RUN ["sudo yum", …]` is a program whose name holds a space: it cannot run at all, which another rule reports; the shell form on the line above is found.',
  },
  {
    peer: 'kics',
    rule: 'yum_clean_all_missing',
    reason:
      'A line continued without `&&` makes `yum clean all` arguments of the command before: we read the command that would really run.',
  },
  {
    peer: 'kics',
    rule: 'missing_zypper_non_interactive_switch',
    reason:
      'A question in a build stage ends the build just as well; the peer looks at the last stage only.',
  },
  {
    peer: 'tally',
    rule: 'hadolint/DL4001',
    title: 'TestDL4001Rule_Check: multi-stage both tools',
    reason: '`wget` and `curl` in different stages are in different images; hadolint says so too.',
  },
  {
    peer: 'tally',
    rule: 'hadolint/DL4001',
    title: 'TestDL4001Rule_Check: different tools in different stages - hadolint allows this',
    reason: '`wget` and `curl` in different stages are in different images; hadolint says so too.',
  },
  {
    peer: 'tally',
    rule: 'tally/sort-packages',
    title: 'sort-packages-choco',
    reason: 'Commands of Windows shells are not read.',
  },
  {
    peer: 'tally',
    rule: 'tally/prefer-run-heredoc',
    title: 'TestPreferHeredocRule_Check: windows default cmd supports consecutive runs',
    reason: 'Commands of Windows shells are not read.',
  },
  {
    peer: 'tally',
    rule: 'tally/prefer-run-heredoc',
    title: 'TestPreferHeredocRule_Check: windows default cmd supports chained commands',
    reason: 'Commands of Windows shells are not read.',
  },
  {
    peer: 'tally',
    rule: 'tally/prefer-run-heredoc',
    title: 'TestPreferHeredocRule_Check: windows powershell supports chained commands',
    reason: 'Commands of Windows shells are not read.',
  },
  {
    peer: 'tally',
    rule: 'tally/php/no-xdebug-in-final-image',
    title:
      'TestNoXdebugInFinalImageRule_Check: COPY heredoc script installing xdebug triggers violation',
    reason: 'The script is a file of the image; only what a RUN names itself is judged.',
  },
  {
    peer: 'tally',
    rule: 'tally/ruby/missing-bundle-without-development',
    title:
      'TestMissingBundleWithoutDevelopmentRule_Check: legacy bundle config without (no set) does not suppress',
    reason:
      '`bundle config without development` is the older spelling, which Bundler 2 still obeys.',
  },
  {
    peer: 'hadolint',
    rule: 'DL3009',
    reason:
      'Silent on `apt-get dist-clean`, which does remove the lists; heard in heredocs and with `find`, which hadolint misses.',
  },
  {
    peer: 'hadolint',
    rule: 'DL3015',
    reason:
      '`apt install` brings recommended packages as `apt-get install` does, so both are reported; the `apt-get` of ALT Linux, which is another program, is not.',
  },
  {
    peer: 'buildkit',
    rule: 'LegacyKeyValueFormat',
    title: 'documentation example',
    reason:
      '`ARG foo bar` declares two build arguments; BuildKit itself does not report it, whatever its page shows.',
  },
  {
    peer: 'buildkit',
    rule: 'UndefinedVar',
    reason:
      'Of a base image that is not known we say nothing; `${X:-y}` says itself what to take, unless no ARG declares X; `ENV PYTHONPATH=$PYTHONPATH:/app` is an idiom.',
  },
  {
    peer: 'buildkit',
    rule: 'SecretsUsedInArgOrEnv',
    reason:
      'The fingerprint of a GPG key is public, and so are names that only speak about a secret (paths, users, lifetimes).',
  },
  {
    peer: 'hadolint',
    rule: 'DL3064',
    reason: 'User names, e-mail addresses and names such as `TRAVIS_SUDO` are no secrets.',
  },
  {
    peer: 'tally',
    rule: 'tally/ruby/prefer-secret-mounts-for-build-credentials',
    reason:
      'A credential in ENV or ARG is exposed in a stage for development too, and whatever the base image is.',
  },
  {
    peer: 'tally',
    rule: 'tally/ruby/secrets-in-arg-or-env',
    reason: 'A credential in ENV or ARG is exposed in a stage for development too.',
  },
  {
    peer: 'tally',
    rule: 'tally/prefer-telemetry-opt-out',
    reason:
      'Only tools that a RUN calls by name are spoken of; a framework in `package.json`, or any Python image, may not report at all.',
  },
  {
    peer: 'dockerfilelint',
    rule: '*',
    title: 'validates the swarm Dockerfile has no issues',
    reason: 'BuildKit warns of ENV without an equals sign, and so do we.',
  },
  {
    peer: 'tally',
    rule: 'buildkit/ExposeProtoCasing',
    title: 'dl3011-cross-rules',
    reason: 'Both faults are there, and each is said.',
  },
  {
    peer: 'tally',
    rule: 'tally/prefer-multi-stage-build',
    title: 'TestPreferMultiStageBuildRule_WindowsBuildTools_Triggers',
    reason: 'We do not read commands of cmd and PowerShell.',
  },
  {
    peer: 'hadolint',
    rule: 'DL3009',
    title:
      "DL3009 - Delete the apt lists (/var/lib/apt/lists) after installing something. / don't warn: BuildKit cache mount to apt directories 1",
    reason:
      'The case has lost its line breaks: a backslash in the middle of a line ends the flags, so only the first mount is one.',
    ofCase: true,
  },
  {
    peer: 'sonar-iac',
    rule: 'S6471',
    reason:
      'An image with a path or a registry of its own may set a USER that nobody can see from here; we say nothing of it.',
  },
  {
    peer: 'kics',
    rule: 'chown_flag_exists',
    reason:
      'Silent for data: volumes, and folders named for what a program writes (kics#7157, #3768).',
  },
  {
    peer: 'hadolint',
    rule: 'DL3066',
    reason:
      '`USER root` is 0 everywhere, and a variable that holds a number is one; like hadolint since its #1239, we judge a user that the file makes at the last USER alone, where Kubernetes reads it.',
  },
  {
    peer: 'hadolint',
    rule: 'DL3059',
    reason: 'Two commands of a Windows shell that a line divides are not told apart from one.',
  },
  {
    peer: 'hadolint',
    rule: 'DL3003',
    reason:
      'A `cd` in a subshell, a loop or a function is undone or repeated there, which WORKDIR cannot say (hadolint#422).',
  },
  {
    peer: 'hadolint',
    rule: 'DL4006',
    reason:
      'Silent where `pipefail` is set in a heredoc or a nested shell, where `yes` is cut short by its reader, which `pipefail` would take for a failure, and for a pipe in quotes.',
  },
  {
    peer: 'hadolint',
    rule: 'DL3025',
    reason:
      'A HEALTHCHECK that uses a variable or a pipe needs its shell, and a SHELL instruction shows that the shell of CMD is meant; both are left alone.',
  },
  {
    peer: 'hadolint',
    rule: 'DL3019',
    reason: 'Silent where the cache lies on a mount, or the stage does not ship.',
  },
  {
    peer: 'hadolint',
    rule: 'DL3008',
    reason:
      'A version in the name (`cuda-samples-$VERSION`) pins it, and what a variable of the shell holds is not known.',
  },
  {
    peer: 'hadolint',
    rule: 'DL3018',
    reason:
      'What a variable holds is not known, and `apk update` with words behind it installs nothing.',
  },
  {
    peer: 'hadolint',
    rule: 'DL3033',
    reason: 'What a variable holds is not known.',
  },
  {
    peer: 'hadolint',
    rule: 'DL3041',
    reason: 'What a variable holds is not known.',
  },
  {
    peer: 'hadolint',
    rule: 'DL3046',
    reason: 'A number that a variable holds may be a small one.',
  },
  {
    peer: 'hadolint',
    rule: 'DL3042',
    reason:
      'Silent where the cache is removed in the same RUN, and for what a virtual environment of a build stage keeps.',
  },
  {
    peer: 'hadolint',
    rule: 'DL3020',
    reason: 'What a variable holds may be a URL, which only ADD fetches.',
  },
  {
    peer: 'hadolint',
    rule: 'DL3006',
    reason: 'A name with a variable that nobody can fill in may bring its tag.',
  },
  {
    peer: 'hadolint',
    rule: 'DL3062',
    reason: 'Where a `go.mod` may be there, it names the versions.',
  },
  {
    peer: 'hadolint',
    rule: 'DL4001',
    reason:
      'The pair is reported once in a stage, at the first use of the second; hadolint marks each later RUN.',
  },
  {
    peer: 'hadolint',
    rule: 'DL3047',
    reason: 'Where PowerShell reads the line, wget is another command, of the same name.',
  },
  {
    peer: 'hadolint',
    rule: 'DL3028',
    reason: 'A gem installed from a file beside it has its version in the name.',
  },
  {
    peer: 'hadolint',
    rule: 'DL3067',
    reason:
      'An image made to be laid over others, or a stage that only renames one, is copied whole on purpose.',
  },
  {
    peer: 'buildkit',
    rule: 'WorkdirRelativePath',
    reason:
      'A Windows path is absolute under a Windows base, and a variable of the base image may hold an absolute one.',
  },
  {
    peer: 'kics',
    rule: 'multiple_run_add_copy_instructions_listed',
    reason: 'We point at the RUN that follows another, it at the first of them.',
  },
  {
    peer: 'kics',
    rule: 'run_command_cd_instead_of_workdir',
    reason: 'It is silent on `RUN cd /absolute`, the plainest case of what it means.',
  },
  {
    peer: 'tally',
    rule: 'tally/php/enable-opcache-in-production',
    reason:
      'Debian’s packages of PHP-FPM depend on OPcache, and what other distributions bring along is not in the text; the official PHP image leaves it to be enabled.',
  },
  {
    peer: 'tally',
    rule: 'tally/prefer-curl-config',
    reason:
      'We point at the download itself, in each stage, not at the line that installs `curl`; commands of Windows shells are not read.',
  },
  {
    peer: 'tally',
    rule: 'tally/gpu/no-buildtime-gpu-queries',
    reason: 'The text that `echo` prints is not run.',
  },
  {
    peer: 'tally',
    rule: 'tally/powershell/progress-preference',
    reason: 'Without SHELL a RUN of this image goes to `/bin/sh`, which knows no cmdlets.',
  },
  {
    peer: 'tally',
    rule: 'tally/powershell/error-action-preference',
    reason:
      'Without SHELL a RUN of this image goes to `/bin/sh`, and a preference for native commands exists from PowerShell 7.4 on only.',
  },
  {
    peer: 'tally',
    rule: 'tally/ruby/missing-bundle-deployment',
    reason:
      '`BUNDLE_FROZEN` alone keeps `bundle install` to the lock file, and leaves the gems where they were.',
  },
  {
    peer: 'sonar-iac',
    rule: 'S7019',
    reason:
      'A shell form whose last command is an `exec` that needs the shell, `exec java $OPTS`, hands the process over as it should; without that need `exec-without-shell-need` speaks.',
  },
  {
    peer: 'droast',
    rule: 'DF018',
    reason:
      'A shell form whose last command is an `exec` that needs the shell, `exec java $OPTS`, hands the process over as it should; without that need `exec-without-shell-need` speaks.',
  },
  {
    peer: 'droast',
    rule: 'DF025',
    reason:
      'A shell form whose last command is an `exec` that needs the shell, `exec java $OPTS`, hands the process over as it should; without that need `exec-without-shell-need` speaks.',
  },
  {
    peer: 'buddy',
    rule: 'EJ0002',
    reason:
      'A shell form whose last command is an `exec` that needs the shell, `exec java $OPTS`, hands the process over as it should; without that need `exec-without-shell-need` speaks.',
  },
  {
    peer: 'dockerlint',
    rule: 'recommended_exec_form',
    reason:
      'A shell form whose last command is an `exec` that needs the shell, `exec java $OPTS`, hands the process over as it should; without that need `exec-without-shell-need` speaks.',
  },
  {
    peer: 'sonar-iac',
    rule: 'S7029',
    reason: 'ADD unpacks tar archives only, so a `.zip` or `.7z` is better copied.',
  },
  {
    peer: 'sonar-iac',
    rule: 'S6596',
    reason: 'A tag such as `latest-slim` moves as `latest` does.',
  },
  {
    peer: 'sonar-iac',
    rule: 'S7031',
    reason: 'We point at the RUN that follows another, it at the first of them.',
  },
  {
    peer: 'droast',
    rule: 'DF003',
    reason:
      'It waits for four in a row and points at the first; we speak from the second on, and point at what could be joined.',
  },
  {
    peer: 'sonar-iac',
    rule: 'S6472',
    reason:
      'As BuildKit does, we go by the name: an empty ENV waits to be filled, and what `$X` holds stays in the image as well.',
  },
  {
    peer: 'sonar-iac',
    rule: 'S6471',
    reason: 'A stage that continues another has the USER of that one.',
  },
  {
    peer: 'sonar-iac',
    rule: 'S6504',
    reason:
      '`--chown=root:app` without a mode lets nobody but root write, unless the file’s own mode lets the group.',
  },
  {
    peer: 'sonar-iac',
    rule: 'S7030',
    reason:
      'What stands in brackets without quotes, `CMD [app]`, is a broken array as well, whatever follows it.',
  },
  {
    peer: 'sonar-iac',
    rule: 'S1135',
    reason: '`FIXME` is a note to come back as well.',
  },
  {
    peer: 'sonar-iac',
    rule: 'S4507',
    reason:
      'Only where `DEBUG` or `ENV` is a word of its own, in what ships, and in no stage that is named for development.',
  },
  {
    peer: 'droast',
    rule: 'DF002',
    reason: 'Linux knows a user called root and none called ROOT, of which `unknown-user` speaks.',
  },
  {
    peer: 'droast',
    rule: 'DF008',
    reason: 'A `cd` in a subshell is undone behind it, which WORKDIR cannot say.',
  },
  {
    peer: 'droast',
    rule: 'DF010',
    reason:
      'Also where USER is not root: what needs root is better done before that USER, so that the image needs no `sudo`.',
  },
  {
    peer: 'droast',
    rule: 'DF011',
    reason:
      'We point at the command that builds, and not at FROM: that a base could build is no fault where nothing is built.',
  },
  {
    peer: 'droast',
    rule: 'DF015',
    reason:
      '`DEBIAN_FRONTEND=noninteractive` answers debconf, and `apt-get` asks its own question all the same.',
  },
  {
    peer: 'droast',
    rule: 'DF021',
    reason: 'Where a script is fetched in one RUN and run in another, we point at where it runs.',
  },
  {
    peer: 'droast',
    rule: 'DF023',
    reason:
      'We point at the number in `--from=0`, which is what breaks when a stage is put in between.',
  },
  {
    peer: 'droast',
    rule: 'DF026',
    reason: 'A few files that are named, `COPY a b /`, overwrite nothing by surprise.',
  },
  {
    peer: 'droast',
    rule: 'DF032',
    reason:
      'We ask for PYTHONUNBUFFERED alone: without PYTHONDONTWRITEBYTECODE programs start faster, and that is a choice.',
  },
  {
    peer: 'droast',
    rule: 'DF038',
    reason: 'We point at what has no effect, the earlier one, not at the one that counts.',
  },
  {
    peer: 'droast',
    rule: 'DF039',
    reason: 'We point at what has no effect, the earlier one, not at the one that counts.',
  },
  {
    peer: 'droast',
    rule: 'DF041',
    reason: 'We point at what has no effect, the earlier one, not at the one that counts.',
  },
  {
    peer: 'droast',
    rule: 'DF057',
    reason:
      'Where the last program fails on what has broken off (`curl … | tar x`), nothing is lost; `pipefail-habit` (strict) speaks of such pipes, and of those behind a mere `echo`.',
  },
  {
    peer: 'droast',
    rule: 'DF058',
    reason: 'Who installs both has both in the image, whichever a RUN calls.',
  },
  {
    peer: 'droast',
    rule: 'DF076',
    reason:
      'What most of the keywords do is the custom of a file, as BuildKit has it, and not what the first one does.',
  },
  {
    peer: 'parfum',
    rule: 'tarSomethingRmTheSomething',
    reason:
      'An archive that COPY brought is in a layer of its own, which no `rm` makes smaller: we point at the COPY.',
  },
  {
    peer: 'parfum',
    rule: 'gemUpdateNoDocument',
    reason: 'The official images of Ruby have that setting already.',
  },
  {
    peer: 'dockle',
    rule: 'CIS-DI-0007',
    reason:
      'An upgrade of apt is spoken of by `no-apt-upgrade`, and behind `apt-get update` a program we do not know may read the index.',
  },
  {
    peer: 'dockle',
    rule: 'CIS-DI-0010',
    reason:
      '`ACCESS` alone in a name is no credential; of files we name those that are secrets by custom, and not every `settings.py`, `database.yml` or capture of packets.',
  },
  {
    peer: 'dockle',
    rule: 'DKL-DI-0005',
    reason: 'Without `apt-get update` in the RUN there are no lists that it could leave.',
  },
  {
    peer: 'dockerfile_lint',
    rule: 'param_syntax',
    reason:
      'It has patterns for each line; we say what Docker would refuse, which takes a bare CMD or RUN, and `;` in a value.',
  },
  {
    peer: 'buddy',
    rule: 'EU0001',
    reason: 'Linux knows a user called root and none called ROOT, of which `unknown-user` speaks.',
  },
  {
    peer: 'sonar-iac',
    rule: 'S5332',
    reason:
      'What a variable in front of a command holds, `http_proxy=http://… make`, is most often a proxy, which has no TLS of its own.',
  },
  ...alike(
    'Under a Linux base `C:\\app` is a relative path, and WORKDIR makes a folder of that name.',
    {
      'sonar-iac': ['S7021'],
      droast: ['DF009'],
      trivy: ['DS-0009'],
      checkov: ['CKV_DOCKER_10'],
      kics: ['workdir_path_not_absolute'],
      terrascan: ['AC_DOCKER_0013'],
    },
  ),
  ...alike('A path in quotes is absolute if what they hold is, and so is `/` alone.', {
    checkov: ['CKV_DOCKER_10'],
    kics: ['workdir_path_not_absolute'],
    terrascan: ['AC_DOCKER_0013'],
  }),
  ...alike(
    'No USER is missing where the image is known to name one (`distroless/static:nonroot`), the stage goes on from one that does, or `gosu` or its like starts the program; a USER in a stage that is only copied from does not count.',
    {
      trivy: ['DS-0002'],
      checkov: ['CKV_DOCKER_3'],
      semgrep: ['missing-user', 'missing-user-entrypoint'],
      kics: ['missing_user_instruction'],
    },
  ),
  ...alike('Root as the user of a build stage is nothing the image keeps.', {
    kics: ['last_user_is_root'],
  }),
  ...alike(
    '`scratch` and the stages of the file have no tag, and a variable that nobody can fill in may bring one.',
    {
      checkov: ['CKV_DOCKER_7'],
      semgrep: ['missing-image-version'],
      terrascan: ['AC_DOCKER_0041'],
    },
  ),
  ...alike('With a digest behind it `latest` does not move.', {
    kics: ['image_version_using_latest'],
    terrascan: ['AC_DOCKER_0041'],
  }),
  ...alike(
    'A tag such as `latest-alpine` moves as `latest` does, and what an ARG or `${TAG:-latest}` holds by default is what a plain build takes.',
    { trivy: ['DS-0001'], checkov: ['CKV_DOCKER_7'], semgrep: ['avoid-latest-version'] },
  ),
  ...alike(
    'A digest pins with or without a tag; `scratch` and stages have none, and a variable may bring it.',
    { semgrep: ['dockerfile-source-not-pinned'] },
  ),
  ...alike('It asks for the digits 22 anywhere, as in 2222 or 8022.', {
    terrascan: ['AC_DOCKER_0026'],
  }),
  ...alike(
    'ADD unpacks `.tgz` and `.txz` as it does `.tar`, a compressed file may hold an archive, and what a variable holds may be an address.',
    { trivy: ['DS-0005'], kics: ['add_instead_of_copy'] },
  ),
  ...alike('Of an address as the source speaks `add-remote-url`.', {
    kics: ['add_instead_of_copy'],
  }),
  ...alike(
    'A local archive, a download with a checksum and a Git repository are what ADD is for.',
    { checkov: ['CKV_DOCKER_4'] },
  ),
  ...alike(
    'A download with a checksum is one that ADD is for, and so is a Git repository; a file called `httpd.conf` is no address.',
    {
      semgrep: ['prefer-copy-over-add'],
      kics: ['curl_or_wget_instead_of_add'],
      terrascan: ['AC_DOCKER_0035'],
    },
  ),
  ...alike(
    'It speaks where the source is a tar archive, against its own description; ours where it is none.',
    { terrascan: ['AC_DOCKER_0032'] },
  ),
  ...alike('We point at the instruction that has no effect, it at one behind it.', {
    trivy: ['DS-0007', 'DS-0016', 'DS-0023'],
    kics: ['multiple_cmd_instructions_listed'],
  }),
  ...alike('One in each stage is one for each image: we count within a stage.', {
    semgrep: ['multiple-entrypoint-instructions'],
    terrascan: ['AC_DOCKER_0053'],
  }),
  ...alike('A number that names the stage itself stops the build, which `copy-from-self` says.', {
    kics: ['using_unnamed_build_stages'],
  }),
  ...alike('BuildKit takes `.` for the folder it is, and a variable may end in a slash.', {
    kics: ['copy_with_more_than_two_arguments_not_ending_with_slash'],
  }),
  ...alike('`sudo` as an argument (`apt-get install sudo`, `usermod -aG sudo app`) runs nothing.', {
    checkov: ['CKV2_DOCKER_1'],
  }),
  ...alike(
    'A `cd` in a subshell, a loop or a function is undone or repeated there, which WORKDIR cannot say.',
    { trivy: ['DS-0013'], terrascan: ['AC_DOCKER_0018'] },
  ),
  ...alike('It asks for the letters `cd` anywhere, as in `cdrecord`.', {
    terrascan: ['AC_DOCKER_0018'],
  }),
  ...alike('`wget` and `curl` in different stages are in different images.', {
    trivy: ['DS-0014'],
    semgrep: ['use-either-wget-or-curl'],
  }),
  ...alike(
    'Silent where the cache lies on a mount, its folder is removed in the same RUN, or the layer belongs to a build stage.',
    {
      trivy: ['DS-0015', 'DS-0019', 'DS-0020', 'DS-0025', 'DS-0027'],
      semgrep: [
        'missing-dnf-clean-all',
        'missing-zypper-clean',
        'missing-apk-no-cache',
        'remove-package-lists',
      ],
      kics: [
        'yum_clean_all_missing',
        'missing_dnf_clean_all',
        'missing_zypper_clean',
        'apk_add_using_local_cache_path',
        'apt_get_install_lists_were_not_deleted',
      ],
      terrascan: ['AC_DOCKER_0009', 'AC_DOCKER_00025'],
    },
  ),
  ...alike('Only commands that download have something to clean up, not every use of the tool.', {
    semgrep: ['missing-dnf-clean-all', 'missing-zypper-clean', 'missing-apk-no-cache'],
    terrascan: ['AC_DOCKER_0009'],
  }),
  ...alike('`zypper remove` downloads nothing.', {
    trivy: ['DS-0020'],
    kics: ['missing_zypper_clean'],
    semgrep: ['missing-zypper-clean'],
  }),
  ...alike('What a later RUN cleans up, the layer below still ships.', {
    kics: ['missing_dnf_clean_all', 'missing_zypper_clean'],
  }),
  ...alike('`microdnf` is a program of its own, of which `microdnf-clean` speaks.', {
    trivy: ['DS-0019'],
    kics: ['missing_dnf_clean_all'],
    terrascan: ['AC_DOCKER_00025'],
  }),
  ...alike(
    'Without `apt-get update` in the RUN there are no lists that it could leave; `apt-get clean`, or the removal of anything else, deletes none.',
    { kics: ['apt_get_install_lists_were_not_deleted'] },
  ),
  ...alike('Behind an update, a script or another tool may be what installs.', {
    trivy: ['DS-0017'],
  }),
  ...alike(
    'It counts `update` against `install` and `add` over the whole file; we read each RUN by itself.',
    { checkov: ['CKV_DOCKER_5'] },
  ),
  ...alike(
    'Lists on a cache mount are no part of a layer, so that a later RUN reads those of its own day.',
    { kics: ['update_instruction_alone'] },
  ),
  ...alike(
    '`-qq` implies `-y`, `-qy` holds it, and `yes |`, a setting of apt or `--simulate` leave no question.',
    {
      trivy: ['DS-0021'],
      semgrep: ['missing-assume-yes-switch'],
      kics: ['apt_get_missing_yes_flag_to_avoid_manual_input'],
    },
  ),
  ...alike('`-qy` holds the flag, and `yes |` or a setting in the configuration answers as well.', {
    semgrep: ['missing-dnf-assume-yes-switch', 'missing-yum-assume-yes-switch'],
    kics: ['yum_install_allows_manual_input', 'missing_flag_from_dnf_install'],
    terrascan: ['AC_DOCKER_0004'],
  }),
  ...alike(
    '`dnf in -y`, `--assumeyes` and `microdnf install -y` answer as `dnf install -y` does.',
    { kics: ['missing_flag_from_dnf_install'] },
  ),
  ...alike('The global `-n` and `--non-interactive` answer as well.', {
    kics: ['missing_zypper_non_interactive_switch'],
  }),
  ...alike('`-o APT::Install-Recommends=false` says the same, in small letters or large.', {
    trivy: ['DS-0029'],
    semgrep: ['missing-no-install-recommends'],
    kics: ['apt_get_not_avoiding_additional_packages'],
    terrascan: ['AC_DOCKER_0014'],
  }),
  ...alike(
    'Requirements, constraints, `flask[async]==3`, `~=` and the revision of a Git address pin, and the value of a flag is no package.',
    { kics: ['unpinned_package_version_in_pip_install'], terrascan: ['AC_DOCKER_0010'] },
  ),
  ...alike('It speaks of what has a version as well.', { terrascan: ['AC_DOCKER_0010'] }),
  ...alike('`curl/trixie` names the release it comes from.', {
    kics: ['apt_get_install_pin_version_not_defined'],
  }),
  ...alike('`--version` pins as `-v` does.', { kics: ['gem_install_without_version'] }),
  ...alike('A folder, an archive and an address are their own version.', {
    kics: ['npm_install_without_pinned_version'],
  }),
  ...alike('A group and an address have no version to be named.', {
    kics: ['yum_install_without_version'],
    terrascan: ['AC_DOCKER_0033'],
  }),
  ...alike('`curl~8` asks for a version, and the value of `-X` is no package.', {
    kics: ['unpinned_package_version_in_apk_add'],
  }),
  ...alike(
    'An upgrade of packages that it names is a choice; we speak of one that takes whatever there is.',
    {
      semgrep: ['avoid-apk-upgrade', 'avoid-zypper-update'],
      kics: [
        'run_using_dnf_update',
        'yum_update_enabled',
        'use_of_apk_upgrade',
        'run_using_zypper_update',
      ],
      terrascan: ['AC_DOCKER_0003', 'AC_DOCKER_0029', 'AC_DOCKER_0039'],
    },
  ),
  ...alike(
    'It asks for `apk` and `upgrade` anywhere in the RUN, as in `apk add …; pip install --upgrade …`.',
    { kics: ['use_of_apk_upgrade'], terrascan: ['AC_DOCKER_0039'] },
  ),
  ...alike('A text that `echo` prints is not run.', {
    kics: ['run_using_upgrade_commands', 'run_using_dnf_update'],
    terrascan: ['AC_DOCKER_0003', 'AC_DOCKER_0052'],
    checkov: ['CKV2_DOCKER_17'],
  }),
  ...alike('A word or a path with `apt` in it (`echo apt`, `/etc/apt`) runs nothing.', {
    checkov: ['CKV_DOCKER_9'],
    kics: ['run_using_apt'],
  }),
  ...alike('It asks for the letters `apt` anywhere, and so speaks of `apt-get`, too.', {
    terrascan: ['AC_DOCKER_0002'],
  }),
  ...alike('A `-k` inside a value (`-H "X: -k"`, `-okay`) is no flag.', {
    checkov: ['CKV2_DOCKER_2'],
  }),
  ...alike('An empty value trusts no host.', { checkov: ['CKV2_DOCKER_16'] }),
  ...alike(
    'A build stage on `$BUILDPLATFORM` compiles for others, a variable leaves the choice to the build, and an image of Windows has no other platform.',
    {
      semgrep: ['avoid-platform-with-from'],
      kics: ['using_platform_with_from'],
      terrascan: ['AC_DOCKER_0001'],
    },
  ),
  ...alike(
    'Silent where `PIP_NO_CACHE_DIR` is set, the cache is removed in the same RUN or lies on a mount, or the layer belongs to a build stage; `uv pip` has a cache of its own.',
    {
      semgrep: ['missing-pip-no-cache-dir'],
      kics: ['pip_install_keeping_cached_packages'],
      terrascan: ['AC_DOCKER_0031'],
    },
  ),
  ...alike(
    '`service x start` before what uses it, `kill` of a process that the same step began and `vim +PluginInstall +qall` have a point.',
    { semgrep: ['nonsensical-command'], kics: ['run_utilities_and_posix_commands'] },
  ),
  ...alike('It asks for a word anywhere in the RUN, as in `apt-get install vim`.', {
    kics: ['run_utilities_and_posix_commands'],
  }),
  ...alike('It asks for the beginning of a name, and so speaks of `psql`, too.', {
    semgrep: ['nonsensical-command'],
  }),
  ...alike('A SHELL instruction shows that the shell of CMD is meant.', {
    semgrep: ['prefer-json-notation'],
    kics: [
      'not_using_json_in_cmd_and_entrypoint_arguments',
      'not_using_proper_exec_form_in_cmd_and_entrypoint_arguments',
    ],
  }),
  ...alike(
    'Silent where the RUN sets `pipefail` itself, and where `yes` is cut short by its reader.',
    { semgrep: ['set-pipefail'], kics: ['shell_running_a_pipe_without_pipefail_flag'] },
  ),
  ...alike(
    'A login shell (`chsh`, `usermod -s`) is for those who log in; what reads RUN and CMD stays the same.',
    { kics: ['changing_default_shell_using_run_command'] },
  ),
  ...alike(
    'It speaks of each SHELL instruction, which is what its own description asks for; ours of a RUN that replaces `/bin/sh`.',
    { terrascan: ['AC_DOCKER_0020'] },
  ),
  ...alike(
    'It speaks where there is a HEALTHCHECK, against its own description; ours where there is none.',
    { terrascan: ['AC_DOCKER_0047'] },
  ),
  ...alike(
    'A HEALTHCHECK is inherited by FROM and by nothing else, and a shell (`CMD ["bash"]`) serves nobody whose health could be asked for.',
    { trivy: ['DS-0026'], checkov: ['CKV_DOCKER_2'], kics: ['healthcheck_instruction_missing'] },
  ),
  ...alike(
    'What only speaks of a secret (`TOKEN_FILE`, `SECRET_NAME`) or only begins like one (`TOKENIZER`, `PASSWORDLESS`) is none.',
    { semgrep: ['secret-in-build-arg'] },
  ),
  ...alike(
    'Root owns what is copied in any case, and a variable may hold its name; data is left alone: volumes, and folders named for what a program writes.',
    { kics: ['chown_flag_exists'], terrascan: ['AC_DOCKER_00024'] },
  ),
  ...alike(
    'A client id of Google and the keys in the examples of AWS open nothing, the number of a key of Twilio (`SK…`) is not its secret, and what a variable holds is not written here.',
    { kics: ['passwords_and_secrets'] },
  ),
  {
    peer: 'sonar-iac',
    rule: 'S6597',
    reason:
      'A `cd` in CMD or ENTRYPOINT is left alone where it is all in one line with the program; in the middle of a RUN it is the same habit as in front.',
  },
  {
    peer: 'sonar-iac',
    rule: 'S6581',
    reason: 'An `unset` in front of other commands of its RUN has its effect on them.',
  },
  {
    peer: 'sonar-iac',
    rule: 'S6595',
    reason: 'An upgrade of apt, and a program we do not know, may be what reads the index.',
  },
  {
    peer: 'sonar-iac',
    rule: 'S7018',
    reason: 'Two names are sorted as soon as three.',
  },
  {
    peer: 'sonar-iac',
    rule: 'S6500',
    reason: 'What a variable holds there is most often packages, not flags.',
  },
  {
    peer: 'droast',
    rule: 'DF061',
    reason: 'A platform that an ARG holds can be chosen with each build.',
  },
  {
    peer: 'droast',
    rule: 'DF013',
    reason: 'A PIN such as `123456` is the one that all such cards come with, and no secret yet.',
  },
  ...alike('The name of a stage is found in small letters and in large, as BuildKit finds it.', {
    kics: ['image_version_not_explicit'],
  }),
  ...alike('A version of two numbers pins as one of three does.', {
    kics: ['missing_version_specification_in_dnf_install'],
  }),
  ...alike('It asks for the beginning of a word, as in `zypper info`.', {
    kics: ['zypper_install_without_version', 'missing_zypper_clean'],
  }),
];
