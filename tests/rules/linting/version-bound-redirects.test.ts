import { versionBoundRedirects } from '../../../src/checker/rules/linting/version-bound-redirects.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(versionBoundRedirects, {
  'lower and upper bounds': dockerfile`
    FROM python:3.13
    RUN pip install ⟦vonage>=3.0.0⟧ ⟦flask<4⟧ requests==2.32.5
    RUN python3 -m pip install ⟦uvicorn[standard]>=0.30,<1⟧ && echo done
    RUN uv pip install ⟦numpy<=2.1⟧; conda install -y ⟦pandas>2⟧ | cat
  `,
  'other managers': dockerfile`
    FROM alpine:3.22
    RUN npm i -g ⟦typescript@>=5⟧
    RUN apk add --no-cache ⟦python3>3.8⟧ \
      ⟦curl>=8⟧
    RUN sudo poetry add ⟦django>=5⟧ 2>&1
  `,
  'in a shell of its own, and with a variable': dockerfile`
    FROM python:3.13
    ARG FLOOR
    RUN ["sh", "-c", "pip install ⟦flask>=3⟧"]
    RUN bash -c 'pip install ⟦flask>=3⟧'
    RUN pip install ⟦flask>=\${FLOOR}⟧
  `,
  'a heredoc, a backtick escape and lower-case keywords': dockerfile`
    # escape=\`
    from python:3.13
    run pip install \`
      ⟦flask>=3⟧ \`
      rich
    run <<EOF
    pip install ⟦flask>=3⟧
    EOF
  `,
  quotes: dockerfile`
    FROM python:3.13
    RUN pip install "flask>=3" 'rich<14' click\>=8 "uvicorn[standard]"'>=0.30'
    RUN ["pip", "install", "flask>=3"]
  `,
  'what is meant as a redirection': dockerfile`
    FROM python:3.13
    RUN pip install flask==3.1.2 >install.log 2>1
    RUN pip install flask==3.1.2>install.log
    RUN pip install flask==3.1.2>1.log
    RUN pip install flask==3.1.2>/dev/null 2>&1 </dev/null
    RUN npm ci>1
    RUN pip install -r /dev/stdin <<EOF
    flask>=3
    EOF
  `,
  'no install': dockerfile`
    FROM python:3.13
    RUN echo flask>=3
    RUN apt-get install -y curl>8
  `,
});
