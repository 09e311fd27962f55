FROM alpine:3.22@sha256:beefdbd8a1da6d2915566fde36db9db0b524eb737fc57cd1367effd16dc0d06d
RUN adduser -D app
COPY --chown=app run /usr/local/bin/run
USER app
STOPSIGNAL SIGINT
EXPOSE 80
VOLUME /data
ENTRYPOINT ["/usr/local/bin/run"]
# ----
FROM debian:12
COPY run /usr/local/bin/run
EXPOSE 80 443
ENTRYPOINT cd /data && /usr/local/bin/run
