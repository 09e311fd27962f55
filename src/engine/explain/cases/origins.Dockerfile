# What a GitHub archive unpacks into, and the rights that its files have already
FROM debian:bookworm
RUN wget -O /tmp/main.tar.gz https://github.com/acme/tool/archive/refs/heads/main.tar.gz && cd /tmp && tar -xf main.tar.gz && cd tool-main && chmod +x install && cp -r etc /etc/tool
# ----
# The base image's directory, a build's result, a deletion that works only once
FROM oven/bun:1.3
COPY ./ ./
RUN bun install
RUN bun run build
CMD rm node_modules/acme/*.json && bun dist/main.js
# ----
# A program called by its full path, and a package for installing others
FROM debian:bookworm
RUN apt-get update
RUN apt-get install -y apt-utils
RUN apt-get install -y mongodb-org
CMD ["/usr/bin/mongod", "--config", "/etc/mongod.conf"]
# ----
# A program of the image that the line replaces, a script as PID 1
FROM alpine:3.22
ENV PATH /usr/local/bin:$PATH
RUN apk add --no-cache wget && wget -O /usr/local/bin/run.sh https://example.org/run.sh
CMD ["/usr/local/bin/run.sh"]
# ----
# Groups of conditions, several patterns, arguments that a command prints
FROM gcc:14
RUN find /usr/local \( -name '*.a' -o -name '*.la' \) -exec rm -f '{}' +
RUN case "$(uname -m)" in x86_64|aarch64) echo yes;; i?86|arm*) ;; esac
RUN ./configure --with-ensurepip $(test -d /opt && echo '--with-lto') && make LDFLAGS='-Wl,-rpath=\$$ORIGIN/../lib'
# ----
# What a variable switches off already
FROM python:3.13-alpine
ENV PIP_NO_CACHE_DIR=1
RUN pip install --no-cache-dir flask
