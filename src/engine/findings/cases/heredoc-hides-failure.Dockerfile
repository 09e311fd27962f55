# syntax=docker/dockerfile:1
FROM debian:bookworm
RUN <<EOF
apt-get update
apt-get install -y --no-install-recommends git
rm -rf /var/lib/apt/lists/*
EOF
# ----
FROM alpine:3.22
RUN <<EOF
apk update
apk add git
EOF
