# Package lists that are missing or another distribution's, and users whom an earlier command proves to exist.
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
