import { dockerfile } from '../../dockerfile-text.ts';
import { keptRuns } from '../../model/carried.ts';
import type { Family } from '../../model/package-managers.ts';
import { installs } from '../../model/packages.ts';
import type { Rule } from '../../rule.ts';

/** Packages that bring a server for SSH. On Alpine, `openssh` is client and server. */
const servers: Readonly<Partial<Record<Family, RegExp>>> = {
  apt: /^(?:openssh-server|ssh|dropbear|dropbear-bin|tinysshd)$/,
  apk: /^(?:openssh|openssh-server|openssh-server-pam|dropbear)$/,
  rpm: /^(?:openssh-server|dropbear)$/,
  zypper: /^(?:openssh|openssh-server|dropbear)$/,
  pacman: /^(?:openssh|dropbear)$/,
};

export const noSshServer: Rule = {
  id: 'no-ssh-server',
  title: 'Leave the SSH server out of the image',
  severity: 'suggestion',
  preset: 'recommended',
  mentions: ['ssh', 'openssh', 'dropbear', 'sshd'],
  why: 'An SSH server is a second process to start, watch and patch, and brings keys and passwords into the image. `docker exec` reaches a running container without it.',
  unless:
    'Remote login is what the image is for: a bastion, a build agent, nodes that talk over SSH.',
  examples: [
    {
      bad: dockerfile`
        FROM debian:trixie-20251103-slim
        RUN apt-get update \
            && apt-get install -y --no-install-recommends openssh-server \
            && rm -rf /var/lib/apt/lists/*
      `,
      good: dockerfile`
        FROM debian:trixie-20251103-slim
        RUN apt-get update \
            && apt-get install -y --no-install-recommends openssh-client \
            && rm -rf /var/lib/apt/lists/*
      `,
    },
  ],
  peers: { dockerfile_lint: ['installing_ssh'] },

  *check(dockerfile) {
    for (const run of keptRuns(dockerfile))
      for (const { manager, packages } of installs(dockerfile, run))
        for (const { word, name } of packages)
          if (name !== undefined && servers[manager.family]?.test(name))
            yield {
              from: word.from,
              to: word.to,
              message: `${name} brings a server for SSH into the image.`,
            };
  },
};
