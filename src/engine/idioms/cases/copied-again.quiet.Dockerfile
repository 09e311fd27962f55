FROM golang:1.26
WORKDIR /src
COPY go.mod ./
COPY tools/ tools/
COPY pkg/ pkg/
# ----
FROM debian:bookworm
COPY pkg/tools/ /opt/tools/
COPY pkg/ /srv/pkg/
