FROM debian:12
RUN wget https://example.com/data.tar.gz
# ----
FROM alpine:3.20
RUN apk add --no-cache wget && wget -O a.tgz https://example.com/a.tgz
