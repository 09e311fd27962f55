FROM node:22 AS pruner
WORKDIR /app
COPY . .
RUN npx turbo prune api
FROM node:22
COPY --from=pruner /app/out .
RUN npm ci
