import { cacheMountHidesLayer } from '../../../src/checker/rules/caching-dependencies/cache-mount-hides-layer.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(cacheMountHidesLayer, {
  'modules of Go': dockerfile`
    FROM golang:1.26
    RUN go mod download
    RUN ⟦--mount=type=cache,target=/go/pkg/mod⟧ go build -o /a .
  `,
  'a folder around it, a relative one, and one that is named': dockerfile`
    FROM golang:1.26
    WORKDIR /go
    RUN go mod download -x
    RUN ⟦--mount=type=cache,target=/go⟧ go build -o /a .
    RUN ⟦--mount=type=cache,target=pkg⟧ go test ./...
    FROM debian:13
    ENV GOMODCACHE=/modules
    RUN go mod download
    RUN ⟦--mount=type=cache,target=/modules⟧ go build -o /a .
  `,
  'what was compiled, in a stage that is continued': dockerfile`
    FROM rust:1.91 AS deps
    WORKDIR /src
    RUN cargo chef cook --release --recipe-path recipe.json
    FROM deps AS build
    COPY . .
    RUN ⟦--mount=type=cache,target=/usr/local/cargo/registry⟧ ⟦--mount=type=cache,target=/src/target⟧ cargo build --release
  `,
  'packages of NuGet': dockerfile`
    FROM mcr.microsoft.com/dotnet/sdk:10.0
    RUN dotnet restore
    RUN ⟦--mount=type=cache,target=/root/.nuget/packages⟧ dotnet publish --no-restore -o /app
  `,
  'lower-case keywords': dockerfile`
    from golang:1.26
    run go mod download
    run ⟦--mount=type=cache,target=/go/pkg/mod⟧ go build -o /a .
  `,
  'a backtick escape': dockerfile`
    # escape=\`
    FROM golang:1.26
    RUN go mod download
    RUN ⟦--mount=type=cache,target=/go/pkg/mod⟧ \`
        go build -o /a .
  `,
  'both have the mount': dockerfile`
    FROM golang:1.26
    RUN --mount=type=cache,target=/go/pkg/mod go mod download
    RUN --mount=type=cache,target=/go/pkg/mod go build -o /a .
  `,
  'the cache of the compiler': dockerfile`
    FROM golang:1.26
    RUN go mod download
    RUN --mount=type=cache,target=/root/.cache/go-build go build -o /a .
  `,
  'the cache begins as a copy': dockerfile`
    FROM golang:1.26 AS deps
    RUN go mod download
    FROM deps
    RUN --mount=type=cache,target=/go/pkg/mod,from=deps,source=/go/pkg/mod go build -o /a .
  `,
  'other folders, other stages, other tools': dockerfile`
    FROM golang:1.26 AS tools
    RUN go mod download
    FROM golang:1.26
    RUN --mount=type=cache,target=/go/pkg/mod go build -o /a .
    FROM debian:13
    RUN go mod download
    RUN --mount=type=cache,target=/go/pkg/mod go build -o /a .
    FROM tools
    RUN --mount=type=cache,target=/go/pkg/mod npm ci
    RUN --mount=type=bind,target=/go/pkg/mod go build -o /a .
  `,
  'what comes later': dockerfile`
    FROM golang:1.26
    RUN --mount=type=cache,target=/go/pkg/mod go build -o /a .
    RUN go mod download
  `,
});
