# exec form
FROM debian:12-slim
CMD ["server", "--port", "80"]
# ----
# dash stays
FROM debian:12-slim
CMD server --port 80
# ----
# dash and exec
FROM ubuntu:24.04
CMD exec server --port 80
# ----
# BusyBox makes way
FROM alpine:3.22
CMD httpd -f
# ----
# BusyBox, several commands
FROM alpine:3.22
CMD cd /srv && httpd -f
# ----
# bash makes way
FROM fedora:42
CMD httpd -DFOREGROUND
# ----
# bash keeps a redirection
FROM fedora:42
CMD httpd -DFOREGROUND > /dev/null
# ----
# an unknown shell
FROM registry.example.com/base:1
CMD server
# ----
# a pipe
FROM fedora:42
CMD server | tee /var/log/server
# ----
# a loop
FROM alpine:3.22
CMD while true; do ./work; sleep 60; done
# ----
# a branch
FROM debian:12
CMD if [ -f x ]; then a; else b; fi
# ----
# SHELL at the line of CMD
FROM debian:12
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
CMD server
SHELL ["/bin/sh", "-c"]
# ----
# arguments of an entrypoint
FROM debian:12
ENTRYPOINT ["curl", "-s"]
CMD ["https://example.com"]
# ----
# an entrypoint in shell form and a CMD
FROM debian:12
ENTRYPOINT server --port 80
CMD ["--verbose"]
# ----
# an entrypoint alone
FROM debian:12
ENTRYPOINT ["/bin/server"]
# ----
# the image's script
FROM node:22-slim
CMD ["node", "server.js"]
# ----
# the image's script and npm
FROM node:22-alpine
CMD npm start
# ----
# nothing but the image's
FROM nginx:1.29
# ----
# a stop signal
FROM postgres:17
STOPSIGNAL SIGTERM
# ----
# an unknown image
FROM registry.example.com/app:1
# ----
# nothing at all
FROM scratch
COPY app /app
# ----
# tini
FROM debian:12
ENTRYPOINT ["tini", "--"]
CMD ["node", "server.js"]
# ----
# tini before a shell
FROM debian:12
ENTRYPOINT ["/usr/bin/tini", "--"]
CMD node server.js
# ----
# tini with -g before a shell
FROM debian:12
ENTRYPOINT ["/usr/bin/tini", "-g", "--"]
CMD node server.js
# ----
# dumb-init
FROM alpine:3.22
ENTRYPOINT ["dumb-init", "python3", "app.py"]
# ----
# gosu
FROM debian:12
ENTRYPOINT ["gosu", "app", "python3", "app.py"]
# ----
# env
FROM debian:12
CMD ["env", "A=1", "B=2", "java", "-jar", "app.jar"]
# ----
# a script of the project
FROM debian:12
COPY entrypoint.sh /
ENTRYPOINT ["/entrypoint.sh"]
CMD ["server"]
# ----
# a script of the project under the image's name
FROM python:3.13
COPY docker-entrypoint.sh /usr/local/bin/
ENTRYPOINT ["docker-entrypoint.sh"]
CMD ["server"]
# ----
# a script in a heredoc
FROM debian:12
COPY --chmod=755 <<'SH' /entrypoint.sh
#!/bin/sh
set -e
mkdir -p /run/app
exec gosu app "$@"
SH
ENTRYPOINT ["/entrypoint.sh"]
CMD ["python3", "app.py"]
# ----
# a script in a heredoc without exec
FROM debian:12
RUN cat > /start.sh <<'SH'
#!/bin/bash
migrate
server
SH
CMD ["bash", "/start.sh"]
# ----
# a script in a heredoc that branches
FROM debian:12
COPY <<'SH' /usr/local/bin/start
#!/bin/sh
if [ "$1" = web ]; then exec web; else exec worker; fi
SH
ENTRYPOINT ["start"]
# ----
# sh -c with exec and arguments
FROM debian:12
ENTRYPOINT ["sh", "-c", "exec \"$@\"", "sh"]
CMD ["server", "-x"]
# ----
# a shell alone
FROM ubuntu:24.04
CMD ["bash"]
# ----
# Windows
FROM mcr.microsoft.com/windows/servercore:ltsc2022
CMD ping -t localhost
# ----
# distroless
FROM gcr.io/distroless/nodejs22-debian12
COPY server.js .
CMD ["server.js"]
# ----
# a stage hands down
FROM debian:12 AS base
ENTRYPOINT ["server"]
FROM base
CMD ["--port", "80"]
# ----
# an emptied entrypoint
FROM nginx:1.29
ENTRYPOINT []
CMD ["nginx-debug"]
# ----
# compiled by Cargo: nothing handles the signal unless its code does
FROM rust:1.88 AS build
WORKDIR /src
COPY . .
RUN cargo build --release
FROM debian:12
COPY --from=build /src/target/release/shop /usr/local/bin/
CMD ["shop"]
# ----
# compiled by Go: its runtime ends the program
FROM golang:1.26 AS build
WORKDIR /src
COPY . .
RUN go build -o /out/shop .
FROM debian:12
COPY --from=build /out/ /opt/
CMD ["/opt/shop"]
# ----
# compiled by GCC, out of a directory of programs
FROM gcc:15 AS build
RUN mkdir /out
COPY shop.c .
RUN gcc -static -o /out/shop shop.c
FROM scratch
COPY --from=build /out /out
ENTRYPOINT ["/out/shop"]
