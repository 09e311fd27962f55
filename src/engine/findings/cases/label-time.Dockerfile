FROM alpine:3.20
LABEL org.opencontainers.image.created="2025-03-01"
