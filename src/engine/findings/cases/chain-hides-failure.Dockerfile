FROM debian:12
RUN cp build/server /app/ && strip /app/server || true
# ----
FROM debian:12
RUN set -x; apt-get update && apt-get install -y nano && rm -rf /tmp/* || :; echo done
