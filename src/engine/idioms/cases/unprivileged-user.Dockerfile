FROM debian:bookworm-slim
RUN useradd -r app
USER app
CMD ["/srv/app"]
# ----
FROM node:22
USER node
CMD ["node", "a.js"]
# ----
FROM alpine:3.20 AS base
RUN adduser -D -u 1001 web
FROM base
USER 1001
CMD ["/srv/app"]
# ----
FROM node:22-alpine
RUN addgroup -S app && adduser -S app -G app
USER app
CMD ["node", "server.js"]
