import { vexAttestation } from '../../../src/checker/rules/linting/vex-attestation.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(vexAttestation, {
  'a VEX document in the image': dockerfile`
    FROM debian:13-slim
    COPY ⟦shop.vex.json⟧ /usr/share/vex/
  `,
  'one of several, by the other name': dockerfile`
    FROM debian:13-slim
    ADD readme ⟦a.openvex.json⟧ /x/
  `,
  'every stage, lower case, CRLF':
    'from debian:13-slim as build\r\ncopy ⟦a.vex.json⟧ /x/\r\nFROM debian:13-slim\r\n',
  'another document': dockerfile`
    FROM debian:13-slim
    COPY shop.json vex.txt /x/
  `,
  'a destination of that name': dockerfile`
    FROM debian:13-slim
    COPY a.json /x/a.vex.json
  `,
  'an unknown variable': dockerfile`
    FROM debian:13-slim
    ARG F
    COPY $F /x/
  `,
  'a heredoc': dockerfile`
    FROM debian:13-slim
    COPY <<EOF /x
    COPY a.vex.json /x/
    EOF
  `,
});
