import { linkWithChmod } from '../../../src/checker/rules/layer-sanity/link-with-chmod.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(linkWithChmod, {
  'COPY and ADD, in any order': dockerfile`
    FROM alpine:3.22
    COPY ⟦--link⟧ --chmod=755 a /a
    ADD --chmod=u+x ⟦--link=true⟧ b /b
  `,
  'as a trigger, too': dockerfile`
    FROM alpine:3.22
    ONBUILD COPY ⟦--link⟧ --chmod=755 a /a
  `,
  'lower-case keywords and CRLF change nothing':
    'from alpine:3.22\r\ncopy ⟦--link⟧ --chmod=755 a /a\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM alpine:3.22\nCOPY ⟦--link⟧ `\n  --chmod=755 a /a\n',
  'one of the two': dockerfile`
    FROM alpine:3.22
    COPY --link a /a
    COPY --chmod=755 a /a
    COPY --link --chown=1000 a /a
  `,
  'not linked, as it says itself': dockerfile`
    FROM alpine:3.22
    COPY --link=false --chmod=755 a /a
  `,
});
