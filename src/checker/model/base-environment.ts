import type { ImageReference } from './image.ts';

/** The one variable that every image has. HOME, USER and the like are for a shell to set. */
const everywhere = 'PATH';

/**
 * What the images of Docker Hub's library set with ENV, read from their Dockerfiles:
 * https://github.com/docker-library/official-images. A pattern matches the names.
 */
const rows: readonly (readonly [image: RegExp, names: RegExp])[] = [
  [
    /^(?:alpine|busybox|debian|ubuntu|fedora|rockylinux|almalinux|amazonlinux|archlinux|oraclelinux|buildpack-deps|centos)$/,
    /^(?:LANG|DISTTAG|FGC|FBR|container)$/,
  ],
  [/^python$/, /^(?:LANG|GPG_KEY|PYTHON_\w+|PIP_\w+)$/],
  [/^node$/, /^(?:NODE_VERSION|YARN_VERSION)$/],
  [/^golang$/, /^(?:GOLANG_VERSION|GOTOOLCHAIN|GOPATH|GOROOT)$/],
  [/^ruby$/, /^(?:LANG|RUBY_\w+|GEM_HOME|BUNDLE_\w+)$/],
  [/^rust$/, /^(?:RUSTUP_HOME|CARGO_HOME|RUST_VERSION)$/],
  [/^nginx$/, /^(?:NGINX_VERSION|NJS_\w+|PKG_RELEASE|DYNPKG_RELEASE|ACME_VERSION|LANG)$/],
];

/** What those of .NET set, among much that differs: https://github.com/dotnet/dotnet-docker */
const dotnet = /^(?:PATH|APP_UID|ASPNETCORE_HTTP_PORTS|DOTNET_RUNNING_IN_CONTAINER)$/;

/**
 * Whether the image comes with a variable of that name; `undefined` for an image that no row knows.
 */
export function baseSets({ registry, name, scratch }: ImageReference, variable: string) {
  if (scratch) return false;
  if (registry === 'mcr.microsoft.com' && name?.startsWith('dotnet/'))
    return dotnet.test(variable) ? true : undefined;
  if (registry !== 'docker.io' || name === undefined) return undefined;
  const row = rows.find(([image]) => image.test(name));
  if (!row) return undefined;
  return variable === everywhere || row[1].test(variable);
}
