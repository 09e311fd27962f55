# An install may bring it along, and a full variant has it.
FROM debian:13
RUN apt-get update && apt-get install -y devscripts
RUN curl -fsSLO https://example.com/data.csv
# ----
FROM python:3.13
RUN curl -fsSLO https://example.com/data.csv
# ----
# A script of the project may install it.
FROM debian:13
COPY setup.sh /
RUN /setup.sh && git --version
# ----
# The command asks first.
FROM alpine:3.22
RUN if command -v bash; then bash -c true; fi; command -v curl || true
# ----
FROM mcr.microsoft.com/vscode/devcontainers/base@sha256:0dd988931313d7d8cfdda2b0e9d8a2d8cf2a1b6f0b2a5d1f2f5c9b1f7a0c3e5d
RUN apk add curl
# ----
FROM node:24-alpine
HEALTHCHECK CMD curl -f http://localhost:3000/ || exit 1
RUN apk add --no-cache curl
CMD ["node", "server.js"]
# ----
FROM debian:12
RUN apk add --no-cache curl || (apt-get update && apt-get install -y curl)
# ----
FROM alpine:3.22
RUN git --version || true
# ----
FROM python:3.13-slim AS base
CMD ["make", "run"]
FROM base
RUN apt-get update && apt-get install -y make
