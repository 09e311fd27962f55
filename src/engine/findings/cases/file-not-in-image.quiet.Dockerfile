FROM debian:bookworm-slim
COPY server /usr/local/bin/
COPY config.toml /etc/server/config.toml
CMD ["server", "--config", "/etc/server/config.toml"]
# ----
FROM debian:bookworm-slim
COPY server /usr/local/bin/
COPY config /etc/server
CMD ["server", "--config", "/etc/server/config.toml"]
# ----
FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y redis && cp -r /usr/share/x /etc/redis
CMD ["redis-server", "/etc/redis/redis.conf"]
# ----
FROM debian:bookworm-slim
CMD ["server", "--config", "config.toml"]
# ----
FROM ubuntu
RUN apt-get update && apt-get install -y supervisor
CMD ["/usr/bin/supervisord", "-n", "-c", "/etc/supervisor/supervisord.conf"]
# ----
FROM python:3.13
WORKDIR /app
RUN git clone https://example.com/app.git .
CMD python app.py
# ----
FROM debian:bookworm
COPY --from=docker.io/library/busybox:1.37 /bin/busybox /bin/
CMD ["busybox", "test", "--out", "/tmp/report.json"]
