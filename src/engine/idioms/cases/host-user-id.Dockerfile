FROM debian:bookworm
ARG USER_UID=1000
RUN useradd --uid $USER_UID -m dev
# ----
FROM alpine:3.20
ARG UID=1000
RUN adduser -D -u ${UID} web
