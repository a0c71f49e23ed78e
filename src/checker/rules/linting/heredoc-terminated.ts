import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import type { Dockerfile, Heredoc } from '../../model/dockerfile.ts';
import type { Rule } from '../../rule.ts';
import type { Span } from '../../source.ts';

export const heredocTerminated: Rule = {
  id: 'heredoc-terminated',
  title: 'End each heredoc with its name alone on a line',
  severity: 'error',
  preset: 'recommended',
  mentions: ['<<'],
  why: 'A heredoc runs to a line that holds its name and nothing else: no spaces before it (`<<-` forgives tabs, and only tabs), none after it. The name ends at a space, and nowhere else: in `<<EOF;` it is `EOF;`. Without that line the rest of the file is swallowed, and the build stops with “unterminated heredoc”.',
  examples: [
    {
      bad: dockerfile`
        FROM alpine:3.22
        COPY <<EOF /etc/motd
        Welcome.
          EOF
        USER 10001
      `,
      good: dockerfile`
        FROM alpine:3.22
        COPY <<EOF /etc/motd
        Welcome.
        EOF
        USER 10001
      `,
    },
  ],
  peers: {
    hadolint: ['DL1000'],
    'sonar-iac': ['S2260'],
    droast: ['DF071'],
    tally: ['shellcheck/SC1040'],
  },

  *check(dockerfile) {
    for (const { heredocs } of dockerfile.instructions) {
      const open = heredocs.find(({ terminated }) => !terminated);
      if (!open) continue;
      const near = nearlyClosing(dockerfile, open);
      const sign = near ? undefined : takenAlong(dockerfile, open);
      yield {
        ...open.opener,
        message: sign
          ? `The name of a heredoc ends at a space only, so Docker looks for a line \`${open.name}\`, finds none, and the build stops here.`
          : near
            ? `The line that looks like the end of this heredoc has spaces around \`${open.name}\`, so it does not end, and the build stops here.`
            : `No line holds \`${open.name}\` alone, so this heredoc does not end, and the build stops here.`,
        fix: sign ?? (near && trimmed(near, open)),
      };
    }
  },
};

/** The line of the body that holds nothing but the name, with blanks around it. */
function nearlyClosing({ source }: Dockerfile, { body, name }: Heredoc): Span | undefined {
  let at = body.from;
  for (const line of source.slice(body).split('\n')) {
    const bare = line.replace(/\r$/, '');
    if (bare.trim() === name) return { from: at, to: at + bare.length };
    at += line.length + 1;
  }
  return undefined;
}

/** `<<EOF;`, `<<EOF>file`: to a shell the name ends before the sign, and so the text was written. */
function takenAlong({ source }: Dockerfile, { opener, body, name }: Heredoc): Fix | undefined {
  const [, meant = '', sign = ''] = /^([\w.-]+)([|&;()>].*)$/s.exec(name) ?? [];
  const isMeant = source
    .slice(body)
    .split('\n')
    .some((line) => line.trim() === meant);
  if (!meant || !isMeant || !source.slice(opener).endsWith(sign)) return undefined;
  const at = opener.to - sign.length;
  return {
    title: `Put a space behind ${meant}`,
    safety: 'suggestion',
    edits: [{ from: at, to: at, insert: ' ' }],
  };
}

const trimmed = (line: Span, { name }: Heredoc): Fix => ({
  title: `Put ${name} at the start of its line`,
  safety: 'suggestion',
  edits: [{ ...line, insert: name }],
});
