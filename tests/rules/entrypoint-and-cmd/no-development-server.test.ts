import { noDevelopmentServer } from '../../../src/checker/rules/entrypoint-and-cmd/no-development-server.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(noDevelopmentServer, {
  'the server of Flask': dockerfile`
    FROM python:3.13
    CMD [⟦"flask", "run", "--host=0.0.0.0"⟧]
  `,
  'by way of python -m': dockerfile`
    FROM python:3.13
    CMD [⟦"python", "-m", "flask", "run"⟧]
  `,
  'the server of Django, in shell form': dockerfile`
    FROM python:3.13
    CMD ⟦python manage.py runserver 0.0.0.0:8000⟧
  `,
  reloading: dockerfile`
    FROM python:3.13
    ENTRYPOINT ["/sbin/tini", "--"]
    CMD [⟦"uvicorn", "app:app", "--reload"⟧]
  `,
  'a script of that name': dockerfile`
    FROM node:24
    CMD [⟦"npm", "run", "dev"⟧]
  `,
  'behind exec, and last of several': dockerfile`
    FROM node:24
    CMD npm run migrate && exec ⟦npx next dev⟧
  `,
  'CRLF changes nothing': 'from node:24\r\ncmd [⟦"nodemon", "app.js"⟧]\r\n',
  'a server for production': dockerfile`
    FROM python:3.13
    CMD ["gunicorn", "app:app"]
  `,
  'without reloading': dockerfile`
    FROM python:3.13
    CMD ["uvicorn", "app:app", "--host", "0.0.0.0"]
  `,
  'a stage for development says so': dockerfile`
    FROM node:24 AS dev
    CMD ["npm", "run", "dev"]
  `,
  'another stage is not the one that ships': dockerfile`
    FROM node:24 AS web
    CMD ["npm", "run", "dev"]
    FROM nginx:1.29
  `,
  'npm start may be anything': dockerfile`
    FROM node:24
    CMD ["npm", "start"]
  `,
  'vite preview and next start': dockerfile`
    FROM node:24 AS one
    CMD ["vite", "build"]
    FROM node:24
    CMD ["next", "start"]
  `,
  'a variable hides the command': dockerfile`
    FROM node:24
    CMD ["npm", "run", "$SCRIPT"]
  `,
  'a heredoc is not read as instructions': dockerfile`
    FROM node:24
    COPY <<EOF /Dockerfile
    CMD ["nodemon"]
    EOF
  `,
});
