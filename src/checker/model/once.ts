import type { Dockerfile } from './dockerfile.ts';

/**
 * The same function, asked once for each key: dozens of rules put the same question to the same
 * stage. Answers live as long as their key does.
 */
export function once<K extends object, V>(compute: (key: K) => V): (key: K) => V {
  const answers = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    const known = answers.get(key);
    if (known) return known.value;
    const value = compute(key);
    answers.set(key, { value });
    return value;
  };
}

/** The same for a part of a Dockerfile, a stage or a RUN, that tells only together with the whole. */
export function onceIn<P extends object, V>(
  compute: (dockerfile: Dockerfile, part: P) => V,
): (dockerfile: Dockerfile, part: P) => V {
  const answers = new WeakMap<P, { readonly value: V }>();
  return (dockerfile, part) => {
    const known = answers.get(part);
    if (known) return known.value;
    const value = compute(dockerfile, part);
    answers.set(part, { value });
    return value;
  };
}
