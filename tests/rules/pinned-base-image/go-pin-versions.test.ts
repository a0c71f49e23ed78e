import { goPinVersions } from '../../../src/checker/rules/pinned-base-image/go-pin-versions.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(goPinVersions, {
  'go mod has read the go.mod that names the version': dockerfile`
    FROM golang:1.27
    RUN go mod download && go install example.org/a/b
  `,
  'the project itself, under GOPATH': dockerfile`
    FROM golang:1.10
    ADD . /go/src/example.org/tool/
    RUN go get example.org/tool/... && go get ⟦example.org/other⟧
  `,
  'before Go knew modules, no go.mod named a version': dockerfile`
    FROM golang:1.10.3
    COPY . /go/src/example.com/app
    RUN go get ⟦example.com/tool⟧
  `,
  'since then, one may': dockerfile`
    FROM golang:1.11
    COPY . /go/src/example.com/app
    RUN go get example.com/tool
  `,
  'latest is whatever was released last': dockerfile`
    FROM golang:1.27
    RUN go install ⟦golang.org/x/tools/cmd/stringer@latest⟧
  `,
  'a branch is no version': dockerfile`
    FROM golang:1.27 AS build
    RUN go run ⟦example.com/tool@main⟧ --flag value
  `,
  'no version is the newest, where no go.mod is': dockerfile`
    FROM golang:1.27
    RUN go get -d ⟦github.com/team/app⟧
  `,
  'a heredoc is a script': dockerfile`
    FROM golang:1.27
    RUN <<EOF
    go install ⟦example.com/tool@latest⟧
    EOF
  `,
  'a version or a commit is a version': dockerfile`
    FROM golang:1.27
    RUN go install example.com/tool@v1.2.3 && go install example.com/other@3f2a1bc
  `,
  'a go.mod names the version': dockerfile`
    FROM golang:1.27
    COPY . .
    RUN go install github.com/team/app/cmd/app && go get github.com/team/lib
  `,
  'so does a module that was cloned or mounted': dockerfile`
    FROM golang:1.27
    RUN git clone https://github.com/team/app && cd app && go install github.com/team/app
    RUN --mount=target=. go install github.com/team/app
  `,
  'files and folders are what they are': dockerfile`
    FROM golang:1.27
    RUN go install . && go run ./cmd/app && go get ./... && go run main.go && go install /src/app
  `,
  'values of flags are no packages': dockerfile`
    FROM golang:1.27
    RUN go install -ldflags "-s -w" -tags a.b/c example.com/tool@v1
  `,
  'a variable is unknown': dockerfile`
    FROM golang:1.27
    ARG VERSION
    RUN go install example.com/tool@$VERSION
  `,
  'other subcommands take no versions': dockerfile`
    FROM golang:1.27
    RUN go build example.com/app && go mod download
  `,
  'lower-case keywords and CRLF change nothing':
    'from golang:1.27\r\nrun go install \\\r\n  ⟦example.com/tool@latest⟧\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM golang:1.27\nRUN go install `\n  example.com/tool@v1.2.3\n',
  'the version is checked out behind it': dockerfile`
    FROM golang:1.12
    RUN go get example.org/a/b || true && cd /go/src/example.org/a/b && git checkout v1.2.3
  `,
});
