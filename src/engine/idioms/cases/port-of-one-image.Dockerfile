FROM node:24 AS base
FROM base AS worker
CMD ["node", "worker.js"]
FROM base AS api
EXPOSE 4000
CMD ["node", "api.js"]
