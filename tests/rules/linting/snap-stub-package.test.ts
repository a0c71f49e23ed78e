import { snapStubPackage } from '../../../src/checker/rules/linting/snap-stub-package.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(snapStubPackage, {
  'from the release on in which it is one': dockerfile`
    FROM ubuntu:22.04
    RUN apt-get update && apt-get install -y curl ⟦firefox⟧ ⟦chromium-browser⟧ thunderbird
    FROM ubuntu:noble
    RUN apt-get update && apt-get install -y ⟦thunderbird⟧
    FROM ubuntu:20.04
    RUN apt-get update && apt-get install -y firefox ⟦chromium-chromedriver⟧
  `,
  'an image on Ubuntu, and a stage that is continued': dockerfile`
    FROM eclipse-temurin:21-jdk-noble AS base
    FROM base
    RUN apt-get update && apt-get install -y ⟦firefox⟧
  `,
  'over several lines, and in a heredoc': dockerfile`
    FROM ubuntu:24.04
    RUN apt-get update \
      && apt-get install -y \
        # Headless.
        ⟦firefox⟧ \
        xvfb
    RUN <<EOF
    apt-get install -y ⟦firefox⟧
    EOF
  `,
  'lower-case keywords': dockerfile`
    from ubuntu:24.04
    run apt-get install -y ⟦firefox⟧
  `,
  'a backtick escape': dockerfile`
    # escape=\`
    FROM ubuntu:24.04
    RUN apt-get install -y \`
      ⟦firefox⟧
  `,
  'before that, and in Debian': dockerfile`
    FROM ubuntu:18.04
    RUN apt-get install -y firefox chromium-browser
    FROM debian:13
    RUN apt-get install -y firefox-esr chromium
    FROM unknown
    RUN apt-get install -y firefox
  `,
  'another archive has it': dockerfile`
    FROM ubuntu:24.04
    RUN add-apt-repository ppa:mozillateam/ppa && apt-get install -y firefox
  `,
  'a file of that name': dockerfile`
    FROM ubuntu:24.04
    RUN apt-get install -y ./firefox.deb && apt-get remove -y firefox
  `,
});
