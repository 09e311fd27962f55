FROM node:latest
CMD ["node", "server.js"]
# ----
ARG TAG=latest
FROM ghcr.io/acme/base:$TAG
