import { execFormOneString } from '../../../src/checker/rules/entrypoint-and-cmd/exec-form-one-string.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(execFormOneString, {
  'a whole command in one string': dockerfile`
    FROM python:3.13
    CMD [⟦"python app.py"⟧]
  `,
  'the first string of several': dockerfile`
    FROM alpine:3.22
    ENTRYPOINT [⟦"java -jar"⟧, "/app.jar"]
  `,
  'a path with an option behind it': dockerfile`
    FROM alpine:3.22
    ENTRYPOINT [⟦"/usr/bin/server --port 80"⟧]
  `,
  'RUN and HEALTHCHECK too': dockerfile`
    FROM alpine:3.22
    RUN [⟦"apk add curl"⟧]
    HEALTHCHECK CMD [⟦"curl localhost"⟧]
  `,
  'CRLF changes nothing': 'from alpine:3.22\r\ncmd [⟦"npm start"⟧]\r\n',
  'each word has its own': dockerfile`
    FROM python:3.13
    CMD ["python", "app.py"]
  `,
  'a blank in an argument is meant': dockerfile`
    FROM nginx:1.29
    CMD ["nginx", "-g", "daemon off;"]
  `,
  'a blank in a path is possible': dockerfile`
    FROM alpine:3.22
    CMD ["/opt/My Server/bin"]
  `,
  'behind an ENTRYPOINT it is an argument': dockerfile`
    FROM alpine:3.22
    ENTRYPOINT ["sh", "-c"]
    CMD ["npm start"]
  `,
  'shell form is split by the shell': dockerfile`
    FROM alpine:3.22
    CMD npm start
  `,
  'Windows paths have blanks': dockerfile`
    FROM mcr.microsoft.com/windows/servercore:ltsc2022
    CMD ["server run"]
  `,
  'a variable hides what it holds': dockerfile`
    FROM alpine:3.22
    CMD ["$COMMAND"]
  `,
  'an option and its value': dockerfile`
    FROM python:3.13
    CMD ["uvicorn", "main:app", ⟦"--port 8000"⟧, "--workers 2"]
  `,
  'the jar of Java': dockerfile`
    FROM eclipse-temurin:21
    ENTRYPOINT ["java", ⟦"-jar /app.jar"⟧]
  `,
  'a program that may split it': dockerfile`
    FROM alpine:3.22 AS one
    ENTRYPOINT ["/docker-entrypoint.sh", "--port 80"]
    FROM alpine:3.22 AS two
    CMD ["sh", "-c", "--port 80"]
    FROM alpine:3.22
    ENTRYPOINT ["/server"]
    CMD ["--port 80"]
  `,
  'a value with a blank of its own': dockerfile`
    FROM nginx:1.29
    CMD ["server", "--title=My server", "-c /etc/x", "--note one two", "--flag -x"]
  `,
});
