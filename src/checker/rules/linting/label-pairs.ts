import { type Dockerfile, onlyDeep, type Pair, type Settings } from '../../model/dockerfile.ts';

/** A label whose key is written out. */
export interface Label {
  readonly instruction: Settings;
  readonly pair: Pair;
  /** Without quotes. */
  readonly key: string;
}

/** Every LABEL pair of the file, in order; keys made of variables are left out. */
export function* labelPairs(dockerfile: Dockerfile): Generator<Label> {
  for (const instruction of onlyDeep(dockerfile, 'LABEL'))
    for (const pair of instruction.pairs) {
      const key = pair.key.value;
      if (key !== undefined && key !== '' && !pair.key.text.includes('$'))
        yield { instruction, pair, key };
    }
}

/** The labels with one of these keys whose value is known, and not empty. */
export function* known(dockerfile: Dockerfile, ...keys: readonly string[]) {
  for (const label of labelPairs(dockerfile)) {
    const word = label.pair.value;
    const value = word?.value;
    if (keys.includes(label.key) && word && value) yield { ...label, word, value };
  }
}

/** The keys that the image specification defines: https://specs.opencontainers.org/image-spec/annotations/ */
export const oci = (name: string): string => `org.opencontainers.image.${name}`;
