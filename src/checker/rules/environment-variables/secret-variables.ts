import { type Dockerfile, type Instruction, onlyDeep, type Pair } from '../../model/dockerfile.ts';
import { once } from '../../model/once.ts';
import { namesSetIn } from '../../model/shell-references.ts';
import { type Credential, credentials, mayHoldSecret } from './credentials.ts';
import { isHarmlessName } from './secret-names.ts';

const atStart: ReadonlySet<string> = new Set(['CMD', 'ENTRYPOINT', 'HEALTHCHECK']);

/** What holds commands, texts of files, or addresses. */
const holding = ['RUN', 'CMD', 'ENTRYPOINT', 'HEALTHCHECK', 'COPY', 'ADD', 'ENV', 'ARG'] as const;

/** Where each ARG and ENV that is given as a credential is so first, by the offset of the pair that sets it. */
const uses: (file: Dockerfile) => ReadonlyMap<number, Credential> = once((file) => {
  const found = new Map<number, Credential>();
  for (const one of onlyDeep(file, ...holding)) {
    if (!one.stage || one.trigger) continue;
    const text = file.source.slice(one);
    if (!text.includes('$') || !mayHoldSecret(text)) continue;
    for (const credential of credentials(file, one))
      for (const from of definitions(file, one, credential))
        if (!found.has(from)) found.set(from, credential);
  }
  return found;
});

/** What a variable is given as, whatever its name is: "the password for curl in line 7". */
export function secretUseOf(file: Dockerfile, pair: Pair): string | undefined {
  const use = uses(file).get(pair.from);
  if (!use) return undefined;
  const what = `${use.what[0]?.toLowerCase()}${use.what.slice(1)}`.replace(' this ', ' the ');
  return `${what} in line ${file.source.place(use.from).line}`;
}

/** Where the variable that is the whole credential is set, if an ARG or ENV is; of a bare ARG, the global one too. */
function definitions(file: Dockerfile, one: Instruction, { secret, script }: Credential): number[] {
  const [, plain, braced] = /^\$(?:(\w+)|\{(\w+)(?::?[-?+][^}]*)?\})$/.exec(secret) ?? [];
  const name = plain ?? braced;
  if (name === undefined || isHarmlessName(name) || script?.shell === 'exec') return [];
  if (script && namesSetIn(script).has(name)) return [];
  const isMounted =
    one.keyword === 'RUN' &&
    one.mounts.some(({ options }) =>
      options.some(({ key, value }) => key === 'env' && value === name),
    );
  if (isMounted) return [];
  const atBuild = !atStart.has(one.keyword);
  const variable = one.stage?.scope.variable(name, atBuild ? one.index : Number.POSITIVE_INFINITY);
  // What the container is given when it starts is not known here.
  if (!variable || (!atBuild && variable.kind === 'ARG')) return [];
  const global = variable.kind === 'ARG' ? file.globals.variable(name) : undefined;
  return [variable, ...(global ? [global] : [])].map(({ definition }) => definition.from);
}
