FROM debian:12 AS build
FROM scratch
COPY --from=build / /
# ----
FROM debian:12 AS build
FROM debian:12-slim
COPY --from=build / /rootfs
COPY --from=build /app /
# ----
FROM --platform=$BUILDPLATFORM tonistiigi/xx:1.5.0 AS xx
FROM golang:1.23-alpine
COPY --from=xx / /
COPY --from=acme/tools:1 / /
