import { type Dockerfile, lineage, type Stage } from './dockerfile.ts';
import type { ImageReference } from './image.ts';

/** The image that the stage's line of FROMs starts with. */
export const rootImage = (stage: Stage): ImageReference => {
  const root = lineage(stage).at(-1) ?? stage;
  return root.opening.image;
};

const windowsName = /(?:^|\/)windows(?:\/|$)|nanoserver|servercore|windowsservercore/i;

/** Whether the stage starts from a Windows image, as far as its name tells. */
export function isWindows({ escape }: Dockerfile, stage: Stage): boolean {
  const { text, value } = rootImage(stage);
  const name = value ?? text;
  return (
    windowsName.test(name) || (escape === '`' && /dotnet\/framework|\bltsc20|-windows/.test(name))
  );
}

/** Images that hold no shell at all: nothing but `exec` form can run in them. */
export function isShellless(stage: Stage): boolean {
  const image = rootImage(stage);
  if (image.scratch) return true;
  return isDistroless(image) && !/\bdebug/.test(image.tag ?? (image.tagged ? 'debug' : ''));
}

/** Source: https://github.com/GoogleContainerTools/distroless#readme */
export const isDistroless = ({ registry, name }: ImageReference): boolean =>
  registry === 'gcr.io' && name !== undefined && name.startsWith('distroless/');
