FROM alpine:3.20
RUN setcap cap_net_bind_service=+ep /srv/app
# ----
FROM alpine:3.20
RUN setcap cap_net_raw=+ep /srv/app
USER app
