FROM node:22-bookworm
RUN apt-get update && apt-get install -y tini
ENTRYPOINT ["tini", "--"]
CMD ["node", "server.js"]
# ----
FROM alpine:3.20
RUN apk add --no-cache tini
ENTRYPOINT ["/sbin/tini", "--", "/srv/app"]
# ----
FROM debian:bookworm
COPY dumb-init /usr/bin/dumb-init
ENTRYPOINT ["dumb-init", "--"]
