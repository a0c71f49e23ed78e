import { todoComment } from '../../../src/checker/rules/linting/todo-comment.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(todoComment, {
  'a task left in a comment': dockerfile`
    # ⟦TODO⟧: leave root
    FROM debian:13-slim
  `,
  'inside an instruction': dockerfile`
    FROM debian:13-slim
    RUN true && \
      # ⟦FIXME⟧ later
      true
  `,
  'lower case, CRLF': 'FROM debian:13-slim\r\n# ⟦todo⟧ later\r\n',
  'part of a word': dockerfile`
    # the todolist is next door, mastodons too
    FROM debian:13-slim
  `,
  'in an instruction it is no comment': dockerfile`
    FROM debian:13-slim
    ENV TODO=later
    RUN echo TODO
  `,
  'a directive': dockerfile`
    # syntax=docker/dockerfile:1
    FROM debian:13-slim
  `,
  'a heredoc holds no comments of Docker': dockerfile`
    FROM debian:13-slim
    COPY <<EOF /x
    # TODO later
    EOF
  `,
});
