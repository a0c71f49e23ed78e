import { checkDirectiveValid } from '../../../src/checker/rules/linting/check-directive-valid.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(checkDirectiveValid, {
  'an option it does not have': dockerfile`
    # check=⟦ignore=all⟧
    FROM alpine:3.22
  `,
  'a slip of the hand': dockerfile`
    # check=⟦skipp=all⟧;error=true
    FROM alpine:3.22
  `,
  'no value': dockerfile`
    # check=⟦skip⟧
    FROM alpine:3.22
  `,
  'neither true nor false': dockerfile`
    # check=skip=all; ⟦error=yes⟧
    FROM alpine:3.22
  `,
  'nothing behind the semicolon': dockerfile`
    # check=skip=all;⟦⟧
    FROM alpine:3.22
  `,
  'any case, any spaces, CRLF': '#  CHECK = ⟦off⟧\r\nfrom alpine:3.22\r\n',
  'behind another directive': '# escape=`\n# check=⟦x⟧\nFROM alpine:3.22\n',
  'options it has': dockerfile`
    # check=skip=JSONArgsRecommended,StageNameCasing;experimental=all;error=true
    FROM alpine:3.22
  `,
  'below a comment it is one': dockerfile`
    # first
    # check=off
    FROM alpine:3.22
  `,
  'in a heredoc': dockerfile`
    FROM alpine:3.22
    COPY <<EOF /x
    # check=off
    EOF
  `,
});
