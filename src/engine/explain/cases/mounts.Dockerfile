# syntax=docker/dockerfile:1
FROM golang:1.23 AS build
RUN --mount=type=bind,source=go.mod,target=go.mod --mount=type=cache,target=/go/pkg/mod go mod download
RUN --mount=target=. --mount=type=cache,target=/go/pkg/mod,id=/go/pkg/mod,sharing=shared,ro go build ./...
FROM debian:bookworm-slim
RUN --mount=type=bind,from=build,source=/go,target=/go,rw --mount=type=bind,from=build,dst=/all,readonly ls /go
RUN --mount=type=bind,from=busybox,source=/bin,target=/bb,readwrite=false --mount=type=bind,from=busybox,target=/bc,readonly=false ls /bb
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked --mount=type=cache,target=/var/lib/apt,sharing=private,mode=0755,uid=0,gid=0 apt-get update
RUN --mount=type=cache,target=/var/cache/apt,readonly=false,readwrite,from=build,source=/x apt-get install -y curl
RUN --mount=type=cache,target=/root/.cache/pip,readwrite=false pip install flask
RUN --mount=type=tmpfs,target=/tmp,size=64m --mount=type=tmpfs,target=/t true
RUN --mount=type=secret,id=token cat /run/secrets/token
RUN --mount=type=secret,id=token,env=TOKEN,required true
RUN --mount=type=secret,id=token,env=TOKEN,target=/t,required=false,mode=0400,uid=1,gid=1 true
RUN --mount=type=secret,src=npm,target=/root/.npmrc true
RUN --mount=type=ssh git clone git@github.com:a/b.git
RUN --mount=type=ssh,id=deploy,target=/agent,required,mode=0600,uid=0,gid=0 true
RUN --mount=type=ssh,required=false true
USER nobody
RUN --mount=type=cache,target=cache --mount=type=secret,id=s,size=1 true
RUN --mount=type=banana true
