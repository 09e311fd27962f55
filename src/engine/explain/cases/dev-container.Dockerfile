ARG VARIANT=${templateOption:imageVariant}
ARG TAG=0-16-bullseye
FROM mcr.microsoft.com/devcontainers/base:${VARIANT} AS template
FROM mcr.microsoft.com/devcontainers/javascript-node:${TAG}
RUN su node -c "umask 0002 && npm install -g http-server"
EXPOSE 8080
