FROM python:3.12-alpine
RUN apk add --no-cache --virtual .build-deps gcc musl-dev \
 && pip install lxml \
 && apk del .build-deps
# ----
FROM debian:bookworm
RUN apt-get update && apt-get install -y gcc make && make -C /src && apt-get purge -y gcc make
# ----
FROM debian:bookworm
RUN savedAptMark="$(apt-mark showmanual)"; apt-get update; apt-get install -y gcc; make; apt-mark auto '.*' > /dev/null; apt-mark manual $savedAptMark; apt-get purge -y --auto-remove
# ----
FROM alpine:3.20
RUN apk add --no-cache --virtual .fetch curl && echo ok && apk del .fetch
# ----
FROM debian:bookworm
RUN apt-get update && apt-get install -y curl && curl -O https://example.org/x && apt-get purge -y curl
# ----
FROM debian:bookworm
RUN apt-get install -y gcc; make; apt-mark auto gcc; apt-get autoremove -y
RUN apt-get install -y gcc; make; apt-mark auto gcc; apt-get autoremove -y
# ----
FROM alpine:3.22
RUN apk --no-cache add openssl dovecot && mkdir /mail && chown mail /mail && apk --no-cache del openssl
# ----
FROM buildpack-deps:bookworm
RUN set -eux; \
    savedAptMark="$(apt-mark showmanual)"; \
    apt-get update; \
    apt-get install -y --no-install-recommends libzstd-dev libtool ca-certificates libpq5; \
    ./configure; make; make install; \
    apt-mark auto '.*' > /dev/null; \
    apt-mark manual $savedAptMark ca-certificates; \
    apt-get purge -y --auto-remove; \
    rm -rf /var/lib/apt/lists/*
