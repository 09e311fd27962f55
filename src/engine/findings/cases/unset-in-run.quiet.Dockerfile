FROM golang:1.26
ARG TARGETARCH
ARG app_version
WORKDIR /src
COPY . .
RUN GOARCH=${TARGETARCH} go build -ldflags "-X main.version=$app_version" -o /app .
CMD ["/app"]
# ----
FROM debian:bookworm
RUN . /etc/os-release && echo "$DEBIAN_VERSION_FULL $app_version"
# ----
FROM alpine:3.22
RUN arch_tag="$(uname -m)" && echo "$arch_tag ${TARGETARCH:-amd64} $HOME"
