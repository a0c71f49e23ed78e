import { commandNotOnPath } from '../../../src/checker/rules/entrypoint-and-cmd/command-not-on-path.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(commandNotOnPath, {
  'a script in the working directory': dockerfile`
    FROM debian:13
    WORKDIR /app
    COPY start.sh .
    ENTRYPOINT [⟦"start.sh"⟧, "--serve"]
  `,
  'a script in the root folder': dockerfile`
    FROM debian:13
    COPY docker/entrypoint.sh /
    CMD [⟦"entrypoint.sh"⟧]
  `,
  'from another stage': dockerfile`
    FROM debian:13 AS build
    RUN make
    FROM debian:13
    COPY --from=build /out/run.py /srv/
    CMD [⟦"run.py"⟧]
  `,
  'the whole path': dockerfile`
    FROM debian:13
    COPY start.sh /app/
    ENTRYPOINT ["/app/start.sh"]
  `,
  'relative, from the working directory': dockerfile`
    FROM debian:13
    WORKDIR /app
    COPY start.sh .
    ENTRYPOINT ["./start.sh"]
  `,
  'a folder that is on PATH': dockerfile`
    FROM debian:13
    COPY start.sh /usr/local/bin/
    ENTRYPOINT ["start.sh"]
  `,
  'a folder that is put on PATH': dockerfile`
    FROM debian:13
    WORKDIR /app
    COPY start.sh .
    ENV PATH="/app:$PATH"
    ENTRYPOINT ["start.sh"]
  `,
  'a PATH that nobody knows': dockerfile`
    FROM debian:13
    ARG DIR
    WORKDIR /app
    COPY start.sh .
    ENV PATH="$DIR/bin:$PATH"
    ENTRYPOINT ["start.sh"]
  `,
  'a link or another copy may be there': dockerfile`
    FROM debian:13
    WORKDIR /app
    COPY start.sh .
    RUN ln -s /app/start.sh /usr/local/bin/
    ENTRYPOINT ["start.sh"]
  `,
  'it is copied twice': dockerfile`
    FROM debian:13
    COPY start.sh /app/
    COPY start.sh /usr/local/bin/
    ENTRYPOINT ["start.sh"]
  `,
  'a program that a package brings': dockerfile`
    FROM debian:13
    WORKDIR /app
    COPY server .
    ENTRYPOINT ["server"]
  `,
  'the folder it comes with is not known': dockerfile`
    FROM debian:13
    WORKDIR /app
    COPY . .
    ENTRYPOINT ["start.sh"]
  `,
  'an argument of what the base image starts': dockerfile`
    FROM gcr.io/distroless/python3-debian13
    WORKDIR /app
    COPY main.py .
    CMD ["main.py"]
  `,
  'a base that may start something': dockerfile`
    FROM example.com/base:1
    WORKDIR /app
    COPY main.py .
    CMD ["main.py"]
  `,
  'an argument of a program': dockerfile`
    FROM debian:13
    WORKDIR /app
    COPY start.sh .
    ENTRYPOINT ["bash", "start.sh"]
  `,
  'lower-case keywords and CRLF':
    'from debian:13\r\nworkdir /app\r\ncopy start.sh .\r\nentrypoint [⟦"start.sh"⟧]\r\n',
});
