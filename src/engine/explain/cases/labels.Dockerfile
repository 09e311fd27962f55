FROM alpine:3.20
LABEL org.opencontainers.image.title="Shop" org.opencontainers.image.licenses=MIT
LABEL org.opencontainers.image.source=https://example.org/shop
