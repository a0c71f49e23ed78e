import type { Fix } from '../../finding.ts';
import type { Dockerfile, Run } from '../../model/dockerfile.ts';
import { invocationOf } from '../../model/invocation.ts';
import { mountTarget } from '../../model/mount.ts';
import { commands } from '../../model/shell.ts';
import type { Span } from '../../source.ts';

/** Subcommands that download or compile without being an install of packages. */
const builds: Readonly<
  Record<
    string,
    { readonly verbs: readonly string[]; readonly folder: string; readonly served: RegExp }
  >
> = {
  go: {
    verbs: ['build'],
    folder: '/root/.cache/go-build',
    served: /go-build|pkg\/mod|\.cache$|\/go$/,
  },
  cargo: {
    verbs: ['build', 'b'],
    folder: '/usr/local/cargo/registry',
    served: /cargo|\/target$/,
  },
  uv: {
    verbs: ['python install', 'tool install', 'run', 'build'],
    folder: '/root/.cache/uv',
    served: /\.cache(?:\/uv)?$/,
  },
  dotnet: { verbs: ['build', 'publish'], folder: '/root/.nuget/packages', served: /nuget/i },
};

/** A use of a package manager or a compiler that no mount serves. */
export interface Uncached {
  readonly span: Span;
  readonly name: string;
  readonly folder: string;
  readonly fix?: Fix | undefined;
}

/** A compilation or a tool's download that no cache mount serves. */
export function otherInstall(file: Dockerfile, run: Run): Uncached | undefined {
  for (const command of commands(file, run)) {
    const { name } = command;
    const build = name !== undefined && Object.hasOwn(builds, name) ? builds[name] : undefined;
    const invocation = invocationOf(command);
    if (name === undefined || !build || !invocation) continue;
    const { subcommand, operands } = invocation;
    const long = `${subcommand?.value} ${operands[0]?.value}`;
    const verb = build.verbs.includes(long) ? operands[0] : subcommand;
    if (!verb || !build.verbs.some((one) => one === long || one === verb.value)) continue;
    if (run.mounts.some((mount) => build.served.test(mountTarget(mount) ?? ''))) continue;
    const span = { from: command.words[0]?.from ?? command.from, to: verb.to };
    return { span, name, folder: build.folder };
  }
  return undefined;
}
