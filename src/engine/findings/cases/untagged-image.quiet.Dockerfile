FROM node:22 AS build
FROM build
# ----
FROM scratch
# ----
FROM alpine@sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
# ----
ARG TAG
FROM alpine:$TAG
# ----
# hadolint ignore=DL3006
FROM alpine
# ----
FROM alpine:3.22 AS build
FROM alpine:3.22
COPY --from=build /etc/motd /etc/motd
COPY --from=0 /etc/hosts /etc/hosts2
# ----
FROM alpine:3.22
COPY --from={{IMAGE_URL}} /app /app
