FROM alpine:3.20
RUN apk add --no-cache libcap && setcap cap_net_bind_service=+ep /srv/app && adduser -D app
USER app
