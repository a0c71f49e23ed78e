import { expect, test } from 'vitest';
import { practices } from '../../src/checker/index.ts';
import { pages } from '../support/pages.ts';

/**
 * What the document says that the guide grew from, practice by practice: each point has its place on
 * the page of its practice, and what is loose in it is put right there.
 */
const points: Readonly<Record<string, readonly (readonly [point: string, words: RegExp])[]>> = {
  'multi-stage-builds': [
    ['the build is kept apart from what runs', /separates a build environment from a runtime/],
    ['a smaller image: only if something is left behind', /only if the build stage holds/],
    ['more security: indirectly', /indirect: what is not in the image cannot be\s+attacked/],
  ],
  'non-root-user': [
    ['a user called app is created', /creates a user called `app`/],
    ['a name is not enough for Kubernetes', /name alone does not satisfy `runAsNonRoot`/],
    [
      'root privileges are avoided by degrees',
      /"avoiding root\s+privileges" is a matter of degree/,
    ],
  ],
  'layer-sanity': [
    ['only app.py and templates are copied', /copies only `app\.py` and `templates\/`/],
    ['which minimizes no layers', /does not minimize layers/],
    ['and layers are not bytes', /layers are not bytes/],
  ],
  'environment-variables': [
    ['PYTHONDONTWRITEBYTECODE is set, at a price', /trades time at\s+start for a clean layer/],
    ['PYTHONUNBUFFERED is set', /The second does what is hoped for/],
  ],
  'precise-base-image': [
    ['the version is named', /python:3\.13\.1-alpine3\.21/],
    ['reproducible: the base, not the build', /makes the \*base\* repeatable,\s+not the build/],
    ['secure: a pinned base gets no fixes', /a pinned base gets no fixes/],
  ],
  'virtual-environment': [
    ['/opt/venv isolates the dependencies', /makes `\/opt\/venv` "to isolate/],
    ['in a container that is contested', /contested/],
  ],
  'caching-dependencies': [
    ['the cache of pip is mounted', /mounts `\/root\/\.cache\/pip`/],
    ['faster only where the builder stays', /on a machine that keeps its\s+builder/],
  ],
  linting: [
    ['flake8 and pylint look at Python', /`flake8` and `pylint`/],
    ['neither reads a Dockerfile', /neither\s+opens the Dockerfile/],
  ],
  dockerignore: [
    ['a smaller context', /reducing the build context size/],
    ['a faster build: hardly with BuildKit', /BuildKit would\s+hardly have sent the rest/],
  ],
  'port-exposure': [
    ['port 5000 is documented', /exposes port 5000/],
    ['which publishes nothing', /`EXPOSE` publishes nothing/],
  ],
  'copy-over-add': [
    ['COPY is more transparent', /"more transparent and predictable"/],
    ['ADD fetches and unpacks', /unpack/],
    ['ADD has a checksum by now', /since Dockerfile 1\.6 `ADD` checks what it fetches/],
  ],
  'entrypoint-and-cmd': [
    ['ENTRYPOINT with default arguments in CMD', /defines the command with `ENTRYPOINT`/],
    ['like an executable', /"like an executable"/],
    ['Flask’s own server is for development', /that one is for development/],
    ['exec form alone does not make process 1 stop', /PID 1|process 1/],
  ],
  'pinned-base-image': [
    ['the version and its digest are pinned', /pins `python:3\.13\.1-alpine3\.21` by digest/],
    ['latest brings fixes, too', /the newer image is where the fix is/],
  ],
  distroless: [
    ['smaller: by 2.8 MB against Alpine', /2\.8 MB/],
    ['the measured pair', /measurement="distroless-size"/],
    ['the attack surface', /attack\s+surface/],
    ['faster builds: no', /a build gets no faster\s+by its last base/],
    ['Debian 12 is out of support', /Debian 12.*their builds\s+\[have been removed\]/s],
    ['latest is root', /latest.{0,80}root/s],
  ],
};

test('every practice has its points', () => {
  expect(Object.keys(points).sort()).toEqual(practices.map(({ id }) => id).sort());
});

test.each(
  Object.entries(points).flatMap(([id, list]) =>
    list.map(([point, words]) => ({ id, point, words })),
  ),
)('$id: $point', ({ id, words }) => {
  const page = pages.find(({ practice }) => practice?.id === id);
  expect(page?.text).toMatch(words);
});
