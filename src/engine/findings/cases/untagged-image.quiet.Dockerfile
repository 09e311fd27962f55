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
