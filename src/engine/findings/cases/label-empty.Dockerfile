FROM alpine:3.20
LABEL org.opencontainers.image.title="" org.opencontainers.image.vendor=Acme
