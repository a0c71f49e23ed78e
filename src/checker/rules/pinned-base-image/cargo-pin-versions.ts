import { dockerfile } from '../../dockerfile-text.ts';
import { dependencyInstalls } from '../../model/dependencies.ts';
import { hasFlag } from '../../model/invocation.ts';
import { runs } from '../../model/layers.ts';
import type { Rule } from '../../rule.ts';
import { finding } from './pins.ts';

export const cargoPinVersions: Rule = {
  id: 'cargo-pin-versions',
  title: 'Pin the versions of tools from crates.io',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['cargo'],
  why: '`cargo install` without a version builds the newest release of the day, which may do something else, or need a newer compiler than the image has. crates.io keeps old releases, so a pin goes on working. `--locked` pins what the tool is built from as well: without it, cargo leaves the lock file that the release brings aside.',
  unless: 'The tool is one of which any version will do.',
  examples: [
    {
      bad: dockerfile`
        FROM rust:1.91-slim-trixie AS chef
        RUN cargo install cargo-chef --locked
      `,
      good: dockerfile`
        FROM rust:1.91-slim-trixie AS chef
        RUN cargo install cargo-chef@0.1.73 --locked
      `,
    },
  ],
  peers: {},

  *check(dockerfile) {
    for (const run of runs(dockerfile))
      for (const install of dependencyInstalls(dockerfile, run)) {
        const { invocation, manager, verb, packages, open } = install;
        if (manager !== 'cargo' || verb.value !== 'install' || open) continue;
        if (hasFlag(invocation, '--version', '--vers', '--path', '--git', '--list')) continue;
        const found = finding(
          packages.filter(({ value }) => value !== undefined && !/[@/]/.test(value)),
          'so each build compiles the newest of the day',
        );
        if (found) yield found;
      }
  },
};
