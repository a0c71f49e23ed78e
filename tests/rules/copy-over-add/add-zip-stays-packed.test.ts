import { addZipStaysPacked } from '../../../src/checker/rules/copy-over-add/add-zip-stays-packed.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(addZipStaysPacked, {
  'an archive that is none to ADD': dockerfile`
    FROM debian:13
    ⟦ADD⟧ app.zip /opt/
    ⟦ADD⟧ app.7z /opt/
    ⟦ADD⟧ APP.RAR /opt/
  `,
  'beside others, with flags, as a JSON array': dockerfile`
    FROM debian:13
    ⟦ADD⟧ app.tar.gz app.zip /opt/
    ⟦ADD⟧ --chown=1:1 app.zip /opt/app.zip
    ⟦ADD⟧ ["my app.zip", "/opt/"]
    ONBUILD ⟦ADD⟧ build/*.zip /opt/
  `,
  'lower-case keywords and CRLF change nothing':
    'from debian:13\r\n⟦add⟧ app.zip \\\r\n  /opt/\r\n',
  'a backtick escape changes nothing': '# escape=`\nFROM debian:13\n⟦ADD⟧ app.zip `\n  /opt/\n',
  'the end of the name is known': dockerfile`
    FROM debian:13
    ARG V
    ⟦ADD⟧ app-$V.zip /opt/
  `,
  'tar archives': dockerfile`
    FROM debian:13
    ADD app.tar app.tgz app.tar.zst /opt/
  `,
  'COPY unpacks nothing, as it says': dockerfile`
    FROM debian:13
    COPY app.zip /opt/
  `,
  'what is fetched is unpacked by nobody': dockerfile`
    FROM debian:13
    ADD https://example.com/app.zip /opt/
  `,
  'a destination is no source': dockerfile`
    FROM debian:13
    ADD app /opt/app.zip
  `,
  'a name that is not known': dockerfile`
    FROM debian:13
    ARG FILE
    ADD $FILE /opt/
  `,
  'a folder': dockerfile`
    FROM debian:13
    ADD app.zip/ /opt/
  `,
});
