import { stageNameCasing } from '../../../src/checker/rules/multi-stage-builds/stage-name-casing.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(stageNameCasing, {
  'a capital': dockerfile`
    FROM alpine:3.22 AS ⟦Build⟧
  `,
  'every stage is looked at': dockerfile`
    FROM alpine:3.22 AS ⟦Build⟧
    FROM debian:13 AS ⟦FINAL⟧
    COPY --from=Build /a /a
  `,
  'lower-case keywords and CRLF change nothing': 'from alpine:3.22 as ⟦buildTools⟧\r\n',
  'a backtick escape changes nothing': '# escape=`\nFROM alpine:3.22 `\n  AS ⟦Build⟧\n',
  'lower case with digits and signs': dockerfile`
    FROM alpine:3.22 AS build_2.0-x
  `,
  'capitals of the image are not those of the name': dockerfile`
    FROM registry.example.com/Team:RC1 AS build
  `,
  'a reserved name needs another one': dockerfile`
    FROM alpine:3.22 AS Scratch
  `,
  'a reference in capitals to a name in lower case': dockerfile`
    FROM alpine:3.22 AS build
    FROM debian:13
    COPY --from=BUILD /a /a
  `,
  'no name at all': dockerfile`
    FROM alpine:3.22
  `,
  'a heredoc is not read as instructions': dockerfile`
    FROM alpine:3.22
    COPY <<EOF /Dockerfile
    FROM debian:13 AS Build
    EOF
  `,
  'a variable in the image says nothing of the name': dockerfile`
    ARG Build=alpine:3.22
    FROM $Build AS build
  `,
});
