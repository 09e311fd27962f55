FROM alpine:3.20
EXPOSE 8080/tcp 53/udp 80
