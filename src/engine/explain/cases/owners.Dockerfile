FROM node:22
USER node
COPY --chown=node:node a /a
USER root
