FROM alpine:3.20
LABEL org.opencontainers.image.licenses="Apache 2"
# ----
FROM alpine:3.20
LABEL org.opencontainers.image.licenses="GPLv3"
