import type { Instruction, Keyword } from '../model/dockerfile.ts';

/** What each instruction does, in a line. Source: https://docs.docker.com/reference/dockerfile/ */
export const instructionWords: Readonly<Record<Keyword, string>> = {
  ADD: 'Adds files from the build context, an address or a Git repository, and unpacks archives.',
  ARG: 'Declares a variable that the build can be given, and that containers do not see.',
  CMD: 'The command a container runs by default, or the arguments to ENTRYPOINT.',
  COPY: 'Copies files from the build context, another stage or another image.',
  ENTRYPOINT: 'The program a container runs; CMD and the arguments of `docker run` follow it.',
  ENV: 'Sets a variable for the steps that follow and for containers.',
  EXPOSE: 'Notes a port the program listens on; it publishes nothing.',
  FROM: 'Begins a stage, from an image or from another stage.',
  HEALTHCHECK: 'The command with which Docker asks a running container whether it works.',
  LABEL: 'Adds metadata to the image.',
  MAINTAINER: 'Names the author. Deprecated: write a LABEL.',
  ONBUILD: 'Keeps an instruction for the builds that start from this image.',
  RUN: 'Runs a command at build, and keeps what it changed as a layer.',
  SHELL: 'The shell that runs commands in shell form from here on.',
  STOPSIGNAL: 'The signal that `docker stop` sends.',
  USER: 'The user, and perhaps the group, for the steps that follow and for containers.',
  VOLUME: 'Declares folders that a container keeps outside the image.',
  WORKDIR: 'The folder for the steps that follow and for containers; made if it is missing.',
};

/**
 * What each flag does, in a line; a `=` behind the name where it wants a value. A test holds the names
 * equal to those the rules know. Source: https://docs.docker.com/reference/dockerfile/
 */
export const flagWords: Readonly<
  Partial<Record<Instruction['keyword'], Readonly<Record<string, string>>>>
> = {
  FROM: { 'platform=': 'The platform to take the image for, like `linux/amd64`.' },
  ADD: {
    'chown=': 'Who owns what is added: `user:group`.',
    'chmod=': 'The permissions of what is added.',
    link: 'Adds in a layer of its own, which stays cached when earlier layers change.',
    'keep-git-dir': 'Keeps the `.git` folder of a repository.',
    'checksum=': 'What the download must hash to: `sha256:…`.',
    'exclude=': 'A pattern of files to leave out; may be repeated.',
    unpack: 'Whether an archive is unpacked.',
  },
  COPY: {
    'from=': 'The stage, image or named build context to copy from.',
    'chown=': 'Who owns the copies: `user:group`.',
    'chmod=': 'The permissions of the copies.',
    link: 'Copies in a layer of its own, which stays cached when earlier layers change.',
    parents: 'Keeps the folders of the sources.',
    'exclude=': 'A pattern of files to leave out; may be repeated.',
  },
  RUN: {
    'mount=': 'Lays a cache, a secret, a folder or an SSH agent under this step only.',
    'network=': 'The network of this step: `default`, `none` or `host`.',
    'security=': 'Whether this step is confined: `sandbox` or `insecure`.',
    'device=': 'A CDI device this step may use.',
  },
  HEALTHCHECK: {
    'interval=': 'How long to wait between checks; 30s unless said otherwise.',
    'timeout=': 'How long a check may take; 30s unless said otherwise.',
    'start-period=': 'How long failures do not count after the start; 0s unless said otherwise.',
    'start-interval=':
      'How long to wait between checks in the start period; 5s unless said otherwise.',
    'retries=': 'How many failures in a row make it unhealthy; 3 unless said otherwise.',
  },
};

/** Values of flags that take one of a few. */
export const flagValues: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  network: {
    default: 'The network of the build.',
    none: 'No network.',
    host: 'The network of the machine that builds.',
  },
  security: { sandbox: 'Confined, as always.', insecure: 'With all capabilities.' },
};

/** The types of `RUN --mount`. Source: https://docs.docker.com/reference/dockerfile/#run---mount */
export const mountTypes: Readonly<Record<string, string>> = {
  bind: 'Shows files of the context, a stage or an image, without copying them.',
  cache: 'Keeps a folder from one build to the next.',
  secret: 'Shows a secret, which is kept out of the image.',
  ssh: 'Lets the step use the SSH agent of who builds.',
  tmpfs: 'An empty folder in memory.',
};

/** The keys each type takes; those of two letters that mean the same are left out. */
export const mountKeys: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  bind: {
    'target=': 'Where it appears.',
    'source=': 'The path in the context, stage or image; its root unless given.',
    'from=': 'The stage, image or named build context it comes from.',
    rw: 'Lets the step write there; what it writes is thrown away.',
  },
  cache: {
    'target=': 'Where it appears.',
    'id=': 'Its name; the target unless given.',
    'sharing=': 'What builds at the same time do: `shared`, `private` or `locked`.',
    'from=': 'What it begins with: a stage, image or named build context.',
    'source=': 'The path in `from`.',
    'mode=': 'The permissions of a new cache; 0755 unless given.',
    'uid=': 'Who owns a new cache; 0 unless given.',
    'gid=': 'The group of a new cache; 0 unless given.',
    ro: 'Makes it read-only.',
  },
  secret: {
    'id=': 'The name it is given with.',
    'target=': 'The file it appears as; `/run/secrets/` and its id unless given.',
    'env=': 'The variable it appears as.',
    required: 'Ends the build where it is not given.',
    'mode=': 'The permissions of the file; 0400 unless given.',
    'uid=': 'Who owns the file; 0 unless given.',
    'gid=': 'The group of the file; 0 unless given.',
  },
  ssh: {
    'id=': 'The agent or key; `default` unless given.',
    'target=': 'Where the socket appears.',
    required: 'Ends the build where it is not given.',
    'mode=': 'The permissions of the socket; 0600 unless given.',
    'uid=': 'Who owns the socket; 0 unless given.',
    'gid=': 'The group of the socket; 0 unless given.',
  },
  tmpfs: { 'target=': 'Where it appears.', 'size=': 'The most it may hold.' },
};

/** How builds at the same time share a cache. */
export const sharings: Readonly<Record<string, string>> = {
  shared: 'All at once; the default.',
  private: 'Each its own.',
  locked: 'One after the other.',
};

/** Signals that programs take for a wish to end. Source: https://man7.org/linux/man-pages/man7/signal.7.html */
export const signals = ['SIGTERM', 'SIGINT', 'SIGQUIT', 'SIGHUP', 'SIGUSR1', 'SIGUSR2', 'SIGWINCH'];
