import { expect, it } from 'vitest';
import { check } from '../../../src/checker/index.ts';
import { commentSwallowsCommands } from '../../../src/checker/rules/linting/comment-swallows-commands.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(commentSwallowsCommands, {
  'behind a command, with more lines below': dockerfile`
    FROM gcc:15
    RUN git clone https://git.example.org/x.git && cd x && \
      git checkout 2d2ec6d ⟦# why && \⟧
      make install
    RUN make ⟦# don't \⟧

      # a whole line
      && make install
  `,
  'a RUN that begins with one, and one behind a sign': dockerfile`
    FROM debian:13
    RUN ⟦# the index \⟧
      apt-get update
    RUN make -C '/a b';⟦# "all" \⟧
      make install
    ONBUILD RUN x="$(date)" && make ⟦# all \⟧
      install
  `,
  'a backtick escape and lower-case keywords': dockerfile`
    # escape=\`
    from debian:13
    run apt-get update ⟦# first && \`⟧
      apt-get upgrade
  `,
  'nothing is behind it': dockerfile`
    FROM debian:13
    RUN apt-get update \
      && apt-get upgrade # last
    RUN echo a # b
    RUN apt-get update # why \

      # more of it
  `,
  'whole lines': dockerfile`
    FROM debian:13
    RUN apt-get update && \
      # why
    # and why
      apt-get upgrade
  `,
  'no comment to the shell': dockerfile`
    FROM debian:13
    RUN echo 'a # b' "c # d" \# e f#g \
      $# \${x#y} \${x##*/} && echo
    RUN x="$(echo "a # b")" && \
      echo "$x"
    RUN [[ "a # b" == 'c # d' ]] && for i in 'a # b'; do \
      echo $i; done
    RUN sed -i 's/# x/x/; \
      s/ #y/y/' /etc/x
    RUN echo "\
      # kept" && \
      echo
    RUN echo \`cat /x # y\` && \
      echo
  `,
  'heredocs, exec form and another shell': dockerfile`
    FROM debian:13
    RUN <<EOF
    make # all \
    make install
    EOF
    RUN cat <<EOF > /x && make # all
    a # b
    EOF
    RUN ["sh", "-c", "make # all"]
    SHELL ["powershell"]
    RUN Write-Host 1 # one \
      two
  `,
});

it('names the first command that is lost', () => {
  const text = 'FROM gcc:15\r\nRUN make # all && \\\r\n  && make install && \\\r\n  true\r\n';
  const [found] = check(text).findings.filter(({ rule }) => rule === commentSwallowsCommands.id);
  expect(found?.message).toContain('"make install"');
  expect(text.slice(found?.from, found?.to)).toBe('# all && \\');
});
