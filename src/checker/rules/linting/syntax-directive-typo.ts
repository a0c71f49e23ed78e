import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix, Found } from '../../finding.ts';
import type { Comment, Directive, Dockerfile } from '../../model/dockerfile.ts';
import { nearest } from '../../model/spelling.ts';
import type { Rule } from '../../rule.ts';

export const syntaxDirectiveTypo: Rule = {
  id: 'syntax-directive-typo',
  title: 'Spell parser directives as Docker does',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['#'],
  why: 'A directive with a slip in its name is a comment, and Docker ignores it together with every directive below; a slip in the frontend’s name makes the build look for an image that does not exist.',
  examples: [
    {
      bad: dockerfile`
        # sytnax=docker/dockerfile:1
        FROM scratch
        COPY server /server
        USER 10001
        ENTRYPOINT ["/server"]
      `,
      good: dockerfile`
        # syntax=docker/dockerfile:1
        FROM scratch
        COPY server /server
        USER 10001
        ENTRYPOINT ["/server"]
      `,
    },
  ],
  peers: { tally: ['tally/syntax-directive-typo'] },

  *check(dockerfile) {
    for (const directive of dockerfile.directives)
      if (directive.name.toLowerCase() === 'syntax') yield* misnamedFrontend(directive);
    for (const comment of dockerfile.comments) {
      if (comment.from > (dockerfile.instructions[0]?.from ?? Number.POSITIVE_INFINITY)) break;
      yield* misspelt(dockerfile, comment);
    }
  },
};

const names = ['syntax', 'escape', 'check'];

/** What each directive's value looks like, so that a sentence with an `=` is left alone. */
const values: Readonly<Record<string, RegExp>> = {
  syntax: /^[\w.-]+(?:\/[\w.-]+)+(?:[:@]\S+)?$/,
  escape: /^[\\`]$/,
  check: /^(?:skip|error|experimental)=/,
};

function* misspelt({ source }: Dockerfile, comment: Comment): Iterable<Found> {
  const text = source.slice(comment);
  const match = /^#\s*([A-Za-z]+)(\s*[:=]\s*|\s+)(\S+)\s*$/.exec(text);
  const [, name = '', separator = '', value = ''] = match ?? [];
  if (!match) return;
  const meant = nearest(name, names);
  if (meant === undefined || values[meant]?.test(value) !== true) return;
  const right = name.toLowerCase() === meant;
  const equals = separator.trim() === '=';
  if (right && (equals || !/^docker\//.test(value))) return;
  const from = comment.from + text.indexOf(name);
  const end = from + name.length + separator.length;
  yield {
    from,
    to: right ? end : from + name.length,
    message: right
      ? `Between \`${meant}\` and its value there is no \`=\`, so Docker takes this for a comment.`
      : `\`${name}\` is no directive, so Docker takes this for a comment; \`${meant}\` is one.`,
    fix: write(from, end, `${meant}=`),
  };
}

/** Source: https://hub.docker.com/u/docker */
const frontends = ['docker/dockerfile', 'docker/dockerfile-upstream'];

function* misnamedFrontend({ value, valueSpan }: Directive): Iterable<Found> {
  const path = value.replace(/[:@].*$/, '').replace(/^(?:registry\.|index\.)?docker\.io\//, '');
  if (frontends.includes(path)) return;
  const meant = path === 'dockerfile' ? 'docker/dockerfile' : nearest(path, frontends);
  if (meant === undefined) return;
  const from = valueSpan.from + value.indexOf(path);
  yield {
    from,
    to: from + path.length,
    message: `There is no frontend \`${path}\`; Docker’s own is \`${meant}\`.`,
    fix: write(from, from + path.length, meant),
  };
}

const write = (from: number, to: number, insert: string): Fix => ({
  title: `Write ${insert}`,
  safety: 'suggestion',
  edits: [{ from, to, insert }],
});
