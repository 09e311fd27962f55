# What lines prove or leave open: package lists, users, and which program is PID 1.
FROM debian:bookworm-slim AS without-lists
RUN apt-get install -y --no-install-recommends findutils
RUN apt-get install -y ./own.deb
FROM debian:bookworm-slim AS with-lists
RUN apt-get update && apt-get install -y --no-install-recommends tor
RUN apt-get install -y findutils
USER debian-tor
RUN id
FROM alpine:3.22 AS no-apt
RUN apk add --no-cache curl && rm -rf /var/lib/apt/lists/*
FROM debian:bookworm-slim
RUN ./install.sh && chown -R svc:svc /srv
USER svc
RUN id
USER other
CMD ["sh", "-c", "id"]
FROM debian:bookworm-slim AS gives-place
CMD ["gosu", "app", "./server"]
FROM debian:bookworm-slim AS waits-first
CMD ["wait-for-it.sh", "db:5432", "--", "./server"]
FROM debian:bookworm-slim AS stays
CMD ["xvfb-run", "./server"]
