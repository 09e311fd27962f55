FROM --platform=linux/arm64 alpine:3.20 AS build-arm64
# ----
FROM --platform=aarch64 alpine:3.20 AS build-arm64
# ----
FROM --platform=$BUILDPLATFORM alpine:3.20
