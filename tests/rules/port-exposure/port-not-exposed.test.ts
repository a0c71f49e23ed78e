import { portNotExposed } from '../../../src/checker/rules/port-exposure/port-not-exposed.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(portNotExposed, {
  'the command and EXPOSE disagree': dockerfile`
    FROM python:3.13
    EXPOSE 5000
    CMD ["gunicorn", "--bind", ⟦"0.0.0.0:8000"⟧, "app:app"]
  `,
  'a port by itself': dockerfile`
    FROM python:3.13
    EXPOSE 80
    CMD uvicorn app:app --host 0.0.0.0 --port ⟦8000⟧
  `,
  'after an equals sign, in ENTRYPOINT': dockerfile`
    FROM alpine:3.22
    EXPOSE 80
    ENTRYPOINT ["/server", ⟦"--port=8000"⟧]
  `,
  'the server of Django': dockerfile`
    FROM python:3.13
    EXPOSE 80
    CMD ["python", "manage.py", "runserver", ⟦"0.0.0.0:8000"⟧]
  `,
  'the health check asks another': dockerfile`
    FROM alpine:3.22
    EXPOSE 80
    HEALTHCHECK CMD wget -q -O /dev/null ⟦http://localhost:8080/⟧ || exit 1
  `,
  'the variable that servers read': dockerfile`
    FROM node:24
    ENV ⟦PORT=3000⟧
    EXPOSE 8080
    CMD ["node", "server.js"]
  `,
  'no EXPOSE at all, on a base that has none': dockerfile`
    FROM python:3.13
    CMD ["gunicorn", "--bind", ⟦"0.0.0.0:8000"⟧, "app:app"]
  `,
  'lower-case keywords and CRLF change nothing':
    'from python:3.13\r\nexpose 80\r\ncmd ["/server", "--port", ⟦"8000"⟧]\r\n',
  'they agree': dockerfile`
    FROM python:3.13
    EXPOSE 8000
    CMD ["gunicorn", "--bind", "0.0.0.0:8000", "app:app"]
  `,
  'within a range': dockerfile`
    FROM python:3.13
    EXPOSE 8000-8010
    CMD ["gunicorn", "--bind", "0.0.0.0:8001", "app:app"]
  `,
  'EXPOSE of a stage that this one continues': dockerfile`
    FROM python:3.13 AS base
    EXPOSE 8000
    FROM base
    CMD ["gunicorn", "--bind", ":8000", "app:app"]
  `,
  'a variable in either may be anything': dockerfile`
    FROM python:3.13
    ARG PORT
    EXPOSE $PORT
    CMD ["gunicorn", "--bind", "0.0.0.0:8000", "app:app"]
  `,
  'a variable in the command': dockerfile`
    FROM python:3.13
    EXPOSE 5000
    CMD gunicorn --bind 0.0.0.0:$PORT app:app
  `,
  'a client connects, it does not listen': dockerfile`
    FROM alpine:3.22
    EXPOSE 80
    CMD ["psql", "--host", "localhost", "--port", "5432"]
  `,
  'a port of another machine': dockerfile`
    FROM alpine:3.22
    EXPOSE 80
    CMD ["/server", "--database", "db:5432"]
  `,
  'what listens for the container alone': dockerfile`
    FROM alpine:3.22
    EXPOSE 80
    CMD ["/server", "--bind", "127.0.0.1:9000"]
  `,
  'an unknown base may expose it': dockerfile`
    FROM example.org/base:1
    CMD ["/server", "--port", "8000"]
  `,
  'a build stage does not run': dockerfile`
    FROM python:3.13 AS build
    EXPOSE 80
    CMD ["gunicorn", "--bind", "0.0.0.0:8000", "app:app"]
    FROM nginx:1.29
  `,
  'a heredoc is not read as instructions': dockerfile`
    FROM alpine:3.22
    EXPOSE 80
    COPY <<EOF /Dockerfile
    CMD ["/server", "--port", "8000"]
    EOF
  `,
});
