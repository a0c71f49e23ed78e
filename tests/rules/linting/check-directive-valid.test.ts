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
    # check=skip=all;⟦error=yes⟧
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
  'the value ends at the first space': dockerfile`
    # check=skip=all;⟦⟧ error=true
    FROM alpine:3.22
  `,
  'spaces around the sign': dockerfile`
    # check=⟦error⟧ = true
    FROM alpine:3.22
  `,
  'words behind it are passed over': dockerfile`
    # check=skip=StageNameCasing,FromAsCasing for now; error
    FROM alpine:3.22
  `,
  'the third option takes the rest': dockerfile`
    # check=skip=A;error=true;experimental=all;foo
    FROM alpine:3.22
  `,
  'Docker looks no further than to a line that is indented':
    '  # syntax=docker/dockerfile:1\n# check=off\nFROM alpine:3.22\n',
  'below a script’s first line': dockerfile`
    #!/usr/bin/env docker
    # check=⟦off⟧
    FROM alpine:3.22
  `,
});
