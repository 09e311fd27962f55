FROM python:3.12
COPY --from=ghcr.io/astral-sh/uv:0.5.4 /uv /usr/local/bin/uv
RUN uv pip install --system flask
# ----
FROM php:8.3
COPY --from=composer:latest /usr/bin/composer /usr/bin/composer
# ----
FROM debian:12
COPY --from=busybox@sha256:0000000000000000000000000000000000000000000000000000000000000000 /bin/busybox /bin/busybox
# ----
FROM php:8.4-cli
COPY --from=composer:2 /usr/bin/composer /usr/local/bin/composer
# ----
FROM alpine:3.20
COPY --from=ghcr.io/example/tools:stable /tool /usr/local/bin/tool
