# syntax=docker/dockerfile:1
FROM golang:1.27 AS build
WORKDIR /src
COPY . .
RUN go mod download
RUN CGO_ENABLED=0 go build -o /out/ferry ./cmd/ferry

FROM alpine AS lint
COPY --from=build /src /src
RUN apk add shellcheck

FROM gcr.io/distroless/static-debian12:latest
COPY --from=build /out/ferry /usr/local/bin/ferry
EXPOSE 8080
CMD /usr/local/bin/ferry --listen :8080
