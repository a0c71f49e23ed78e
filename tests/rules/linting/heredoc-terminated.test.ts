import { heredocTerminated } from '../../../src/checker/rules/linting/heredoc-terminated.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(heredocTerminated, {
  'nothing ends it': dockerfile`
    FROM alpine:3.22
    RUN ⟦<<EOF⟧
    true
    # EOF is missing
  `,
  'spaces before the name': dockerfile`
    FROM alpine:3.22
    COPY ⟦<<EOF⟧ /x
    hello
      EOF
    USER 1
  `,
  '<<- forgives tabs, not spaces': dockerfile`
    FROM alpine:3.22
    COPY ⟦<<-EOF⟧ /x
        hello
        EOF
    USER 1
  `,
  'spaces behind the name': 'FROM alpine:3.22\nCOPY ⟦<<EOF⟧ /x\nhello\nEOF \n',
  'what stands behind the name without a space is part of it': dockerfile`
    FROM alpine:3.22
    RUN cat ⟦<<EOF>/etc/motd⟧
    Welcome.
    EOF
  `,
  'in a command substitution': dockerfile`
    FROM alpine:3.22
    RUN motd="x" && text=$(cat ⟦<<EOF)⟧
    Welcome.
    EOF
  `,
  'in quotes, and a sign behind them': dockerfile`
    FROM alpine:3.22
    RUN cat ⟦<<"EOF"|sort⟧
    Welcome.
    EOF
  `,
  'a shift in arithmetic': 'FROM alpine:3.22\nRUN echo $((1 ⟦<<2))⟧\n',
  'and so it may be ended': dockerfile`
    FROM alpine:3.22
    RUN cat <<EOF>/etc/motd
    Welcome.
    EOF>/etc/motd
    COPY <<E'O'F /x
    x
    EOF
    COPY <<"a b" /y
    x
    a b
    RUN cat <<A\
    B
    x
    AB
    RUN cat 3<<EOF <&3
    x
    EOF
    RUN cat << EOF
    x
    EOF
  `,
  'none is opened in a line with a quote that is open, or a substitution of Bash': dockerfile`
    FROM alpine:3.22
    RUN cat <<EOF | sed s/don't/do/
    RUN cat <<EOF > \${name^^}
  `,
  'the first of two': dockerfile`
    FROM alpine:3.22
    COPY ⟦<<A⟧ <<B /x/
    a
    B
  `,
  'in quotes': dockerfile`
    FROM alpine:3.22
    RUN ⟦<<'EOF'⟧
    true
  `,
  'lower-case keywords and CRLF change nothing': 'from alpine:3.22\r\nrun ⟦<<EOF⟧\r\ntrue\r\n',
  'a backtick escape': '# escape=`\nFROM alpine:3.22\nRUN ⟦<<EOF⟧\ntrue\n',
  ended: dockerfile`
    FROM alpine:3.22
    RUN <<EOF
    true
    EOF
    COPY <<-END /x
    	hello
    	END
  `,
  'ended with Windows line ends': 'FROM alpine:3.22\r\nRUN <<EOF\r\ntrue\r\nEOF\r\n',
  'two of them': dockerfile`
    FROM alpine:3.22
    COPY <<A <<B /x/
    a
    A
    b
    B
  `,
  'ended on the last line without a line end': 'FROM alpine:3.22\nRUN <<EOF\ntrue\nEOF',
  'a here-string is none': dockerfile`
    FROM alpine:3.22
    RUN cat <<< hello
  `,
  'arithmetic is none': dockerfile`
    FROM alpine:3.22
    RUN echo $((1<<4))
  `,
  'in quotes of the shell it is none': dockerfile`
    FROM alpine:3.22
    RUN echo "<<EOF"
  `,
  'other instructions have none': dockerfile`
    FROM alpine:3.22
    CMD cat <<EOF
  `,
  'a backslash behind the name that continues nothing':
    '# escape=`\nFROM alpine:3.22\nRUN <<EOF\\\nx\nEOF\n',
});
