FROM alpine:3.20
ARG REVISION
LABEL org.opencontainers.image.revision=$REVISION
# ----
FROM alpine:3.20
ARG VERSION=1
ARG BUILD_DATE
LABEL version="${VERSION}" created="$BUILD_DATE"
