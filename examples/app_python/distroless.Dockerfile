# syntax=docker/dockerfile:1

FROM python:3.13.15-slim-trixie@sha256:9d2e5553305c7c7b0097999bb17187c69b921ccd6bc9d40e4bb5ebe652c00285 AS build
ENV PATH="/opt/venv/bin:$PATH"
# Distroless keeps its interpreter here, and a virtual environment links to the one that made it.
RUN ln -s /usr/local/bin/python3 /usr/bin/python3 && /usr/bin/python3 -m venv /opt/venv
RUN --mount=type=cache,target=/root/.cache/pip \
    --mount=type=bind,source=requirements.txt,target=/tmp/requirements.txt \
    pip install --require-hashes --requirement /tmp/requirements.txt

FROM gcr.io/distroless/python3-debian13:nonroot@sha256:8ee214843129f43e2ebf5e0ca9f2e4e6d8292143d1b8a6787f169b5898578884
ENV PYTHONUNBUFFERED=1
WORKDIR /app
COPY --from=build /opt/venv /opt/venv
COPY app.py ./
COPY templates/ templates/
EXPOSE 5000
HEALTHCHECK --interval=30s --timeout=3s --start-period=10s \
    CMD ["/opt/venv/bin/python3", "-c", "from urllib.request import urlopen; urlopen('http://127.0.0.1:5000/healthz')"]
ENTRYPOINT ["/opt/venv/bin/python3", "-m", "gunicorn"]
CMD ["--bind=0.0.0.0:5000", "--worker-tmp-dir=/dev/shm", "--no-control-socket", "app:app"]
