import { tlsCheckOff } from '../../../src/checker/rules/linting/tls-check-off.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(tlsCheckOff, {
  go: dockerfile`
    FROM golang:1.27
    ENV ⟦GOSUMDB=off⟧
    RUN go env -w ⟦GOINSECURE=git.example.com⟧ && go env -w ⟦GOSUMDB=off⟧
    RUN ⟦GONOSUMDB=*⟧ go mod download
  `,
  'modules of one’s own': dockerfile`
    FROM golang:1.27
    ENV GONOSUMDB=git.example.com GOSUMDB=sum.golang.org
    RUN go env -w GOPRIVATE=git.example.com && go env GOINSECURE
  `,
  'conda, mamba and their file': dockerfile`
    FROM continuumio/miniconda3
    ENV ⟦CONDA_SSL_VERIFY=false⟧
    RUN conda config --set ⟦ssl_verify false⟧ && mamba config --set ⟦ssl_verify no⟧
    RUN echo "⟦ssl_verify: false⟧" >> ~/.condarc
    RUN conda config --set ssl_verify /etc/ssl/our.pem && conda config --set ssl_verify true
  `,
  composer: dockerfile`
    FROM composer:2
    RUN composer config -g ⟦disable-tls true⟧ && composer config --global ⟦secure-http false⟧
    RUN composer config -g disable-tls false && composer config -g secure-http true
  `,
  'bundle and uv': dockerfile`
    FROM ruby:3.4
    ENV ⟦BUNDLE_SSL_VERIFY_MODE=0⟧ BUNDLE_RETRY=0
    RUN bundle config set --global ⟦ssl_verify_mode 0⟧
    ENV ⟦UV_INSECURE_HOST=pypi.example.com⟧
    ENV UV_INSECURE_HOST=localhost:8080
  `,
  'Maven, also in its settings': dockerfile`
    FROM maven:3.9
    ENV MAVEN_OPTS="⟦-Dmaven.wagon.http.ssl.insecure=true⟧"
    RUN mvn ⟦-Dmaven.wagon.http.ssl.insecure=true⟧ package
    RUN mvn -Dmaven.wagon.http.ssl.insecure=false package
  `,
  pacman: dockerfile`
    FROM archlinux:base
    RUN sed -i 's/^SigLevel.*/⟦SigLevel = Never⟧/' /etc/pacman.conf
    RUN sed -i 's/SigLevel = Never/SigLevel = Required/' /etc/pacman.conf
    RUN printf '[a]\\n⟦SigLevel = Never⟧\\nServer = https://example.com/a\\n' >> /etc/pacman.conf
  `,
  'flags of one call': dockerfile`
    FROM debian:13
    RUN svn checkout --non-interactive ⟦--trust-server-cert⟧ https://svn.example.com/a
    RUN svn checkout ⟦--trust-server-cert-failures=unknown-ca⟧ https://svn.example.com/a
    RUN hg clone ⟦--insecure⟧ https://hg.example.com/a
    RUN aria2c ⟦--check-certificate=false⟧ https://example.com/a
    RUN helm pull ⟦--insecure-skip-tls-verify⟧ --repo https://charts.example.com a
    RUN ["aws", ⟦"--no-verify-ssl"⟧, "s3", "cp", "s3://a/b", "."]
  `,
  'left on': dockerfile`
    FROM debian:13
    RUN aria2c --check-certificate=true https://example.com/a
    RUN helm pull --insecure-skip-tls-verify=false --repo https://charts.example.com a
    RUN echo svn --trust-server-cert
  `,
  'a server next door': dockerfile`
    FROM debian:13
    RUN aws --endpoint-url https://localhost:4566 --no-verify-ssl s3 ls
  `,
  'a comment switches nothing off': dockerfile`
    FROM archlinux:base
    # SigLevel = Never
    RUN pacman -Sy --noconfirm git
  `,
  'lower-case keywords and CRLF change nothing': 'from golang:1.27\r\nenv ⟦GOSUMDB=off⟧\r\n',
});
