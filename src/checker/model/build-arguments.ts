import type { Dockerfile } from './dockerfile.ts';
import type { Scope } from './variables.ts';

/** Whether a build argument, or an ENV made of a variable, has a say in a text, so that its default is no constant. */
export const mayVary = (
  { source }: Dockerfile,
  scope: Scope | undefined,
  { text, index }: { readonly text: string; readonly index: number },
): boolean =>
  [...text.matchAll(/\$\{?(\w+)/g)].some(([, name = '']) => {
    const variable = scope?.variable(name, index);
    if (!variable) return false;
    return variable.kind === 'ARG' || source.slice(variable.definition).includes('$');
  });
