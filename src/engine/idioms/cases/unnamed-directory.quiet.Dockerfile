FROM debian:bookworm
RUN mkdir -p /cache && chown 1000 /cache
CMD ["/app"]
# ----
FROM debian:bookworm
RUN mkdir /data
VOLUME /data
# ----
FROM debian:bookworm
RUN mkdir -p /app
WORKDIR /app
