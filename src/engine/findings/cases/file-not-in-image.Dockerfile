FROM debian:bookworm-slim
COPY server /usr/local/bin/
CMD ["server", "--config", "/etc/server/config.toml"]
# ----
FROM scratch
COPY server /server
ENTRYPOINT ["/server"]
CMD ["--config=/etc/server.yml"]
# ----
FROM node:22
COPY server.js /srv/
CMD ["node", "/srv/server.js", "/etc/server.json"]
# ----
FROM alpine:3.22
COPY server /server
VOLUME /config
CMD ["/server", "-c", "/config/app.yaml"]
# ----
FROM python:3.13
WORKDIR /app
RUN pip install flask
CMD python app.py
