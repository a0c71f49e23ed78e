import goFile from './examples/go.Dockerfile?raw';
import goodFile from './examples/good.Dockerfile?raw';
import goodIgnore from './examples/good.dockerignore?raw';
import nodeFile from './examples/node.Dockerfile?raw';
import nodeIgnore from './examples/node.dockerignore?raw';
import pythonFile from './examples/python.Dockerfile?raw';
import windowsFile from './examples/windows.Dockerfile?raw';

/** A Dockerfile to try the checker on. */
export interface CheckerExample {
  readonly name: string;
  readonly dockerfile: string;
  readonly dockerignore: string;
}

export const examples: readonly CheckerExample[] = [
  { name: 'Python, with mistakes', dockerfile: pythonFile, dockerignore: '' },
  { name: 'Node, with a thin ignore file', dockerfile: nodeFile, dockerignore: nodeIgnore },
  { name: 'Go, in several stages', dockerfile: goFile, dockerignore: '' },
  { name: 'Windows, PowerShell', dockerfile: windowsFile, dockerignore: '' },
  { name: 'Python, already good', dockerfile: goodFile, dockerignore: goodIgnore },
];
