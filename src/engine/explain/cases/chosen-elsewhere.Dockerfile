# Packages chosen in another stage on the same image, and the production code of libraries.
FROM node:22-bookworm-slim AS deps
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev

FROM node:22-bookworm-slim AS web
WORKDIR /web
COPY web/package.json web/package-lock.json ./
ENV NODE_ENV=production
RUN npm ci --include=dev
COPY web/src src
RUN npm run build

FROM node:22-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=deps /app/node_modules node_modules
COPY --from=web /web/dist public
COPY src src
CMD ["node", "src/server.js"]
