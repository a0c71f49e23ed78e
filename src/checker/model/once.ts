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
