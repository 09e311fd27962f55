FROM alpine:3.20
ARG VERSION
LABEL org.opencontainers.image.version=1.4.2 org.label-schema.version=$VERSION version=latest
