import { checksumNeedsUrl } from '../../../src/checker/rules/copy-over-add/checksum-needs-url.ts';
import { cases, dockerfile } from '../../support/cases.ts';

const sum = `--checksum=sha256:${'0a'.repeat(32)}`;

cases(checksumNeedsUrl, {
  'a file of the context': `FROM alpine:3.22\nADD ${sum} ⟦tool.bin⟧ /tool\n`,
  'an archive of the context': `FROM alpine:3.22\nADD ${sum} ⟦tool.tar.gz⟧ /tool/\n`,
  'several sources': `FROM alpine:3.22\nADD ${sum} https://example.com/a ⟦https://example.com/b⟧ /x/\n`,
  'lower-case keywords and CRLF change nothing': `from alpine:3.22\r\nadd ${sum} ⟦tool.bin⟧ /tool\r\n`,
  'a backtick escape changes nothing': `# escape=\`\nFROM alpine:3.22\nADD ${sum} \`\n  ⟦tool.bin⟧ /tool\n`,
  'a URL': `FROM alpine:3.22\nADD ${sum} https://example.com/tool.bin /tool\n`,
  'a Git repository':
    'FROM alpine:3.22\nADD --checksum=24454f830cdb571e2c4ad15481119c43b3cafd48 https://github.com/example/tool.git#v1 /tool\n',
  'a variable may be a URL': `FROM alpine:3.22\nARG URL\nADD ${sum} $URL /tool\n`,
  'no checksum': dockerfile`
    FROM alpine:3.22
    ADD tool.bin other.bin /x/
  `,
  'a heredoc': dockerfile`
    FROM alpine:3.22
    COPY <<EOF /Dockerfile
    ADD --checksum=sha256:00 tool.bin /tool
    EOF
  `,
});
