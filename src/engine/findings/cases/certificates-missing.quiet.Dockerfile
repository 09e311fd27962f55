FROM golang:1.22 AS build
WORKDIR /src
COPY . .
RUN go build -o /app .
FROM scratch
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=build /app /app
CMD ["/app"]
# ----
FROM scratch
COPY rootfs.tar /
ADD rootfs.tar.gz /
CMD ["/bin/sh"]
# ----
FROM scratch
COPY a /a
