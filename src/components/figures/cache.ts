import { type CacheView, insightOf } from '../../checker/index.ts';

/** Two orders of the same steps. */
export const orders = [
  {
    name: 'Source first',
    dockerfile: `ARG PYTHON=3.13
FROM python:\${PYTHON}-slim-trixie
WORKDIR /app
COPY . .
RUN pip install -r requirements.txt
CMD ["python", "app.py"]
`,
  },
  {
    name: 'Dependencies first',
    dockerfile: `ARG PYTHON=3.13
FROM python:\${PYTHON}-slim-trixie
WORKDIR /app
COPY requirements.txt ./
RUN pip install -r requirements.txt
COPY . .
CMD ["python", "app.py"]
`,
  },
] as const;

/** What lies beside both. */
export const dockerignore = '**/*.md\n';

export interface Change {
  readonly name: string;
  /** As the checker takes it: a path, or `ARG NAME`. */
  readonly change: string;
  readonly moral: string;
}

/** What somebody has changed between two builds, and what one sees then. */
export const changes: readonly Change[] = [
  {
    name: 'app.py',
    change: 'app.py',
    moral:
      'With the source first, the install comes after the file that changed: every package is fetched and installed again. With the dependencies first, one COPY runs.',
  },
  {
    name: 'requirements.txt',
    change: 'requirements.txt',
    moral:
      'Both install, as they must. A cache mount would spare the downloads of what has stayed the same.',
  },
  {
    name: 'NOTES.md, which .dockerignore leaves out',
    change: 'NOTES.md',
    moral: 'A file that is not in the build context cannot make a step run again.',
  },
  {
    name: 'ARG PYTHON, and with it the base',
    change: 'ARG PYTHON',
    moral: 'Nothing that was built on the old base is of use, in either order.',
  },
];

/** What the checker’s own view of the cache makes of a change. */
export function afterChange(dockerfile: string, { change }: Change): CacheView {
  const { cache } = insightOf(dockerfile, { dockerignore, change });
  if (!cache) throw new Error(`The checker does not say what a change of ${change} does.`);
  return cache;
}

/** `2 of 3 steps run again`. */
export function inWords({ steps }: CacheView): string {
  const again = steps.filter(({ fate }) => fate !== 'cached').length;
  if (again === 0) return `none of ${steps.length} steps runs again`;
  return `${again} of ${steps.length} steps ${again === 1 ? 'runs' : 'run'} again`;
}
