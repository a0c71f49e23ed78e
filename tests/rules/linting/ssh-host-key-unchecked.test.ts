import { sshHostKeyUnchecked } from '../../../src/checker/rules/linting/ssh-host-key-unchecked.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(sshHostKeyUnchecked, {
  'in the settings of ssh': dockerfile`
    FROM debian:13
    RUN echo "⟦StrictHostKeyChecking no⟧" >> /etc/ssh/ssh_config
  `,
  'for one command, for git, for good': dockerfile`
    FROM debian:13 AS build
    RUN GIT_SSH_COMMAND="ssh -o ⟦StrictHostKeyChecking=no⟧" git clone git@example.com:a
    FROM debian:13
    ENV GIT_SSH_COMMAND="ssh -o ⟦stricthostkeychecking=off⟧"
  `,
  'in a file from a heredoc': dockerfile`
    FROM debian:13
    COPY <<EOF /root/.ssh/config
    Host *
      ⟦StrictHostKeyChecking no⟧
    EOF
  `,
  'it checks, or keeps the first': dockerfile`
    FROM debian:13
    RUN echo "StrictHostKeyChecking yes" >> /etc/ssh/ssh_config
    RUN ssh -o StrictHostKeyChecking=accept-new example.com true
  `,
  'a comment': dockerfile`
    FROM debian:13
    # not StrictHostKeyChecking no
    RUN true \\
      # StrictHostKeyChecking no
      && true
  `,
  'a variable': dockerfile`
    FROM debian:13
    ARG CHECK
    RUN echo "StrictHostKeyChecking $CHECK" >> /etc/ssh/ssh_config
  `,
  'lower-case keywords and CRLF':
    'from debian:13\r\nrun ssh -o ⟦StrictHostKeyChecking=no⟧ \\\r\n  a true\r\n',
  'right behind its flag': dockerfile`
    FROM debian:13
    ENV GIT_SSH_COMMAND="ssh -o⟦StrictHostKeyChecking=no⟧"
    RUN ssh -q -o⟦StrictHostKeyChecking=no⟧ example.com true && scp -o⟦StrictHostKeyChecking=off⟧ example.com:a . \
      && rsync -e "ssh -o⟦StrictHostKeyChecking=no⟧" example.com:a . && sftp "-o⟦StrictHostKeyChecking no⟧" example.com
    RUN bash -c "GIT_SSH_COMMAND=\"ssh -o⟦StrictHostKeyChecking=no⟧\" git fetch"
  `,
  'the end of another word': dockerfile`
    FROM debian:13
    RUN a --no-oStrictHostKeyChecking=no && ssh -oStrictHostKeyChecking=accept-new example.com true
  `,
  'written by printf': dockerfile`
    FROM debian:13
    RUN printf 'Host *\n\t⟦StrictHostKeyChecking no⟧\n' > /root/.ssh/config
  `,
});
