/** A server that its own makers call one for development. */
interface DevelopmentServer {
  readonly name: string;
  /** The whole command begins with this: words joined by a blank, the program without its folder. */
  readonly starts: RegExp;
}

const runner = '(?:(?:npx|yarn|pnpm|bunx|bun|npm exec|pnpm exec|uv run|poetry run|pipenv run) )?';
const python = '(?:python[\\d.]* (?:-\\w+ )*)?';

const begins = (words: string) => new RegExp(`^${runner}${words}`);

export const developmentServers: readonly DevelopmentServer[] = [
  // https://flask.palletsprojects.com/en/stable/deploying/
  { name: 'flask run', starts: begins(`${python}(?:-m )?flask (?:-\\S+ (?:[\\w.:]+ )?)*run\\b`) },
  // https://docs.djangoproject.com/en/stable/ref/django-admin/#runserver
  {
    name: 'runserver',
    starts: begins(`${python}(?:(?:\\S*/)?manage\\.py|-m django|django-admin) runserver\\b`),
  },
  // https://fastapi.tiangolo.com/fastapi-cli/
  { name: 'fastapi dev', starts: begins('fastapi dev\\b') },
  // https://www.uvicorn.org/deployment/, https://docs.gunicorn.org/en/stable/settings.html#reload
  {
    name: 'a server with --reload',
    starts: begins(`${python}(?:-m )?(?:uvicorn|gunicorn|hypercorn) .*--reload\\b`),
  },
  // https://docs.python.org/3/library/http.server.html
  { name: 'http.server', starts: begins('python[\\d.]* (?:-u )?-m http\\.server\\b') },
  { name: 'nodemon', starts: begins('nodemon\\b') },
  { name: 'ts-node-dev', starts: begins('(?:ts-node-dev|tsnd)\\b') },
  { name: 'tsx watch', starts: begins('tsx watch\\b') },
  { name: 'node --watch', starts: begins('node (?:\\S+ )*--watch\\b') },
  // https://nextjs.org/docs/app/api-reference/cli/next
  { name: 'next dev', starts: begins('next dev\\b') },
  { name: 'nuxt dev', starts: begins('nuxi? dev\\b') },
  // https://vite.dev/guide/cli.html
  { name: 'vite', starts: begins('vite(?: (?:dev|serve|-\\S*)\\b|$| --)') },
  { name: 'ng serve', starts: begins('ng serve\\b') },
  { name: 'webpack serve', starts: begins('(?:webpack serve|webpack-dev-server)\\b') },
  { name: 'react-scripts start', starts: begins('react-scripts start\\b') },
  { name: 'vue-cli-service serve', starts: begins('vue-cli-service serve\\b') },
  { name: 'gatsby develop', starts: begins('gatsby develop\\b') },
  {
    name: 'the dev script',
    starts:
      /^(?:npm run|yarn(?: run)?|pnpm(?: run)?|bun run) (?:dev|develop|start:dev|dev:\S+|serve:dev|watch)(?: |$)/,
  },
  // https://laravel.com/docs/artisan, https://www.php.net/manual/en/features.commandline.webserver.php
  { name: 'artisan serve', starts: /^php (?:\S*\/)?artisan serve\b/ },
  { name: 'php -S', starts: /^php (?:-\S+ )*-S / },
  { name: 'dotnet watch', starts: /^dotnet watch\b/ },
  { name: 'cargo watch', starts: /^cargo watch\b/ },
  { name: 'mkdocs serve', starts: begins('mkdocs serve\\b') },
  { name: 'jekyll serve', starts: /^(?:bundle exec )?jekyll serve\b/ },
  { name: 'hugo server', starts: /^hugo serve/ },
];
