FROM node:22 AS pruner
WORKDIR /app
COPY . .
RUN npx turbo prune api --docker
FROM node:22
WORKDIR /app
COPY --from=pruner /app/out/json/ .
RUN npm ci
COPY --from=pruner /app/out/full/ .
RUN npx turbo run build
