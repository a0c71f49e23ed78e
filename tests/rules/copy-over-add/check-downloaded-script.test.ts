import { checkDownloadedScript } from '../../../src/checker/rules/copy-over-add/check-downloaded-script.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(checkDownloadedScript, {
  'in triggers': dockerfile`
    FROM debian:13
    ONBUILD RUN curl -fsSLo i.sh https://example.org/i.sh && ⟦sh i.sh⟧
  `,
  'fetched and run': dockerfile`
    FROM debian:13
    RUN curl -fsSL https://example.org/i.sh -o i.sh && ⟦sh i.sh⟧
  `,
  'by its own name, made a program before': dockerfile`
    FROM debian:13
    RUN wget -O /tmp/i.sh https://example.org/x \
        && chmod +x /tmp/i.sh \
        && ⟦/tmp/i.sh⟧ --yes
    RUN curl -fsSLO https://example.org/j.sh && chmod +x j.sh && ⟦./j.sh⟧
  `,
  'in a later RUN, by another interpreter': dockerfile`
    FROM python:3.13
    RUN wget https://bootstrap.example.org/get-it.py
    RUN ⟦python3 get-it.py⟧ && rm get-it.py
  `,
  'in a heredoc': dockerfile`
    FROM debian:13
    RUN <<EOF
    curl -fsSL https://example.org/i > /i
    ⟦bash -e /i⟧
    EOF
  `,
  'lower-case keywords and CRLF change nothing':
    'from debian:13\r\nrun curl -fsSLo i https://example.org/i && \\\r\n  ⟦sh i⟧\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM debian:13\nRUN curl -fsSLo i https://example.org/i && `\n  ⟦sh i⟧\n',
  'checked before, here or where it was fetched': dockerfile`
    FROM debian:13
    RUN curl -fsSLo i.sh https://example.org/i.sh && echo "$SUM  i.sh" | sha256sum -c - && sh i.sh
    RUN curl -fsSLo j.sh https://example.org/j.sh
    RUN sha256sum -c SUMS && sh j.sh
    RUN curl -fsSLo k.sh https://example.org/k.sh && sha256sum -c SUMS
    RUN sh k.sh
  `,
  'in a stage that continues the one that fetched it, or copies it from there': dockerfile`
    FROM debian:13 AS fetch
    RUN curl -fsSLo /i.sh https://example.org/i.sh
    FROM fetch
    RUN ⟦/i.sh⟧
    FROM debian:13
    COPY --from=fetch /i.sh /tools/
    COPY --from=fetch /other.sh /i.sh
    RUN sh /i.sh && ⟦sh /tools/i.sh⟧
  `,
  'another file, another stage, another server': dockerfile`
    FROM debian:13 AS build
    RUN curl -fsSLo i.sh https://example.org/i.sh
    FROM debian:13
    RUN sh i.sh && sh ./other.sh
    RUN curl -fsSLo j.sh $URL && sh j.sh
  `,
  'an archive is unpacked, not run': dockerfile`
    FROM debian:13
    RUN curl -fsSLo a.tgz https://example.org/a.tgz && tar xf a.tgz && sh a/install.sh
  `,
});
