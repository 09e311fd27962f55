FROM alpine:3.20
RUN apk add --no-cache --virtual .build-deps gcc
RUN apk del .build-deps
# ----
FROM debian:bookworm
RUN apt-get update && apt-get install -y gcc && apt-get purge -y vim
