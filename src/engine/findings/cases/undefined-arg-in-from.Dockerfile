FROM alpine:${VERSION:-3.20}
# ----
FROM alpine:3.20 AS a
ARG V=3.20
FROM alpine:${V:-3.19}
# ----
ARG VERSION=3.20
FROM alpine:${VERSON:-3}
# ----
FROM --platform=${BULDPLATFORM:-linux/amd64} alpine:3.20
