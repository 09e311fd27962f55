FROM node:22
# ----
FROM node:latest@sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
# ----
FROM gcr.io/distroless/static-debian12:nonroot
# ----
FROM alpine:3.22 AS latest
FROM alpine:3.22
COPY --from=latest /etc/motd /etc/motd
COPY --from=ghcr.io/astral-sh/uv:0.5 /uv /bin/uv
