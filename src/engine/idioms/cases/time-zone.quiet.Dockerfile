FROM alpine:3.20
ENV TZ=Europe/Berlin
# ----
FROM debian:bookworm
RUN ln -sf /usr/share/zoneinfo/$TZ /etc/localtime
