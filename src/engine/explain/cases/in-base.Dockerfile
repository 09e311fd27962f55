# Files that the image has already.
FROM alpine:3.22 AS build
RUN apk add --no-cache tzdata ca-certificates
FROM gcr.io/distroless/static-debian12
COPY --from=build /usr/share/zoneinfo /usr/share/zoneinfo
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
