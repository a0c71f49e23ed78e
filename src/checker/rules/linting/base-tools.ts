import { baseOfStage, rootImage } from '../../model/bases.ts';
import type { Stage } from '../../model/dockerfile.ts';

interface Lack {
  readonly image: RegExp;
  readonly tag?: RegExp;
  readonly tools: readonly string[];
}

const build = ['git', 'make', 'gcc', 'jq'];
const scripting = ['python3', 'pip', 'pip3'];
const javaScript = ['node', 'npm'];

/** What official images lack, by their own Dockerfiles, beside what is known of each image. */
const lacking: readonly Lack[] = [
  { image: /^(?:debian|ubuntu)$/, tools: [...build, 'unzip', ...scripting, ...javaScript] },
  { image: /^alpine$/, tools: [...build, ...scripting, ...javaScript] },
  // https://github.com/docker-library/python, /ruby and /golang, https://github.com/nodejs/docker-node
  { image: /^(?:python|ruby|node)$/, tag: /slim/, tools: [...build, 'unzip'] },
  { image: /^(?:python|ruby|node|golang)$/, tag: /alpine/, tools: build },
  { image: /^(?:ruby|golang)$/, tag: /slim|alpine/, tools: [...scripting, ...javaScript] },
  { image: /^python$/, tag: /slim|alpine/, tools: javaScript },
  { image: /^node$/, tag: /slim|alpine/, tools: scripting },
  // https://github.com/adoptium/containers
  { image: /^(?:eclipse-temurin|openjdk|amazoncorretto)$/, tools: ['mvn', 'gradle'] },
];

/** Whether the image that the stage starts from is known to come without the tool. */
export function isMissing(stage: Stage, tool: string): boolean {
  const base = baseOfStage(stage);
  if (tool === 'curl' || tool === 'wget') return base[tool] === false;
  const { registry, name = '', tag = '' } = rootImage(stage);
  if (registry !== 'docker.io' || (name === 'ubuntu' && tool === 'python3' && withPython.test(tag)))
    return false;
  return lacking.some(
    (one) => one.image.test(name) && (!one.tag || one.tag.test(tag)) && one.tools.includes(tool),
  );
}

/** Releases of Ubuntu whose image held Python for tools of its own. */
const withPython = /^(?:1[0-5]\.|precise|trusty)/;
