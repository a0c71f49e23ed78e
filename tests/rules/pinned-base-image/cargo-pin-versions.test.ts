import { cargoPinVersions } from '../../../src/checker/rules/pinned-base-image/cargo-pin-versions.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(cargoPinVersions, {
  'a name without a version is the newest of the day': dockerfile`
    FROM rust:1.91
    RUN cargo install --locked ⟦sccache⟧
  `,
  'flags with values are no tools, and a toolchain none either': dockerfile`
    FROM rust:1.91
    RUN cargo +nightly install --root /usr/local --features ssl --jobs 4 ⟦trunk⟧
  `,
  'one of several': dockerfile`
    FROM rust:1.91 AS build
    RUN cargo install just@1.43.0 ⟦wasm-pack⟧
  `,
  'a heredoc is a script': dockerfile`
    FROM rust:1.91
    RUN <<EOF
    cargo install ⟦trunk⟧
    EOF
  `,
  'each way to name a version does': dockerfile`
    FROM rust:1.91
    RUN cargo install cargo-chef@0.1.73 && cargo install --version 0.21.14 trunk && cargo install trunk --vers '^0.21'
  `,
  'what comes from elsewhere has a rule or a lock of its own': dockerfile`
    FROM rust:1.91
    RUN cargo install --path . && cargo install --git https://git.example.com/tool --rev 0123abc tool
  `,
  'other commands take no tool': dockerfile`
    FROM rust:1.91
    RUN cargo install --list && cargo fetch && cargo build --release && echo cargo install trunk
  `,
  'a variable is unknown': dockerfile`
    FROM rust:1.91
    ARG TOOL
    RUN cargo install $TOOL && cargo install trunk@$TOOL
  `,
  'lower-case keywords and CRLF change nothing':
    'from rust:1.91\r\nrun cargo install \\\r\n  ⟦trunk⟧\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM rust:1.91\nRUN cargo install `\n  ⟦trunk⟧\n',
});
