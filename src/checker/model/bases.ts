import { type Base, type BaseRow, baseRows, type Libc } from './base-images.ts';
import { lineage, type Stage } from './dockerfile.ts';
import type { ImageReference } from './image.ts';
import { once, onceIn } from './once.ts';
import type { Family } from './package-managers.ts';

/** The image that the stage's line of FROMs starts with. */
export const rootImage = ({ root }: Stage): ImageReference => root.image;

/** What the image brings, as far as its name and tag tell; nothing for an image that no row knows. */
export const baseOf: (image: ImageReference) => Base = once(readBase);

/** What the stage starts with: see `baseOf`. */
export const baseOfStage = (stage: Stage): Base => baseOf(rootImage(stage));

function readBase(image: ImageReference): Base {
  const { value } = image;
  const base = (value !== undefined && asked.get(value)) || gatherFor(image);
  if (asked.size >= 1000) asked.clear();
  if (value !== undefined) asked.set(value, base);
  return base;
}

function gatherFor(image: ImageReference): Base {
  const name = plainName(image);
  // A digest without a tag may be of any variant.
  const tag = image.tagged || image.pinned ? image.tag : 'latest';
  return name === undefined ? {} : gather(name, tag);
}

/** The images asked for last: a few are the base of most files. */
const asked = new Map<string, Base>();

function gather(name: string, tag: string | undefined): Base {
  const rows = baseRows.filter(
    (row) => row.image.test(name) && (!row.tag || (tag !== undefined && row.tag.test(tag))),
  );
  const accounts = Object.assign({}, ...rows.map((row) => row.accounts ?? {}).reverse());
  const { image: _, tag: __, ...base } = Object.assign({}, ...rows.reverse()) as BaseRow; // rows of one type
  return { ...base, accounts };
}

/** Copies of Docker Hub's library elsewhere, and its folders per architecture. */
const mirrors =
  /^(?:public\.ecr\.aws\/docker\/library\/|mirror\.gcr\.io\/(?:library\/)?|(?:amd64|i386|arm32v[567]|arm64v8|ppc64le|riscv64|s390x)\/)/;

function plainName({ registry, name, scratch }: ImageReference): string | undefined {
  if (scratch) return 'scratch';
  if (registry === undefined || name === undefined) return undefined;
  const hub = registry === 'docker.io' || registry === 'index.docker.io';
  return (hub ? name : `${registry}/${name}`).replace(mirrors, '');
}

/** `node-windows` may be for Windows rather than on it; then nothing is said of its commands. */
const windowsName =
  /(?:^|\/)windows(?:[/:@]|$)|-windows(?:[:@]|$)|nanoserver|servercore|windowsservercore/i;

/** Whether the stage starts from a Windows image, as far as its name tells. */
export const isWindows = onceIn(({ escape }, stage: Stage): boolean => {
  const { text, value } = rootImage(stage);
  const name = value ?? text;
  return (
    windowsName.test(name) ||
    (escape === '`' && /dotnet\/framework|\bltsc20|-windows/.test(name)) ||
    lineage(stage).some(({ opening }) => /^windows\//i.test(opening.platform?.value?.value ?? ''))
  );
});

/** Images that hold no shell at all: nothing but `exec` form can run in them. */
export const isShellless = (stage: Stage): boolean => baseOfStage(stage).shell === false;

/** Source: https://github.com/GoogleContainerTools/distroless#readme */
export const isDistroless = ({ registry, name }: ImageReference): boolean =>
  registry === 'gcr.io' && name !== undefined && name.startsWith('distroless/');

/** Images whose program a cloud calls, and watches itself: no port, no health check of its own. */
export const isCloudFunction = ({ value }: ImageReference): boolean =>
  /\blambda\b|azure-functions|functions-framework/.test(value ?? '');

/** The C library that programs of the stage are linked with; `undefined` where it is unknown. */
export const libcOf = (stage: Stage): Libc | undefined => baseOfStage(stage).libc;

/** The package managers the stage's base understands; `none` where it has none at all. */
export const packagesOf = (stage: Stage): Family | 'none' | undefined =>
  baseOfStage(stage).packages;

const pythonTag = /^(3\.\d+)(?:\.\d+)?(?:[a-z]+\d*)?(?:-|$)/;

/** The minor version of the Python that the stage's image is known for: `3.13`. */
export function pythonOf(stage: Stage): string | undefined {
  const image = rootImage(stage);
  if (plainName(image) === 'python') return pythonTag.exec(image.tag ?? '')?.[1];
  return baseOf(image).python;
}
