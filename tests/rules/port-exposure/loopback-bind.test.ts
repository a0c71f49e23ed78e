import { loopbackBind } from '../../../src/checker/rules/port-exposure/loopback-bind.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(loopbackBind, {
  'an address that only the container reaches': dockerfile`
    FROM python:3.13
    CMD ["gunicorn", "--bind", "⟦127.0.0.1⟧:8000", "app:app"]
  `,
  'by name': dockerfile`
    FROM python:3.13
    CMD uvicorn app:app --host ⟦localhost⟧
  `,
  'after an equals sign': dockerfile`
    FROM alpine:3.22
    ENTRYPOINT ["/server", "--listen=⟦[::1]⟧:80"]
  `,
  'the server of Django': dockerfile`
    FROM python:3.13
    CMD python manage.py runserver ⟦localhost⟧:8000
  `,
  'uvicorn without an address': dockerfile`
    FROM python:3.13
    CMD [⟦"uvicorn", "app:app", "--port", "80"⟧]
  `,
  'flask run without an address, by way of python -m': dockerfile`
    FROM python:3.13
    CMD ⟦python -m flask run⟧
  `,
  'lower-case keywords and CRLF change nothing':
    'from python:3.13\r\ncmd ["uvicorn", "app:app", "--host", "⟦127.0.0.1⟧"]\r\n',
  'all addresses': dockerfile`
    FROM python:3.13
    CMD ["uvicorn", "app:app", "--host", "0.0.0.0"]
  `,
  'all addresses of both kinds': dockerfile`
    FROM python:3.13
    CMD ["gunicorn", "--bind", "[::]:8000", "app:app"]
  `,
  'a variable says where': dockerfile`
    FROM python:3.13
    ENV FLASK_RUN_HOST=0.0.0.0
    CMD ["flask", "run"]
  `,
  'a variable in the command may say where': dockerfile`
    FROM python:3.13
    CMD uvicorn app:app $UVICORN_ARGS
  `,
  'a socket is no address': dockerfile`
    FROM python:3.13
    CMD ["uvicorn", "app:app", "--uds", "/run/app.sock"]
  `,
  'a client connects where it is told to': dockerfile`
    FROM alpine:3.22
    CMD ["redis-cli", "--host", "127.0.0.1"]
  `,
  'an address of something else': dockerfile`
    FROM alpine:3.22
    CMD ["/server", "--metrics", "127.0.0.1:9100"]
  `,
  'a build stage does not run': dockerfile`
    FROM python:3.13 AS test
    CMD ["uvicorn", "app:app"]
    FROM nginx:1.29
  `,
  'gunicorn reads a file that may say where': dockerfile`
    FROM python:3.13
    CMD ["gunicorn", "app:app"]
  `,
});
