FROM alpine:3.20 AS base
RUN apk add --no-cache ca-certificates tzdata && adduser -D app
FROM scratch
COPY --from=base /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=base /usr/share/zoneinfo /usr/share/zoneinfo
COPY --from=base /etc/passwd /etc/passwd
USER app
# ----
FROM alpine:3.20 AS base
FROM scratch
COPY --from=base /etc/passwd /etc/passwd
USER 1000
