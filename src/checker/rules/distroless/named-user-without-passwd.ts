import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix, Found } from '../../finding.ts';
import { rootImage } from '../../model/bases.ts';
import { flagsNamed, lineage, only, type Stage, type Word } from '../../model/dockerfile.ts';
import { mayHoldMore } from '../../model/shell-presence.ts';
import type { Rule } from '../../rule.ts';

export const namedUserWithoutPasswd: Rule = {
  id: 'named-user-without-passwd',
  title: 'Name users by number where there is no /etc/passwd',
  severity: 'error',
  preset: 'recommended',
  mentions: ['scratch'],
  why: 'Names of users and groups are looked up in the image, and `scratch` has no `/etc/passwd` to look into: `COPY --chown` stops the build or leaves the files to root, `USER` stops the container. Numbers work everywhere.',
  unless: 'The two files are copied from another stage first; then nothing is said.',
  examples: [
    {
      bad: dockerfile`
        FROM golang:1.27-trixie AS build
        RUN CGO_ENABLED=0 go build -o /app .
        FROM scratch
        COPY --from=build /app /app
        USER app
        ENTRYPOINT ["/app"]
      `,
      good: dockerfile`
        FROM golang:1.27-trixie AS build
        RUN CGO_ENABLED=0 go build -o /app .
        FROM scratch
        COPY --from=build /app /app
        USER 65532
        ENTRYPOINT ["/app"]
      `,
    },
  ],
  peers: { tally: ['tally/named-identity-in-passwdless-stage'] },

  *check({ stages }) {
    for (const stage of stages) {
      // SHELL shows that somebody has put more into the stage than the file tells.
      if (!rootImage(stage).scratch || lineage(stage).some((one) => only(one, 'SHELL').length > 0))
        continue;
      for (const one of only(stage, 'USER', 'COPY', 'ADD')) {
        const word =
          one.keyword === 'COPY' || one.keyword === 'ADD'
            ? flagsNamed(one, 'chown')[0]?.value
            : one.words[0];
        // BuildKit looks up no root for --chown.
        const found =
          word &&
          !(one.keyword !== 'USER' && /^(?:root|0)?(?::(?:root|0))?$/.test(word.value ?? '')) &&
          named(stage, word, one.index);
        if (found) yield found;
      }
    }
  },
};

function named(stage: Stage, word: Word, index: number): Found | undefined {
  const { from, to, value, text } = word;
  if (value === undefined) return undefined;
  const [user = '', group] = value.split(':');
  const wanted = [user, group].find((name) => name && !/^\d+$/.test(name));
  if (wanted === undefined || isTold(stage, index, wanted === user ? 'passwd' : 'group'))
    return undefined;
  return {
    from,
    to,
    message: `${wanted} is looked up in /etc/${wanted === user ? 'passwd' : 'group'}, which scratch does not have.`,
    fix: text === value && wanted === user && user !== 'root' ? byNumber(word, group) : undefined,
  };
}

/** Whether the account file, or a whole file system, has been copied in by then. */
const isTold = (stage: Stage, index: number, file: string) =>
  mayHoldMore(stage, index) ||
  lineage(stage).some((one) =>
    only(one, 'COPY', 'ADD').some(({ index: at, sources, destination }) => {
      const target = destination?.value;
      if (at >= index) return false;
      if (target === undefined) return true;
      if (target === `/etc/${file}`) return true;
      if (!/^\/(?:etc\/?)?$/.test(target)) return false;
      return sources.some(
        ({ value }) =>
          value === undefined || value.endsWith(`/${file}`) || /(?:^|\/)etc\/?$/.test(value),
      );
    }),
  );

/** The number that distroless gives its nonroot: as good as any above those of people. */
function byNumber({ from, to }: Word, group: string | undefined): Fix {
  const insert = group === undefined ? '65532' : '65532:65532';
  return { title: `Write ${insert}`, safety: 'suggestion', edits: [{ from, to, insert }] };
}
