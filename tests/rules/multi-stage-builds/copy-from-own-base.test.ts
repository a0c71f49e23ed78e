import { copyFromOwnBase } from '../../../src/checker/rules/multi-stage-builds/copy-from-own-base.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(copyFromOwnBase, {
  'a folder and a file of the base': dockerfile`
    FROM debian:13 AS base
    WORKDIR /app
    FROM base AS middle
    ENV A=1
    FROM middle
    ⟦COPY --from=base /app /app⟧
    FROM middle
    ⟦COPY --from=middle --link /app/ ./⟧
    FROM middle
    ⟦COPY --from=0 /app/a.txt /app/b.txt .⟧
  `,
  'lower-case keywords': dockerfile`
    from debian:13 as base
    from base
    ⟦copy --from=base /app /app⟧
  `,
  'a backtick escape': dockerfile`
    # escape=\`
    FROM debian:13 AS base
    FROM base
    ⟦COPY --from=base \`
      /app /app⟧
  `,
  'to another place': dockerfile`
    FROM debian:13 AS base
    FROM base
    COPY --from=base /app /srv
    COPY --from=base /app /app/
    COPY --from=base /app /srv/
    COPY --from=base /etc/* /etc/
    COPY --from=base $A $A
  `,
  'to another owner': dockerfile`
    FROM debian:13 AS base
    FROM base
    COPY --from=base --chown=1000 /app /app
    COPY --from=base --exclude=a /app /app
  `,
  'something may have changed it': dockerfile`
    FROM debian:13 AS base
    FROM base AS middle
    RUN rm -rf /app/cache
    FROM middle
    COPY --from=base /app /app
    FROM base
    COPY . /app
    COPY --from=base /app /app
  `,
  'a stage that is not its base': dockerfile`
    FROM debian:13 AS base
    FROM debian:13
    COPY --from=base /app /app
  `,
});
