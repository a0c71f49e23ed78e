import { copyRootRecursive } from '../../../src/checker/rules/layer-sanity/copy-root-recursive.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(copyRootRecursive, {
  'into an image that is empty': dockerfile`
    FROM scratch
    COPY . /
  `,
  'the whole build context': dockerfile`
    FROM debian:13
    COPY ⟦/⟧ /app
  `,
  'over the system folders': dockerfile`
    FROM debian:13 AS build
    COPY ⟦.⟧ /
    FROM debian:13
    ADD [⟦"/"⟧, "/"]
  `,
  'lower-case keywords and CRLF change nothing': 'from debian:13\r\ncopy ⟦/⟧ /app\r\n',
  'a backtick escape changes nothing': '# escape=`\nFROM debian:13\nCOPY `\n  ⟦/⟧ /app\n',
  'a trigger': dockerfile`
    FROM debian:13
    ONBUILD COPY ⟦/⟧ /app
  `,
  'the context into a folder is the business of another practice': dockerfile`
    FROM debian:13
    COPY . /app
    COPY ./ /app/
  `,
  'a folder with a system inside': dockerfile`
    FROM debian:13
    COPY rootfs/ /
    COPY /rootfs /
  `,
  'another stage is the business of another rule': dockerfile`
    FROM debian:13 AS build
    FROM scratch
    COPY --from=build / /
  `,
  'a variable that cannot be known': dockerfile`
    FROM debian:13
    ARG SOURCE
    COPY $SOURCE /
  `,
  'a heredoc': dockerfile`
    FROM debian:13
    COPY <<EOF /
    COPY / /
    EOF
  `,
});
