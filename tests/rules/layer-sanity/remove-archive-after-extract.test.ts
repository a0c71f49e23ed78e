import { expect, it } from 'vitest';
import { check } from '../../../src/checker/index.ts';
import { removeArchiveAfterExtract } from '../../../src/checker/rules/layer-sanity/remove-archive-after-extract.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(removeArchiveAfterExtract, {
  'unpacked, and left': dockerfile`
    FROM debian:13
    RUN curl -fsSLo a.tar.gz https://example.org/a.tar.gz && tar xzf ⟦a.tar.gz⟧
  `,
  'under the name that the address has, in a heredoc': dockerfile`
    FROM debian:13
    RUN <<EOF
    wget https://example.org/a.zip
    unzip -q ⟦a.zip⟧ -d /opt
    EOF
  `,
  'removed in another RUN': dockerfile`
    FROM debian:13 AS base
    RUN wget -O /tmp/a.tgz https://example.org/a && tar -C /opt -xf ⟦/tmp/a.tgz⟧
    FROM base
    RUN rm /tmp/a.tgz
  `,
  'lower-case keywords and CRLF change nothing':
    'from debian:13\r\nrun curl -o a.tgz x \\\r\n  && tar xf ⟦a.tgz⟧\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM debian:13\nRUN curl -o a.tgz x && `\n  tar xf ⟦a.tgz⟧\n',
  'the long flags say the same': dockerfile`
    FROM debian:13
    RUN wget https://example.org/a.tgz && tar --extract --file ⟦a.tgz⟧ --directory /opt
    RUN wget https://example.org/b.tgz && tar --extract --file=⟦b.tgz⟧ --directory=/opt
  `,
  'fetched in the RUN above': dockerfile`
    FROM debian:13
    RUN wget https://example.org/a.tgz
    RUN tar -xzf ⟦a.tgz⟧
  `,
  'fetched, unpacked and deleted in three of them': dockerfile`
    FROM debian:13
    RUN wget https://example.org/a.tgz
    RUN tar -xzf a.tgz
    RUN rm a.tgz
  `,
  'fetched in a stage that is left behind': dockerfile`
    FROM debian:13 AS fetch
    RUN wget https://example.org/a.tgz
    FROM debian:13
    RUN tar -xzf a.tgz
  `,
  'removed in the same RUN': dockerfile`
    FROM debian:13
    RUN curl -o a.tgz https://example.org/a && tar xzf a.tgz && rm a.tgz
    RUN curl -o /tmp/b.tgz https://example.org/b && tar xzf /tmp/b.tgz && rm -rf /tmp/*
    RUN cd /tmp && curl -o c.tgz https://example.org/c && tar xzf c.tgz && cd / && rm -rf /tmp/x
  `,
  'through a pipe': dockerfile`
    FROM debian:13
    RUN curl https://example.org/a | tar xz
  `,
  'in a build stage': dockerfile`
    FROM debian:13 AS build
    RUN curl -o a.tgz https://example.org/a && tar xzf a.tgz
    FROM debian:13
    COPY --from=build /a /a
  `,
  'an archive that was not fetched here': dockerfile`
    FROM debian:13
    COPY a.tgz /tmp/
    RUN tar xzf /tmp/a.tgz
  `,
  'packed, not unpacked': dockerfile`
    FROM debian:13
    RUN curl -o a https://example.org/a && tar czf a.tgz a
  `,
  'a name that cannot be known': dockerfile`
    FROM debian:13
    ARG NAME
    RUN curl -o $NAME https://example.org/a && tar xzf $NAME
  `,
  'on a mount': dockerfile`
    FROM debian:13
    RUN --mount=type=cache,target=/dl curl -o /dl/a.tgz https://example.org/a && tar xzf /dl/a.tgz
  `,
  'a folder that is named apart, and another tar': dockerfile`
    FROM debian:13
    RUN wget -q -P /tmp https://example.org/a.tgz && tar -C /opt -xf ⟦/tmp/a.tgz⟧
    RUN wget --directory-prefix=/tmp/ https://example.org/b.tgz && bsdtar -C /opt -xf ⟦/tmp/b.tgz⟧
    RUN wget -P "$DIR" https://example.org/c.tgz && tar -xf c.tgz
    RUN wget -P /tmp https://example.org/d.tgz && tar -xf d.tgz
  `,
  'a part that is not known, written alike': dockerfile`
    FROM debian:13
    ARG TARGETARCH
    RUN curl -fsSLo a-$TARGETARCH.tgz https://example.org/a && tar xzf ⟦a-$TARGETARCH.tgz⟧
    RUN wget "https://example.org/b-$(uname -m).tar.gz" && tar xzf ⟦"b-$(uname -m).tar.gz"⟧
    RUN curl -fsSLo c-$TARGETARCH.tgz https://example.org/c && tar xzf c-$(arch).tgz
    RUN curl -fsSLo d-$TARGETARCH.tgz https://example.org/d && tar xzf d-$TARGETARCH.tgz && rm d-$TARGETARCH.tgz
    RUN curl -fsSLo $DIR/e.tgz https://example.org/e && tar xzf $DIR/e.tgz
    RUN curl -fsSLo f-$TARGETARCH.tgz https://example.org/f && tar xzf f-$TARGETARCH.tgz && rm -rf *.tgz
  `,
});

it('removes what tar was told, where nothing behind it wants the archive', () => {
  const insert = (command: string) =>
    check(`FROM debian:13\nARG VER=1.2\nRUN ${command}\n`, { rules: [removeArchiveAfterExtract] })
      .findings[0]?.fix?.edits[0]?.insert;
  const fetched = 'curl -fsSLo a-$VER.tgz https://example.org/a && ';
  expect(insert(`${fetched}tar xf a-$VER.tgz`)).toBe(' && rm a-$VER.tgz');
  expect(insert(`${fetched}tar xf "a-\${VER}.tgz"`)).toBe(' && rm "a-${VER}.tgz"');
  expect(insert(`${fetched}tar xf a-$VER.tgz && cp a-$VER.tgz /dist/`)).toBeUndefined();
});
