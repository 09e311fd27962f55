FROM node:22 AS base
WORKDIR /app
FROM base AS worker
CMD ["node", "worker.js"]
FROM base AS api
CMD ["node", "api.js"]
# ----
FROM debian:12 AS server
CMD ["/server"]
FROM alpine:3.20 AS client
ENTRYPOINT ["/client"]
