FROM debian:bookworm
RUN apt-get update && apt-get install -y gosu
COPY docker-entrypoint.sh /
ENTRYPOINT ["/docker-entrypoint.sh"]
CMD ["server"]
# ----
FROM alpine:3.20
RUN apk add --no-cache su-exec
COPY entrypoint.sh /
ENTRYPOINT ["/entrypoint.sh"]
