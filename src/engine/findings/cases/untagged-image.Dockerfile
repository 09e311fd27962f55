FROM node
CMD ["node", "server.js"]
# ----
FROM golang AS build
FROM ghcr.io/acme/base
COPY --from=build /app /app
# ----
FROM docker:27-cli
COPY --from=docker/buildx-bin /buildx /usr/libexec/docker/cli-plugins/docker-buildx
# ----
ARG BASE=ghcr.io/acme/base
FROM $BASE
RUN ./build.sh
