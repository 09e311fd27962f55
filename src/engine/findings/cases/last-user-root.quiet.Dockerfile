FROM node:22
USER root
RUN apt-get update
USER node
CMD ["node", "server.js"]
# ----
FROM node:22 AS build
USER root
FROM node:22
USER node
