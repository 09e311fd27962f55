FROM debian:bookworm-slim
RUN useradd app && mkdir -p /data && chown app:app /data
VOLUME /data
USER app
CMD ["/srv/app"]
# ----
FROM alpine:3.20
RUN adduser -D -u 1000 web
RUN mkdir /cache /run/web && chown 1000 /cache /run/web
USER web
CMD ["x"]
