FROM node:24 AS base
EXPOSE 4000
FROM base AS worker
CMD ["node", "worker.js"]
FROM base AS api
CMD ["node", "api.js"]
# ----
FROM node:24 AS api
EXPOSE 4000
CMD ["node", "api.js"]
