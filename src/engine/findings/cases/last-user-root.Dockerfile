FROM node:22
USER root
CMD ["node", "server.js"]
# ----
FROM node:22 AS base
USER 0:0
FROM base
CMD ["node", "server.js"]
