import { venvPathInFinalStage } from '../../../src/checker/rules/virtual-environment/venv-path-in-final-stage.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(venvPathInFinalStage, {
  'variables do not come with the files': dockerfile`
    FROM python:3.13 AS build
    RUN python -m venv /opt/venv
    ENV PATH="/opt/venv/bin:$PATH"
    FROM python:3.13-slim
    COPY --from=build /opt/venv ⟦/opt/venv⟧
    CMD ["gunicorn", "app:app"]
  `,
  'a folder around it brings it as well': dockerfile`
    FROM python:3.13 AS build
    WORKDIR /app
    RUN uv sync --locked
    FROM python:3.13-slim
    COPY --from=build /app ⟦/app⟧
    ENTRYPOINT ["python", "-m", "app"]
  `,
  'PATH in the final stage is what is wanted': dockerfile`
    FROM python:3.13 AS build
    RUN python -m venv /opt/venv
    FROM python:3.13-slim
    COPY --from=build /opt/venv /opt/venv
    ENV PATH="/opt/venv/bin:$PATH"
    CMD ["gunicorn", "app:app"]
  `,
  'a full path will do': dockerfile`
    FROM python:3.13 AS build
    RUN python -m venv /opt/venv
    FROM python:3.13-slim
    COPY --from=build /opt/venv /opt/venv
    CMD ["/opt/venv/bin/gunicorn", "app:app"]
  `,
  'so will PYTHONPATH': dockerfile`
    FROM python:3.13 AS build
    RUN python -m venv /opt/venv
    FROM python:3.13-slim
    COPY --from=build /opt/venv /opt/venv
    ENV PYTHONPATH=/opt/venv/lib/python3.13/site-packages
    CMD ["python", "app.py"]
  `,
  'without a command nobody knows what is started': dockerfile`
    FROM python:3.13 AS build
    RUN python -m venv /opt/venv
    FROM python:3.13-slim
    COPY --from=build /opt/venv /opt/venv
  `,
  'another program needs no environment': dockerfile`
    FROM python:3.13 AS build
    RUN python -m venv /opt/venv
    FROM python:3.13-slim
    COPY --from=build /opt/venv /opt/venv
    CMD ["/start.sh"]
  `,
  'a stage that is not final is only built on': dockerfile`
    FROM python:3.13 AS build
    RUN python -m venv /opt/venv
    FROM python:3.13 AS test
    COPY --from=build /opt/venv /opt/venv
    CMD ["pytest"]
    FROM debian:13
    CMD ["python"]
  `,
  'a PATH of unknown parts may hold it': dockerfile`
    FROM python:3.13 AS build
    RUN python -m venv /opt/venv
    FROM python:3.13-slim
    ARG BIN
    COPY --from=build /opt/venv /opt/venv
    ENV PATH="$BIN/bin:$PATH"
    CMD ["python"]
  `,
  'a heredoc is a script': dockerfile`
    FROM python:3.13 AS build
    RUN <<EOF
    python -m venv /opt/venv
    EOF
    FROM python:3.13-slim
    COPY --from=build /opt/venv ⟦/opt/venv⟧
    CMD ["python"]
  `,
  'lower-case keywords and CRLF change nothing':
    'from python:3.13 as b\r\nrun python -m venv /v\r\nfrom python:3.13\r\ncopy --from=b /v ⟦/v⟧\r\ncmd ["python"]\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM python:3.13 AS b\nRUN python -m venv /v\nFROM python:3.13\nCOPY --from=b `\n  /v /v\nCMD ["/v/bin/python"]\n',
});
