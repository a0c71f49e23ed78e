import { removeSignatureFile } from '../../../src/checker/rules/layer-sanity/remove-signature-file.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(removeSignatureFile, {
  'checked, and left': dockerfile`
    FROM debian:13
    RUN gpg --batch --verify ⟦app.asc⟧ app && tar xf app
  `,
  'with a variable in its name, in a heredoc': dockerfile`
    FROM debian:13
    ARG VERSION
    RUN <<EOF
    gpg --verify ⟦"app-$VERSION.tar.gz.sig"⟧ app
    rm app
    EOF
  `,
  'lower-case keywords and CRLF change nothing':
    'from debian:13\r\nrun gpg --verify ⟦a.asc⟧ a \\\r\n && x\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM debian:13\nRUN gpg --verify ⟦a.asc⟧ a && `\n  x\n',
  removed: dockerfile`
    FROM debian:13
    ARG V
    RUN gpg --verify app.asc app && rm app.asc
    RUN gpg --verify app-$V.asc app && rm -rf "$GNUPGHOME" app-$V.asc
    RUN gpg --verify /tmp/app.asc app && rm -rf /tmp
    RUN gpg --verify app.asc app && rm -f *.asc
  `,
  'in a build stage': dockerfile`
    FROM debian:13 AS build
    RUN gpg --verify a.asc a
    FROM debian:13
    COPY --from=build /a /a
  `,
  'nothing is checked': dockerfile`
    FROM debian:13
    RUN gpg --import key.asc && echo gpg --verify a.asc a
  `,
  'the signature is not a file of its own': dockerfile`
    FROM debian:13
    RUN gpg --verify SHASUMS && gpg --verify - app
  `,
});
