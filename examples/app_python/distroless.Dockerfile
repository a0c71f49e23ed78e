# syntax=docker/dockerfile:1

FROM python:3.13.16-slim-trixie@sha256:bf44cdfcb76cd3b41e879bc058fc37ec5872002ccfde7fcb765e218cde0cd79c AS build
# Distroless keeps its interpreter here, and a virtual environment links to the one that made it.
RUN ln -s /usr/local/bin/python3 /usr/bin/python3 && /usr/bin/python3 -m venv --without-pip /opt/venv
RUN --mount=type=cache,target=/root/.cache/pip \
    --mount=type=bind,source=requirements.txt,target=/tmp/requirements.txt \
    pip --python=/opt/venv/bin/python3 install --require-hashes --requirement /tmp/requirements.txt

FROM gcr.io/distroless/python3-debian13:nonroot@sha256:774595d652a294b54c9bd575b2d9fdd1a4b47547dc17b8bfa4c0e953c64855b3
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
