import { dockerfile } from '../../dockerfile-text.ts';
import { baseOfStage } from '../../model/bases.ts';
import type { Run } from '../../model/dockerfile.ts';
import { runs } from '../../model/layers.ts';
import { type Command, commands, type ShellWord } from '../../model/shell.ts';
import type { Rule } from '../../rule.ts';

/** Source: https://docs.docker.com/reference/dockerfile/#run---mounttypessh */
export const gitSshWithoutKey: Rule = {
  id: 'git-ssh-without-key',
  title: 'Give git over SSH a key and the host’s own',
  severity: 'error',
  preset: 'recommended',
  mentions: ['ssh', 'git @'],
  why: 'A build has neither your keys nor your list of known hosts. An address such as `git@github.com:…` asks for both: without the first the server refuses, without the second ssh does. `RUN --mount=type=ssh` lends the build your agent, and `ssh-keyscan` or a copied file names the host. A public repository needs none of it over HTTPS.',
  examples: [
    {
      bad: dockerfile`
        FROM alpine/git:2.49.1
        RUN git clone git@github.com:moby/buildkit.git /src
        USER 10001
      `,
      good: dockerfile`
        FROM alpine/git:2.49.1
        COPY known_hosts /etc/ssh/ssh_known_hosts
        RUN --mount=type=ssh git clone git@github.com:moby/buildkit.git /src
        USER 10001
      `,
    },
  ],
  peers: {},

  *check(file) {
    let isBrought: boolean | undefined;
    for (const run of runs(file)) {
      if (!run.stage || !isKnown(run)) continue;
      const address = commands(file, run).flatMap((command) => remote(command) ?? [])[0];
      if (!address) continue;
      isBrought ??= bringsKeys.test(file.source.text);
      if (isBrought) return;
      const hasAgent = run.mounts.some(({ type }) => type === 'ssh' || type === 'secret');
      yield {
        from: address.from,
        to: address.to,
        message: hasAgent
          ? 'Nothing tells ssh the key of this host, so it refuses to connect and the build stops here.'
          : 'A build has neither an SSH key of yours nor the key of this host, so git cannot connect and the build stops here.',
      };
    }
  },
};

/** Keys and hosts that come from elsewhere, and settings that do without. */
const bringsKeys =
  /known_hosts|keyscan|StrictHostKeyChecking|GIT_SSH|id_(?:rsa|dsa|ed25519|ecdsa)|\.ssh\b|insteadOf|ssh_config|ssh-agent|deploy[_-]?key/i;

/** Official images, and this one of git, hold no keys. */
const isKnown = ({ stage }: Run) =>
  stage !== undefined &&
  (baseOfStage(stage).noOtherAccounts === true ||
    /^alpine\/git$/.test(stage.opening.image.name ?? ''));

/** The address of git, or of a package manager that has git fetch. */
function remote({ name, words }: Command): ShellWord | undefined {
  const address =
    name === 'git' &&
    words.some(({ value }) => /^(?:clone|fetch|ls-remote|pull)$/.test(value ?? ''))
      ? /^(?:ssh:\/\/|git@[\w.-]+:)/
      : /^(?:pip3?|npm|yarn|go|uv)$/.test(name ?? '')
        ? /^git\+ssh:\/\//
        : undefined;
  return address && words.find(({ value }) => value !== undefined && address.test(value));
}
