import { variableModifierValid } from '../../../src/checker/rules/environment-variables/variable-modifier-valid.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(variableModifierValid, {
  'Bash cuts, Docker does not': dockerfile`
    FROM alpine:3.22
    ARG C
    LABEL v=⟦\${C:0:7}⟧
  `,
  'nor does it change case': dockerfile`
    FROM alpine:3.22
    ARG C
    ENV A=⟦\${C,,}⟧ B=⟦\${C^^}⟧
  `,
  PowerShell: dockerfile`
    FROM mcr.microsoft.com/windows/servercore:ltsc2025
    WORKDIR ⟦\${Env:TEMP}⟧
  `,
  'in paths': dockerfile`
    FROM alpine:3.22
    ARG C
    COPY ⟦\${C:x}⟧ /x
    ADD a ⟦\${C:}⟧
  `,
  'cut off': dockerfile`
    FROM alpine:3.22
    ARG C
    WORKDIR ⟦\${C⟧
  `,
  'without a name': dockerfile`
    FROM alpine:3.22
    USER ⟦\${}⟧
  `,
  'in FROM': dockerfile`
    ARG TAG
    FROM alpine:⟦\${TAG%%x⟧
  `,
  'in an array': dockerfile`
    FROM alpine:3.22
    ARG C
    COPY [⟦"\${C^}"⟧, "/x"]
  `,
  'in a flag': dockerfile`
    FROM alpine:3.22
    ARG C
    COPY --chown=⟦\${C@Q}⟧ a b
  `,
  'a template': dockerfile`
    FROM ⟦\${{⟧ base }}
  `,
  'lower-case keywords, CRLF and a continuation':
    'from alpine:3.22\r\nenv A=1 \\\r\n  B=⟦${A,}⟧\r\n',
  'a backtick escape': '# escape=`\nFROM alpine:3.22\nENV A=`\n⟦${B^}⟧\n',
  'all that Docker knows': dockerfile`
    FROM alpine:3.22
    ARG C
    ENV A=\${C:-x} B=\${C-x} D=\${C:+x} E=\${C+x} F=\${C:?x} G=\${C#x} H=\${C##x} I=\${C%x} J=\${C%%x} K=\${C/x/y} L=\${C//x/y}
  `,
  'one inside the other': dockerfile`
    FROM alpine:3.22
    ARG C
    ARG D
    ENV A=\${C:-\${D:-x}}
  `,
  'the shell’s own': dockerfile`
    FROM alpine:3.22
    RUN echo \${C:0:7}
    CMD echo \${C^^}
    ENTRYPOINT echo \${C,,}
    HEALTHCHECK CMD echo \${C:1}
  `,
  'in single quotes': dockerfile`
    FROM alpine:3.22
    ENV A='\${C^^}'
  `,
  escaped: 'FROM alpine:3.22\nENV A=\\${C^^}\n',
  'plain ones': dockerfile`
    FROM alpine:3.22
    ARG C
    ENV A=$C B=\${C} D=$ E=cost$
  `,
  'a text that COPY or ADD writes is filled in, quotes or not': dockerfile`
    FROM alpine:3.22
    COPY <<EOF /x
    echo "⟦\${C^^}⟧" '⟦\${C:0:7}⟧' it's ⟦\${#C}⟧ ⟦\${C[@]}⟧ \${C:-x} \${C#*/}
    EOF
    ADD <<-END /y
    	⟦\${}⟧
    	END
  `,
  'not where the name is quoted, or a shell reads it': dockerfile`
    FROM alpine:3.22
    COPY <<"EOF" /x
    \${C^^}
    EOF
    RUN <<EOF
    echo \${C^^}
    EOF
  `,
  'nor where a backslash stands before it': 'FROM alpine:3.22\nCOPY <<EOF /x\n\\${C^^}\nEOF\n',
  'a backslash in the name does not quote it for Docker':
    'FROM alpine:3.22\nCOPY <<\\EOF /x\n⟦${C^^}⟧\nEOF\n',
  'what RUN mounts': dockerfile`
    FROM alpine:3.22
    RUN --mount=type=cache,target=/⟦\${C^^}⟧ true \${C^^}
  `,
  'quotes of a flag are taken off first': dockerfile`
    FROM alpine:3.22
    COPY --chown='⟦\${C^^}⟧' a b
  `,
  'backslashes in a pattern':
    'FROM alpine:3.22\nARG C\nENV A=⟦${C#\\x}⟧ B=${C#\\*} D=${C//\\//-} E=${C%\\?x}\n',
  'names that shells have signs for, and those in other letters': dockerfile`
    FROM alpine:3.22
    ENV A=\${12} B=\${?} C=\${-} D=\${$} E=\${é:-x}
  `,
  'the name of an ARG is filled in, but for those above FROM': dockerfile`
    ARG \${B^^}
    FROM alpine:3.22
    ARG ⟦\${C^^}⟧
  `,
  'what is excluded is not filled in': dockerfile`
    FROM alpine:3.22
    COPY --exclude=\${C^^} a b
  `,
  comments: dockerfile`
    FROM alpine:3.22
    # \${C^^}
    USER 1
  `,
});
