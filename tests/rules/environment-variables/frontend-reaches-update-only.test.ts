import { frontendReachesUpdateOnly } from '../../../src/checker/rules/environment-variables/frontend-reaches-update-only.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(frontendReachesUpdateOnly, {
  'update alone is told': dockerfile`
    FROM debian:13-slim
    RUN ⟦DEBIAN_FRONTEND=noninteractive⟧ apt-get update && apt-get install -y tzdata
  `,
  'a heredoc, lower-case keywords and a backtick escape': dockerfile`
    # escape=\`
    from debian:13-slim
    run ⟦DEBIAN_FRONTEND=noninteractive⟧ apt-get update && \`
      apt-get install -y tzdata
    run <<EOF
    ⟦DEBIAN_FRONTEND=noninteractive⟧ apt-get update
    apt-get install -y tzdata
    EOF
  `,
  'the install is told, too': dockerfile`
    FROM debian:13-slim
    RUN DEBIAN_FRONTEND=noninteractive apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y tzdata
    RUN apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y tzdata
  `,
  'it holds for all that follows': dockerfile`
    FROM debian:13-slim
    RUN export DEBIAN_FRONTEND=noninteractive && apt-get update && apt-get install -y tzdata
    RUN DEBIAN_FRONTEND=noninteractive; export DEBIAN_FRONTEND; apt-get update; apt-get install -y tzdata
    ARG DEBIAN_FRONTEND=noninteractive
    RUN DEBIAN_FRONTEND=noninteractive apt-get update && apt-get install -y tzdata
  `,
  'nothing is installed': dockerfile`
    FROM debian:13-slim
    RUN DEBIAN_FRONTEND=noninteractive apt-get update
  `,
});
