# syntax=docker/dockerfile:1
ARG ALPINE_VERSION=3.22
ARG GO_VERSION=1.26

# Runs on the builder's own platform and compiles for the target's
FROM --platform=$BUILDPLATFORM golang:${GO_VERSION}-alpine${ALPINE_VERSION} AS build
ARG TARGETOS
ARG TARGETARCH
ARG VERSION=dev
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 GOOS=$TARGETOS GOARCH=$TARGETARCH \
    go build -ldflags "-X main.version=${VERSION}" -o /out/agent ./cmd/agent

FROM alpine:${ALPINE_VERSION}
ARG VERSION
LABEL org.opencontainers.image.title="agent" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.source="https://github.com/example/agent"
COPY --from=build /out/agent /usr/local/bin/agent
USER 65532:65532
ENTRYPOINT ["agent"]
