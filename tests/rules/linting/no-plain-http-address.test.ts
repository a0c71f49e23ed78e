import { noPlainHttpAddress } from '../../../src/checker/rules/linting/no-plain-http-address.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(noPlainHttpAddress, {
  'a repository of apk': dockerfile`
    FROM alpine:3.22
    RUN apk add --repository=⟦http⟧://dl-cdn.alpinelinux.org/alpine/edge/testing hurl
  `,
  'a source of apt, written by echo': dockerfile`
    FROM debian:13-slim
    RUN echo "deb ⟦http⟧://archive.debian.org/debian trixie main" > /etc/apt/sources.list.d/x.list
  `,
  'what a program is given': dockerfile`
    FROM debian:13-slim
    RUN ./fetch-models ⟦ftp⟧://example.com/models
    CMD ["server", "--upstream", "⟦http⟧://api.example.com"]
  `,
  'in a trigger, lower case, CRLF':
    'from debian:13-slim\r\nonbuild run load ⟦http⟧://example.com/x\r\n',
  'in a heredoc': dockerfile`
    FROM alpine:3.22
    RUN <<EOF
    echo ⟦http⟧://dl-cdn.alpinelinux.org/alpine/edge/main >> /etc/apk/repositories
    EOF
  `,
  HTTPS: dockerfile`
    FROM alpine:3.22
    RUN apk add --repository https://dl-cdn.alpinelinux.org/alpine/edge/testing hurl
  `,
  'what is fetched is the business of use-https-url': dockerfile`
    FROM debian:13-slim
    RUN curl -fsSL http://example.com/a -o /a
    RUN pip install --index-url http://example.com/simple a
  `,
  'an address that is replaced': dockerfile`
    FROM debian:13-slim
    RUN sed -i 's|http://deb.debian.org|https://deb.debian.org|' /etc/apt/sources.list
  `,
  'a service next door, and this machine': dockerfile`
    FROM debian:13-slim
    CMD ["server", "--upstream", "http://api:8080", "--listen", "http://127.0.0.1:80"]
  `,
  'a namespace': dockerfile`
    FROM debian:13-slim
    RUN echo '<a xmlns="http://www.w3.org/1999/xhtml"/>' > /a.xml
  `,
  'a host that is not known': dockerfile`
    FROM debian:13-slim
    ARG MIRROR
    RUN echo "deb http://$MIRROR/debian trixie main" > /etc/apt/sources.list.d/x.list
  `,
  'a file that COPY writes, a comment': dockerfile`
    FROM debian:13-slim
    # http://example.com
    COPY <<EOF /notes
    http://example.com
    EOF
  `,
});
