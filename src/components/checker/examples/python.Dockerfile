FROM python:latest
MAINTAINER Team Weather <weather@example.com>

ENV API_TOKEN=not-a-real-token
ADD . /app
WORKDIR app

RUN apt-get update
RUN apt-get install -y build-essential libpq-dev
RUN pip install -r /app/requirements.txt

EXPOSE 5000
CMD gunicorn --bind 0.0.0.0:8000 weather:app
