FROM node:22-slim AS base
WORKDIR /app
FROM base AS build
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build
RUN npm prune --omit=dev
FROM build AS migrate
CMD ["npx", "prisma", "migrate", "deploy"]
FROM base AS production
ENV NODE_ENV=production
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
USER node
CMD ["npx", "prisma", "migrate", "deploy"]
