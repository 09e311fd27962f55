FROM alpine:3.20
LABEL org.opencontainers.image.licenses="Apache-2.0 OR (MIT AND BSD-3-Clause)" license="Apache 2"
# ----
FROM alpine:3.20
LABEL org.opencontainers.image.licenses="LicenseRef-Acme"
