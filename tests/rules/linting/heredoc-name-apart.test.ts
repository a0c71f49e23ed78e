import { heredocNameApart } from '../../../src/checker/rules/linting/heredoc-name-apart.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(heredocNameApart, {
  'a blank, and several': dockerfile`
    FROM alpine:3.22
    COPY ⟦<< EOF⟧ /etc/motd
    Welcome.
    EOF
    ADD --chown=1000 ⟦<<   'END'⟧ /etc/motd
    Welcome.
    END
  `,
  'the one of two that has it': dockerfile`
    FROM alpine:3.22
    COPY <<ONE ⟦<< TWO⟧ /srv/
    1
    ONE
    2
    TWO
  `,
  'behind a dash it opens nothing': dockerfile`
    FROM alpine:3.22
    COPY ⟦<<- EOF⟧ /etc/motd
  `,
  'lower-case keywords, and as a trigger': dockerfile`
    from alpine:3.22
    onbuild copy ⟦<< EOF⟧ /etc/motd
    Welcome.
    EOF
  `,
  'a backtick escape': dockerfile`
    # escape=\`
    FROM alpine:3.22
    COPY ⟦<< \`
      EOF⟧ /etc/motd
    Welcome.
    EOF
  `,
  'a shell forgives it': dockerfile`
    FROM alpine:3.22
    RUN << EOF
    true
    EOF
    RUN cat << EOF > /etc/motd
    Welcome.
    EOF
  `,
  'a heredoc as it should be': dockerfile`
    FROM alpine:3.22
    COPY <<EOF <<-'END' /srv/
    EOF
    END
    COPY "<<" /srv/
  `,
});
