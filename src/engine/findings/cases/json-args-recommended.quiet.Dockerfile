FROM node:22
CMD ["node", "server.js"]
# ----
FROM node:22
SHELL ["/bin/bash", "-c"]
CMD node server.js
# ----
FROM node:22
# hadolint ignore=DL3025
CMD node server.js
# ----
FROM alpine:3.20
HEALTHCHECK CMD wget -q localhost
