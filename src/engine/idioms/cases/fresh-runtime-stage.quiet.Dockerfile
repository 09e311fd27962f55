FROM node:22 AS build
RUN npm run build
FROM node:22-slim
COPY --from=build /app/dist /app
# ----
FROM node:22 AS base
ENV CI=true
FROM base AS build
RUN npm ci
FROM base
COPY --from=build /app /app
# ----
FROM node:22 AS tools
FROM node:22
COPY --from=tools /etc/hosts /tmp/hosts
