import { noPackageRemovalInLaterLayer } from '../../../src/checker/rules/layer-sanity/no-package-removal-in-later-layer.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(noPackageRemovalInLaterLayer, {
  'by name, and by the name of the set': dockerfile`
    FROM alpine:3.22
    RUN apk add --no-cache gcc=14.2.0-r6 make
    RUN apk add --no-cache -t .deps musl-dev
    RUN make && apk del ⟦gcc make⟧ && apk del ⟦.deps⟧
  `,
  'other managers, and lower-case keywords': dockerfile`
    from debian:13
    run apt-get update && apt-get install -y gcc make
    run apt-get purge -y ⟦make⟧ && apt remove --auto-remove -y \
      ⟦gcc⟧
    run dnf install -y gcc
    run dnf remove -y ⟦gcc⟧; yum install -y make
    run yum -y erase ⟦make⟧
  `,
  'a stage that continues another': dockerfile`
    FROM debian:13 AS base
    RUN apt-get install -y gcc
    FROM base
    RUN apt-get purge -y ⟦gcc⟧
  `,
  'in the same RUN': dockerfile`
    FROM alpine:3.22
    RUN apk add gcc && make && apk del gcc
    RUN apk add gcc
    RUN apk add gcc && apk del gcc
  `,
  'what no RUN of the file, or more than one, installed': dockerfile`
    FROM alpine:3.22
    RUN apk add gcc
    RUN apk add make
    RUN apk del gcc make
    RUN apk del gcc curl
    RUN apk del \${NAMES}
    RUN apt-get autoremove -y
  `,
  'a stage that does not ship': dockerfile`
    FROM alpine:3.22 AS build
    RUN apk add gcc
    RUN apk del gcc
    FROM alpine:3.22
    COPY --from=build /app /app
  `,
});
