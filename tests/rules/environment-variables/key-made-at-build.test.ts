import { keyMadeAtBuild } from '../../../src/checker/rules/environment-variables/key-made-at-build.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(keyMadeAtBuild, {
  'host keys': dockerfile`
    FROM fedora:43
    RUN dnf install -y openssh-server && ⟦ssh-keygen -A⟧
  `,
  'the package that makes them in Debian': dockerfile`
    FROM debian:13
    RUN apt-get update && apt-get install -y curl ⟦openssh-server⟧ && rm -rf /var/lib/apt/lists/*
  `,
  'a key for a user, one finding for each RUN': dockerfile`
    FROM debian:13
    RUN ⟦ssh-keygen⟧ -q -t ed25519 -N '' -f /home/app/.ssh/id_ed25519 && ssh-keygen -t rsa -N '' -f /home/app/.ssh/id_rsa
    RUN ⟦ssh-keygen⟧ -t rsa -N ''
  `,
  'a certificate and its key': dockerfile`
    FROM nginx:1.29
    RUN ⟦openssl req⟧ -x509 -nodes -newkey rsa:4096 -days 365 -subj /CN=localhost -keyout /etc/nginx/key.pem -out /etc/nginx/cert.pem
  `,
  'a key alone, into a file': dockerfile`
    FROM debian:13
    RUN ⟦openssl genrsa⟧ -out /srv/key.pem 4096
    RUN ⟦openssl ecparam⟧ -name prime256v1 -genkey > /srv/ec.pem
    RUN ⟦openssl genpkey⟧ -algorithm ed25519 -out "$HOME/key.pem"
  `,
  'a key store': dockerfile`
    FROM eclipse-temurin:25
    RUN ⟦keytool⟧ -genkeypair -alias server -keyalg RSA -keystore /srv/server.p12 -storepass "$PASS" -dname CN=localhost
  `,
  'a secret key in a key store': dockerfile`
    FROM eclipse-temurin:25
    RUN ⟦keytool⟧ -genseckey -alias session -keyalg AES -keystore /srv/keys.p12 -storepass "$PASS"
  `,
  'the key of an application': dockerfile`
    FROM php:8.4
    RUN cp .env.example .env && ⟦php artisan key:generate⟧ --force
  `,
  'in a stage that the final one continues, and in a trigger': dockerfile`
    FROM debian:13 AS base
    RUN ⟦ssh-keygen -A⟧
    FROM base
    ONBUILD RUN ⟦ssh-keygen -A⟧
  `,
  'lower-case keywords and CRLF change nothing': 'from alpine:3.22\r\nrun ⟦ssh-keygen -A⟧\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM alpine:3.22\nRUN apk add openssh && `\n  ⟦ssh-keygen -A⟧\n',
  'removed, also further down': dockerfile`
    FROM debian:13
    RUN apt-get update && apt-get install -y openssh-server && rm -f /etc/ssh/ssh_host_*
    RUN ssh-keygen -A
    RUN openssl genrsa -out ca.key 4096 && openssl req -x509 -key ca.key -out ca.pem -subj /CN=ca && rm ca.key
    RUN rm -rf /etc/ssh/ssh_host_rsa_key*
  `,
  'what may be removed': dockerfile`
    FROM debian:13
    RUN ssh-keygen -t rsa -N '' -f "$KEYS/id" && rm -r "$KEYS"
  `,
  'a stage that does not ship': dockerfile`
    FROM alpine:3.22 AS certs
    RUN openssl req -x509 -nodes -newkey rsa:4096 -subj /CN=localhost -keyout /key.pem -out /cert.pem
    FROM nginx:1.29
    COPY --from=certs /cert.pem /etc/nginx/
  `,
  'no new key': dockerfile`
    FROM debian:13
    RUN ssh-keygen -lf /etc/ssh/key.pub && ssh-keygen -f known_hosts -R example.com && ssh-keygen -y -f /k
    RUN openssl req -new -key /run/secrets/key -out /srv/request.pem -subj /CN=localhost
    RUN openssl genrsa 2048 | openssl rsa -text -noout
    RUN openssl ecparam -list_curves && openssl version && openssl dhparam -out /etc/dh.pem 2048
    RUN keytool -importcert -noprompt -file ca.pem -keystore /etc/cacerts
    RUN php artisan key:generate --show
  `,
  'written to what is no layer': dockerfile`
    FROM debian:13
    RUN --mount=type=tmpfs,target=/keys openssl genrsa -out /keys/a.pem 4096
    RUN openssl genrsa -out /dev/null 4096
  `,
  'made at start': dockerfile`
    FROM alpine:3.22
    RUN apk add --no-cache openssh
    CMD ["sh", "-c", "ssh-keygen -A && exec /usr/sbin/sshd -De"]
  `,
});
