import { dockerfile } from '../../dockerfile-text.ts';
import { programOf, startOf } from '../../model/start.ts';
import type { Rule } from '../../rule.ts';
import { developmentServers } from './development-servers.ts';

export const noDevelopmentServer: Rule = {
  id: 'no-development-server',
  title: 'Start a server that is made for production',
  severity: 'suggestion',
  preset: 'recommended',
  mentions: [
    'flask',
    'runserver',
    'fastapi',
    'reload',
    'http server',
    'nodemon',
    'tsnd',
    'dev',
    'watch',
    'vite',
    'serve',
    'server',
    'scripts',
    'develop',
    'php s',
  ],
  why: 'Servers for development reload on change, show stack traces and some a console, and serve few requests at a time; their own documentation says to use another one in production.',
  unless: 'The image is for development, which the name of its last stage can say: `AS dev`.',
  examples: [
    {
      bad: dockerfile`
        FROM python:3.13-slim-trixie
        EXPOSE 5000
        CMD ["flask", "run", "--host", "0.0.0.0"]
      `,
      good: dockerfile`
        FROM python:3.13-slim-trixie
        EXPOSE 5000
        CMD ["gunicorn", "--bind", "0.0.0.0:5000", "app:app"]
      `,
    },
  ],
  peers: {},

  *check(dockerfile) {
    const { final } = dockerfile;
    if (!final || /dev|test|debug|local|docs|preview/i.test(final.name ?? '')) return;
    const { words } = startOf(dockerfile, final);
    const [first] = words;
    const last = words.at(-1);
    const program = programOf(first);
    if (!first || !last || program === undefined) return;
    const line = [program, ...words.slice(1).map(({ value }) => value ?? '?')].join(' ');
    const server = developmentServers.find(({ starts }) => starts.test(line));
    if (!server) return;
    const within = first.from <= last.to ? { from: first.from, to: last.to } : first;
    yield {
      from: within.from,
      to: within.to,
      message: `The container starts ${server.name}, which is made for development.`,
    };
  },
};
