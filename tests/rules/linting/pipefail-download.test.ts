import { expect, it } from 'vitest';
import { check } from '../../../src/checker/index.ts';
import { pipefailDownload } from '../../../src/checker/rules/linting/pipefail-download.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(pipefailDownload, {
  'behind another program, and in the text of another shell': dockerfile`
    FROM debian:13
    RUN ⟦sudo curl -fsSL https://example.org/a | sh⟧
    RUN sh -c '⟦curl -fsSL https://example.org/a | sort⟧'
    RUN bash -o pipefail -c 'curl -fsSL https://example.org/a | sort'
  `,
  'half a list is kept, whoever unpacks it': dockerfile`
    FROM debian:13
    RUN ⟦curl -fsSL https://example.com/a | sudo tee /a⟧
    RUN ⟦curl -fsSL https://example.com/a.gz | gunzip | sort > /a⟧
    RUN ⟦curl -fsSL https://example.com/a.gz | bsdtar -x⟧
  `,
  'what is no archive any more, tar and its like refuse': dockerfile`
    FROM debian:13
    RUN curl -fsSL https://example.com/a.tgz | tar xz --strip-components=1 -C /opt
    RUN curl -fsSL https://example.com/a.txz | tar -C /opt --extract --xz && wget -qO- https://example.com/b.tar | sudo tar -xf -
    RUN curl -fsSL https://example.com/a.tar.gz | gunzip | tar x
    RUN curl -fsSL https://example.com/a.gz | gunzip > /a && curl https://example.com/a.xz | xz -dc > /b
  `,
  'and a key that is none, gpg': dockerfile`
    FROM debian:13
    RUN curl -fsSL https://example.com/key | gpg --dearmor -o /usr/share/keyrings/a.gpg
    RUN curl -fsSL https://example.com/key | sudo apt-key add -
  `,
  'grep is not content with nothing': dockerfile`
    FROM debian:13
    RUN curl -fsSL https://example.com/latest | grep -q '^v2'
  `,
  'tar that packs takes what comes': dockerfile`
    FROM debian:13
    RUN ⟦curl -fsSL https://example.com/a | tar -c -f /a.tar -T - text⟧
  `,
  'or run': dockerfile`
    FROM debian:13
    RUN apt-get update && ⟦wget -qO- https://example.com/install.sh | sh⟧
  `,
  'in a substitution': dockerfile`
    FROM debian:13
    RUN V=$(⟦curl -s https://example.com/v | jq -r .tag⟧) && echo "$V"
  `,
  'in a subshell': dockerfile`
    FROM debian:13
    RUN (⟦curl -s https://example.com | cat⟧)
  `,
  'SHELL without pipefail': dockerfile`
    FROM debian:13
    SHELL ["/bin/bash", "-c"]
    RUN ⟦curl -s https://example.com | cat⟧
  `,
  'SHELL of another stage': dockerfile`
    FROM debian:13 AS a
    SHELL ["/bin/bash", "-o", "pipefail", "-c"]
    RUN curl -s https://example.com | cat
    FROM debian:13
    RUN ⟦curl -s https://example.com | cat⟧
  `,
  'set too late': dockerfile`
    FROM debian:13
    RUN ⟦curl -s https://example.com | cat⟧; set -o pipefail
  `,
  'in a heredoc': dockerfile`
    FROM debian:13
    RUN <<EOF
    set -e
    ⟦curl -s https://example.com | cat⟧
    EOF
  `,
  'behind ONBUILD': dockerfile`
    FROM debian:13
    ONBUILD RUN ⟦curl -s https://example.com | cat⟧
  `,
  'lower-case keywords and CRLF change nothing':
    'from debian:13\r\nrun ⟦curl -s https://example.com \\\r\n  | cat⟧\r\n',
  'a backtick escape': '# escape=`\nFROM debian:13\nRUN ⟦curl -s https://example.com `\n  | cat⟧\n',
  'SHELL with pipefail': dockerfile`
    FROM debian:13
    SHELL ["/bin/bash", "-euo", "pipefail", "-c"]
    RUN curl -s https://example.com | cat
  `,
  'SHELL of the stage it continues': dockerfile`
    FROM debian:13 AS a
    SHELL ["/bin/bash", "-o", "pipefail", "-c"]
    FROM a
    RUN curl -s https://example.com | cat
  `,
  'set in the RUN': dockerfile`
    FROM debian:13
    RUN set -eux -o pipefail; curl -s https://example.com | cat
  `,
  'set in the heredoc': dockerfile`
    FROM debian:13
    RUN <<EOF
    set -euo pipefail
    curl -s https://example.com | cat
    EOF
  `,
  'a shell of its own': dockerfile`
    FROM debian:13
    RUN bash -o pipefail -c 'curl -s https://example.com | cat'
  `,
  'a bash that reads the heredoc': dockerfile`
    FROM debian:13
    RUN bash -eo pipefail <<EOF
    curl -s https://example.com | cat
    EOF
  `,
  'a file first': dockerfile`
    FROM debian:13
    RUN curl -fsSLo a.tgz https://example.com/a.tgz && tar xzf a.tgz
  `,
  'the download on the right': dockerfile`
    FROM debian:13
    RUN echo https://example.com | xargs curl -s
  `,
  'a pipe in quotes': dockerfile`
    FROM debian:13
    RUN curl -s "https://example.com/a|b" && echo "a | b"
  `,
  'other pipes are the business of pipefail': dockerfile`
    FROM debian:13
    RUN sort a | uniq
  `,
  'exec form has no pipes': dockerfile`
    FROM debian:13
    RUN ["curl", "https://example.com", "|", "cat"]
  `,
  PowerShell: dockerfile`
    FROM mcr.microsoft.com/powershell
    SHELL ["pwsh", "-Command"]
    RUN curl https://example.com | Out-Null
  `,
  'CMD is no build step': dockerfile`
    FROM debian:13
    CMD curl -s https://example.com | cat
  `,
  'the status of what becomes an argument counts for nothing, with pipefail or without': dockerfile`
    FROM debian:13
    RUN curl -fsSLO "$(curl -fsSL https://example.com/latest | jq -r .url)"
    RUN test "$(wget -qO- https://example.com/list | wc -l)" -gt 5
    RUN for name in $(curl -fsSL https://example.com/list | sort); do echo "$name"; done
  `,
  'a program that takes an empty input for a fault': dockerfile`
    FROM debian:13
    RUN curl -fsS https://example.com/a | cpio -id
    RUN curl -fsS https://example.com/a | openssl x509 -noout
  `,
  'git apply wants a patch, unless it is told that none will do': dockerfile`
    FROM debian:13
    RUN curl -f https://example.com/c.patch | git apply
    RUN ⟦curl -f https://example.com/c.patch | git apply --allow-empty⟧
  `,
});

it('offers SHELL for a pipe that eval reads, as that is the same shell', () => {
  const text = "FROM debian:13\nRUN eval 'curl -f a | sort'\n";
  const found = check(text).findings.find(({ rule }) => rule === pipefailDownload.id);
  expect(found?.fix?.edits[0]?.insert).toContain('pipefail');
});

it('offers no SHELL for a pipe that another shell reads', () => {
  const [inner, own] = ["sh -c 'curl -f a | sort'", 'curl -f a | sort'].map((text) =>
    check(`FROM debian:13\nRUN ${text}\n`).findings.find(
      ({ rule }) => rule === pipefailDownload.id,
    ),
  );
  expect(inner).toBeDefined();
  expect(inner?.fix).toBeUndefined();
  expect(own?.fix).toBeDefined();
});

it('says where the shell goes on', () => {
  const [last, followed] = ['', ' && mv /root/.x/bin/x /usr/local/bin/x'].map(
    (rest) =>
      check(`FROM debian:13\nRUN wget -q https://example.org/i -O - | bash${rest}\n`, {
        rules: [pipefailDownload],
      }).findings[0]?.message,
  );
  expect(last).toBe('If `wget` fails, the build goes on: a pipe reports only its last command.');
  expect(followed).toBe(
    'If `wget` fails, this RUN goes on to the next command: a pipe reports only its last command.',
  );
});
