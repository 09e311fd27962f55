FROM alpine:3.20 AS base
FROM debian:12
COPY --from=base /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
# ----
FROM scratch
COPY certs/ca-certificates.crt /etc/ssl/certs/
