import { commandRepeatsEntrypoint } from '../../../src/checker/rules/distroless/command-repeats-entrypoint.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(commandRepeatsEntrypoint, {
  'Python again': dockerfile`
    FROM gcr.io/distroless/python3-debian13:nonroot
    CMD [⟦"python"⟧, "app.py"]
  `,
  'by path and version': dockerfile`
    FROM gcr.io/distroless/python3-debian13:nonroot
    CMD [⟦"/usr/bin/python3.13"⟧, "-m", "app"]
  `,
  'Node again': dockerfile`
    FROM gcr.io/distroless/nodejs22-debian13:nonroot
    CMD [⟦"node"⟧, "server.js"]
  `,
  'Java again, or only its flag': dockerfile`
    FROM gcr.io/distroless/java21-debian13:nonroot
    CMD [⟦"-jar"⟧, "app.jar"]
  `,
  'through a line of stages': dockerfile`
    FROM gcr.io/distroless/python3-debian13:nonroot AS base
    CMD [⟦"python"⟧, "app.py"]
    FROM base
  `,
  'lower-case keywords and CRLF change nothing':
    'from gcr.io/distroless/python3-debian13:nonroot\r\ncmd [⟦"python"⟧, "app.py"]\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM gcr.io/distroless/python3-debian13:nonroot\nCMD `\n  [⟦"python"⟧, "app.py"]\n',
  'the script alone': dockerfile`
    FROM gcr.io/distroless/python3-debian13:nonroot
    CMD ["app.py"]
  `,
  'an ENTRYPOINT of its own': dockerfile`
    FROM gcr.io/distroless/python3-debian13:nonroot
    ENTRYPOINT ["python", "app.py"]
    CMD ["python"]
  `,
  'what the file starts itself': dockerfile`
    FROM debian:13-slim
    ENTRYPOINT ["/bin/server"]
    CMD [⟦"/bin/server"⟧, "-c", "/etc/server.conf"]
  `,
  'all of it, in the other order': dockerfile`
    FROM python:3.13-slim
    CMD [⟦"python"⟧, "app.py", "--port=80"]
    ENTRYPOINT ["python", "app.py"]
  `,
  'and with nothing behind it': dockerfile`
    FROM debian:13-slim AS base
    ENTRYPOINT ["server"]
    FROM base
    CMD [⟦"server"⟧]
  `,
  arguments: dockerfile`
    FROM debian:13-slim
    ENTRYPOINT ["/bin/server"]
    CMD ["server", "-c", "/etc/server.conf"]
  `,
  'a script that starts what it is given': dockerfile`
    FROM debian:13-slim
    ENTRYPOINT ["/entrypoint.sh"]
    CMD ["/entrypoint.sh", "serve"]
  `,
  'a tool that starts what it is given': dockerfile`
    FROM debian:13-slim
    ENTRYPOINT ["tini", "--"]
    CMD ["tini", "--", "server"]
  `,
  'a shell between them': dockerfile`
    FROM debian:13-slim
    ENTRYPOINT /bin/server
    CMD ["/bin/server"]
  `,
  'a CMD that a later ENTRYPOINT clears': dockerfile`
    FROM debian:13-slim AS base
    CMD ["server", "-v"]
    FROM base
    ENTRYPOINT ["server"]
  `,
  'a cleared ENTRYPOINT': dockerfile`
    FROM gcr.io/distroless/python3-debian13:nonroot
    ENTRYPOINT []
    CMD ["python", "app.py"]
  `,
  'images that start nothing by themselves': dockerfile`
    FROM gcr.io/distroless/cc-debian13:nonroot
    CMD ["python", "app.py"]
  `,
  'the official image has Python as its CMD': dockerfile`
    FROM python:3.13
    CMD ["python", "app.py"]
  `,
  'a script whose name begins so': dockerfile`
    FROM gcr.io/distroless/python3-debian13:nonroot
    CMD ["python_app.py"]
  `,
  'only the last CMD counts': dockerfile`
    FROM gcr.io/distroless/python3-debian13:nonroot
    CMD ["python", "old.py"]
    CMD ["app.py"]
  `,
  'a build stage is left behind': dockerfile`
    FROM gcr.io/distroless/python3-debian13:nonroot AS other
    CMD ["python", "app.py"]
    FROM alpine:3.22
  `,
  'an image that a variable names': dockerfile`
    ARG BASE
    FROM $BASE
    CMD ["python", "app.py"]
  `,
  'a heredoc is not read as instructions': dockerfile`
    FROM gcr.io/distroless/python3-debian13:nonroot
    COPY <<EOF /Dockerfile
    CMD ["python", "app.py"]
    EOF
  `,
});
