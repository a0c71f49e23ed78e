import { commandNotSubstituted } from '../../../src/checker/rules/environment-variables/command-not-substituted.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(commandNotSubstituted, {
  'ENV and ARG': dockerfile`
    FROM debian:13
    ENV VERSION=⟦$(cat /version)⟧
    ENV A="x-⟦$(id -u)⟧" B=1
    ARG BUILT=⟦$(date)⟧
    ENV HOST ⟦$(hostname)⟧
  `,
  backticks: dockerfile`
    FROM debian:13
    ENV NOW="⟦\`date +%s\`⟧"
  `,
  'a label that is all command': dockerfile`
    FROM debian:13
    LABEL built="⟦$(date)⟧"
  `,
  'paths, a user, a port, a base': dockerfile`
    FROM debian:⟦$(cat release)⟧
    WORKDIR ⟦$(pwd)⟧/app
    COPY a ⟦$(pwd)⟧/a
    USER ⟦$(id)⟧
    EXPOSE ⟦$(port)⟧
  `,
  'a shell reads it': dockerfile`
    FROM debian:13
    RUN VERSION=$(cat /version) && echo "$VERSION"
    CMD echo $(date)
    HEALTHCHECK CMD test $(cat /ready) = 1
  `,
  'a variable and not a command': dockerfile`
    FROM debian:13
    ENV A=\${B:-x} C=$D
  `,
  'it is escaped, or in single quotes, and a text': dockerfile`
    FROM debian:13
    ENV A="\\$(date)" B='$(date)'
  `,
  'a sum is no command': dockerfile`
    FROM debian:13
    ENV A=$((1+2))
  `,
  'a label that tells how to run': dockerfile`
    FROM debian:13
    LABEL run="docker run -v $(pwd):/src example"
  `,
  'a prompt runs it later': dockerfile`
    FROM debian:13
    ENV PS1="$(whoami) " PROMPT_COMMAND="$(date)"
  `,
  'a heredoc': dockerfile`
    FROM debian:13
    COPY <<EOF /x
    ENV A=$(date)
    EOF
  `,
  'a backtick that continues lines': '# escape=`\nFROM debian:13\nENV A=1 `\n    B=2 `\n    C=3\n',
  'lower-case keywords and CRLF': 'from debian:13\r\nenv A=⟦$(date)⟧ \\\r\n  B=1\r\n',
});
