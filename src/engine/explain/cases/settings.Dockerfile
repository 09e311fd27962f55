# syntax=docker/dockerfile:1.3
# check=skip=JSONArgsRecommended,StageNameCasing;error=true;experimental=InvalidDefinitionDescription
ARG NODE_VERSION=22
ARG PAIR
ARG EMPTY=
ARG A=1 B
FROM node:${NODE_VERSION}-alpine AS base
FROM --platform=$BUILDPLATFORM node:${NODE_VERSION}-alpine AS build
ARG NODE_VERSION
ARG PAIR
ARG TARGETARCH TARGETOS
ARG TARGETPLATFORM
ARG HTTP_PROXY
ARG GREETING=hello
ARG NOTHING
ARG BLANK=
ARG DB_PASS
ARG API_TOKEN=x
ARG WHEN="$(date)"
ENV GREETING=${GREETING} NAME='a b'
ENV GREETING=bye
ARG GREETING=again
ENV A=1 B=$A
ENV A=2 B=$A
ENV PNPM_HOME=/pnpm
ENV PATH=$PNPM_HOME:$PATH
ENV PATH=$PATH:/opt/tool/bin
ENV PATH=/only
ENV OLD value
ENV SWALLOW a B=c
ENV DB_PASSWORD=secret
ENV NOW="$(date)" EMPTY_ONE=
ENV EMPTY_TWO=
ENV ALONE
ENV V1=1 V2=2 V3=3 V4=4 V5=5
ENV HOMEPAGE=http://example.org/a LISTEN=http://+:80 DATA=/data/x ALL=http://*
RUN echo "$GREETING" $TARGETARCH ${NOTHING:-x} ${NAME#a} ${B:+y} ${A-z}
COPY a.txt $DATA/
WORKDIR app
WORKDIR /srv
WORKDIR /srv
LABEL a=b
LABEL org.opencontainers.image.title="Shop" site=https://example.org a=c
LABEL old value
LABEL when="$(date)"
MAINTAINER Ann <ann@example.org>
SHELL ["/bin/bash", "-euxo", "pipefail", "-c"]
RUN cat a | sort
SHELL ["/bin/sh", "-l", "-c", "--odd"]
USER node
USER 1000
USER 4711
USER 10:20
USER nobody:nogroup
USER ghost
USER $WHO
USER root
USER node
RUN apk add curl
USER root
RUN apk add bash
STOPSIGNAL SIGTERM
STOPSIGNAL SIGKILL
STOPSIGNAL SIGQUIT
VOLUME /data
VOLUME ["/a", "/b"]
RUN mkdir -p /data/inner
EXPOSE 3000
EXPOSE 80 53/udp 8000-8010 $PORT
ONBUILD COPY . /src
ONBUILD RUN npm ci
FROM base
ARG NODE_VERSION=18
RUN apk add --no-cache curl && adduser -D -u 999 app
ENV PORT=8080
WORKDIR /data
VOLUME /data /new
USER app
EXPOSE 8080 80
HEALTHCHECK --interval=10s --timeout=20s --start-period=1m --start-interval=2s --retries=5 CMD curl -f http://localhost:8080/ || exit 1
HEALTHCHECK --interval=0 --timeout=0 --start-period=0 --start-interval=0 --retries=0 CMD ["wget", "-q", "localhost"]
HEALTHCHECK --retries=1 CMD ["nc", "-z", "localhost", "1"]
HEALTHCHECK NONE
STOPSIGNAL SIGINT
CMD ["node", "server.js", "--host", "127.0.0.1"]
