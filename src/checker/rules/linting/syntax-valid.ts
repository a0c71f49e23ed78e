import { dockerfile } from '../../dockerfile-text.ts';
import { longestText } from '../../model/parse.ts';
import type { Rule } from '../../rule.ts';
import type { Source } from '../../source.ts';

export const syntaxValid: Rule = {
  id: 'syntax-valid',
  title: 'Give Docker a text it can read',
  severity: 'error',
  preset: 'recommended',
  why: 'A Dockerfile is plain text in UTF-8, and the builder takes no line of 64 KiB or more. A compiled file, text saved as UTF-16, or a data blob pasted into a `RUN` cannot be built, and is not read further here.',
  examples: [
    {
      bad: 'FROM scratch\nCOPY server /server\nUSER 10001\nEXPOSE 8080\nHEALTHCHECK NONE\nENTRYPOINT ["/server"]\n\0',
      good: dockerfile`
        FROM scratch
        COPY server /server
        USER 10001
        EXPOSE 8080
        HEALTHCHECK NONE
        ENTRYPOINT ["/server"]
      `,
    },
  ],
  peers: {
    hadolint: ['DL1000'],
    'sonar-iac': ['S2260'],
    buddy: ['EL0001'],
    droast: ['DF071'],
  },

  *check({ source, unread }) {
    if (unread.dockerignore)
      yield {
        from: 0,
        to: 0,
        file: 'dockerignore',
        message: `This ignore file has ${unread.dockerignore.text.length.toLocaleString('en')} characters, which none has, and has not been read.`,
      };
    if (unread.dockerfile) {
      const { text } = unread.dockerfile;
      const at = text.length > longestText ? 0 : text.indexOf('\0');
      // The mark of its byte order comes out as two characters that stand for none.
      const utf16 = /^\uFFFD{0,2}\0?[\w#]\0[\w ]\0/.test(text.slice(0, 8));
      yield {
        from: at,
        to: at > 0 || text.length === 1 ? at + 1 : at,
        message:
          text.length > longestText
            ? `This text has ${text.length.toLocaleString('en')} characters, which no Dockerfile has, and has not been read.`
            : `There is a NUL character here, so this is ${utf16 ? 'text saved as UTF-16' : 'no text but a binary file'}, which Docker cannot read.`,
      };
      return;
    }
    yield* longLines(source);
  },
};

/** Source: https://pkg.go.dev/bufio#MaxScanTokenSize, with which the builder reads lines. */
const longestLine = 65_535;

function* longLines({ text, lineStarts }: Source) {
  if (text.length * 3 <= longestLine) return;
  for (const [i, from] of lineStarts.entries()) {
    const to = (lineStarts[i + 1] ?? text.length + 1) - 1;
    if ((to - from) * 3 <= longestLine || bytes(text, from, to) <= longestLine) continue;
    yield {
      from,
      to: from + 1,
      message: `This line has more than ${longestLine.toLocaleString('en')} bytes, which is more than the builder takes, so the build stops here.`,
    };
  }
}

/** How long the text is in UTF-8. */
function bytes(text: string, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    const half = code >= 0xd800 && code < 0xe000;
    sum += code < 0x80 ? 1 : code < 0x800 || half ? 2 : 3;
  }
  return sum;
}
