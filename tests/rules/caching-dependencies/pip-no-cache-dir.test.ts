import { expect, it } from 'vitest';
import { check } from '../../../src/checker/index.ts';
import { pipNoCacheDir } from '../../../src/checker/rules/caching-dependencies/pip-no-cache-dir.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(pipNoCacheDir, {
  'pip keeps what it downloads': dockerfile`
    FROM python:3.13
    RUN ⟦pip install⟧ flask==3.1.2
  `,
  'by any of its names, in exec form, as a trigger': dockerfile`
    FROM python:3.13
    RUN ⟦pip3 install⟧ -r requirements.txt
    RUN [⟦"python", "-m", "pip", "install"⟧, "flask==3.1.2"]
    ONBUILD RUN ⟦pip install⟧ -r requirements.txt
  `,
  'a variable whose value says the contrary of what it does': dockerfile`
    FROM python:3.13
    ENV PIP_NO_CACHE_DIR=0
    RUN ⟦pip install⟧ flask==3.1.2
  `,
  'a mount at another folder is another cache': dockerfile`
    FROM python:3.13
    RUN --mount=type=cache,target=/root/.npm ⟦pip install⟧ flask==3.1.2
  `,
  'the flag is enough': dockerfile`
    FROM python:3.13
    RUN pip install --no-cache-dir flask==3.1.2 && pip --no-cache-dir install flask==3.1.2
    RUN pip3 install --no-cache --upgrade pip
  `,
  'so is the variable, wherever it is set': dockerfile`
    FROM python:3.13 AS base
    RUN PIP_NO_CACHE_DIR=1 pip install flask==3.1.2
    RUN export PIP_NO_CACHE_DIR=yes && pip install flask==3.1.2
    ENV PIP_NO_CACHE_DIR=true
    FROM base
    RUN pip install flask==3.1.2
  `,
  'a mount keeps it out of the layer, for any user': dockerfile`
    FROM python:3.13
    RUN --mount=type=cache,target=/root/.cache/pip pip install flask==3.1.2
    RUN --mount=type=tmpfs,target=/root/.cache pip install flask==3.1.2
    RUN --mount=type=cache,target=/home/app/.cache/pip,uid=1000 pip install flask==3.1.2
    ENV PIP_CACHE_DIR=/var/cache/wheels
    RUN --mount=type=cache,target=/var/cache/wheels pip install flask==3.1.2
  `,
  'so does cleaning in the same RUN': dockerfile`
    FROM python:3.13
    RUN pip install flask==3.1.2 && pip cache purge
    RUN pip install flask==3.1.2 && rm -rf ~/.cache/pip
    RUN pip install flask==3.1.2 && rm -rf /root/.cache/*
  `,
  'a build stage is not shipped': dockerfile`
    FROM python:3.13 AS build
    RUN pip install --target=/deps flask==3.1.2
    FROM python:3.13-slim
    COPY --from=build /deps /deps
  `,
  'pipx, Pipenv and uv have caches of their own': dockerfile`
    FROM python:3.13
    RUN pipx install poetry && pipenv install flask && uv pip install --system flask
  `,
  'flags in a variable are unknown': dockerfile`
    FROM python:3.13
    ARG PIP_OPTS
    RUN pip install $PIP_OPTS flask==3.1.2
  `,
  'however pip is called to empty its cache': dockerfile`
    FROM python:3.13
    RUN pip install flask==3.1.2 && python3 -m pip cache purge
    RUN pip install flask==3.1.2 && pip3 --quiet cache purge
  `,
  'more folders than anyone names are not looked through': `FROM python:3.13\nRUN ${Array.from(
    { length: 22 },
    (_, i) => `${i < 20 ? '⟦pip install⟧' : 'pip install'} --cache-dir /cache/${i} flask==3.1.2 &&`,
  ).join(' ')} true\n`,
  'a heredoc is a script': dockerfile`
    FROM python:3.13
    RUN <<EOF
    pip install --no-cache-dir flask==3.1.2
    EOF
  `,
  'lower-case keywords and CRLF change nothing':
    'from python:3.13\r\nrun ⟦pip install⟧ \\\r\n  flask==3.1.2\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM python:3.13\nRUN pip install `\n  --no-cache-dir flask==3.1.2\n',
  'packages that xargs adds': dockerfile`
    FROM python:3.13
    RUN xargs -n1 ⟦pip install⟧ flask < requirements.txt
    RUN xargs -n1 pip install --no-cache-dir < requirements.txt
  `,
  'what another program runs': dockerfile`
    FROM python:3.13
    RUN conda run -n app ⟦pip install⟧ flask && runuser -u app -- ⟦pip install⟧ flask
    RUN setpriv --reuid 10001 --clear-groups ⟦python -mpip install⟧ flask && eval "cd /x && ⟦pip install⟧ flask"
    RUN bash -c "source \$HOME/env && ⟦pip install⟧ \"flask\" && echo $EXTRA"
  `,
});

it('names the folder that the install chooses, and leaves a flag for it alone', () => {
  const text = 'FROM x\nRUN pip install flask --cache-dir /c\n';
  const [finding] = check(text, { rules: [pipNoCacheDir] }).findings;
  expect(finding?.message).toContain(' in /c,');
  expect(finding?.fix).toBeUndefined();
});
