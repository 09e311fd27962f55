FROM alpine:3.20
ARG SOURCE
LABEL org.opencontainers.image.source="https://github.com/acme/app" org.opencontainers.image.url=$SOURCE org.label-schema.vcs-url="git@github.com:acme/app.git" url=none
