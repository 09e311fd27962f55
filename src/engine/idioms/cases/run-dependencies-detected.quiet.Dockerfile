FROM alpine:3.20
RUN apk add --no-cache pax-utils && scanelf --needed /usr/local/bin/app
