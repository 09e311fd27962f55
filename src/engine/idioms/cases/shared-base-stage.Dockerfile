FROM node:22 AS base
WORKDIR /app
FROM base AS deps
RUN npm ci
FROM base
COPY --from=deps /app/node_modules node_modules
