FROM alpine:3.20
ENV TZ=Europe/Berlin
# ----
FROM debian:bookworm
RUN ln -sf /usr/share/zoneinfo/$TZ /etc/localtime
# ----
FROM alpine:3.20
RUN apk add --no-cache tzdata
ENV TZ=Etc/UTC
