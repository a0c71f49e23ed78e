import { decide, readDockerignore } from '../../checker/model/dockerignore.ts';

/** A folder as it lies on somebody's disk. */
export const files = [
  '.env',
  '.git/config',
  '.venv/bin/python',
  'README.md',
  '__pycache__/app.pyc',
  'app.py',
  'jobs/.env',
  'jobs/__pycache__/mail.pyc',
  'jobs/mail.py',
  'requirements.txt',
  'templates/index.html',
  'tests/key.pem',
] as const;

export interface Fate {
  readonly path: string;
  readonly sent: boolean;
  /** The line that decided, as written; undefined where none speaks of the file. */
  readonly by: string | undefined;
}

/** What a `.dockerignore` does to each of the files. */
export function fates(dockerignore: string): readonly Fate[] {
  const read = readDockerignore(dockerignore);
  return files.map((path) => {
    const { ignored, by } = decide(read, path);
    return { path, sent: !ignored, by: by && read.source.slice(by) };
  });
}

export const inWords = (fates: readonly Fate[]): string =>
  `${fates.filter(({ sent }) => sent).length} of ${fates.length} files are sent`;

export interface IgnoreFile {
  readonly name: string;
  readonly text: string;
  readonly moral: string;
  /** Files that Docker sends and Git, reading the same lines, would leave out. */
  readonly onlyGit: readonly string[];
}

export const ignoreFiles: readonly IgnoreFile[] = [
  {
    name: 'As in a .gitignore',
    text: '.env\n.git\n.venv\n__pycache__\n*.pem\n',
    moral:
      'Git takes a name without a slash at any depth. Docker starts every pattern at the root of the context, so what lies deeper is sent.',
    onlyGit: ['jobs/.env', 'jobs/__pycache__/mail.pyc', 'tests/key.pem'],
  },
  {
    name: 'At any depth',
    text: '.git\n.venv\n**/.env\n**/__pycache__\n**/*.pem\n',
    moral: 'With **/ in front, a pattern means every folder, the top one included.',
    onlyGit: [],
  },
  {
    name: 'An allow list',
    text: '*\n!app.py\n!jobs/\n!requirements.txt\n!templates/\n**/.env\n**/__pycache__\n',
    moral:
      'A new file stays out until somebody lets it in. What a folder that is let in must not bring comes last, because the last line that matches decides.',
    onlyGit: [],
  },
];
