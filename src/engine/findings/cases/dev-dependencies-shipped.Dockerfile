FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
CMD ["node", "server.js"]
# ----
FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build
CMD ["node", "dist/server.js"]
# ----
FROM node:22
RUN pnpm install
CMD ["node", "a.js"]
# ----
FROM node:22
RUN yarn install
CMD ["yarn", "start"]
# ----
FROM php:8.3
COPY composer.json composer.lock ./
RUN composer install
CMD ["php", "a.php"]
# ----
FROM python:3.12
RUN poetry install
CMD ["python", "a.py"]
# ----
FROM python:3.12
RUN pipenv install --dev --system
CMD ["python", "a.py"]
# ----
FROM node:24 AS deps
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
FROM node:24 AS builder
WORKDIR /app
COPY --from=deps /app/node_modules ./node_modules
COPY . .
RUN npm run build
FROM node:24
WORKDIR /app
COPY --from=builder /app/dist ./dist
COPY --from=builder /app/node_modules ./node_modules
CMD ["node", "dist/index.js"]
# ----
FROM node:24 AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY src src
RUN npm run build
FROM node:24-slim
WORKDIR /app
COPY --from=build /app ./
CMD ["node", "dist/index.js"]
# ----
FROM node:24-alpine AS deps
WORKDIR /app
COPY package*.json ./
RUN npm install
FROM node:24-alpine
WORKDIR /app
COPY package*.json ./
COPY --from=deps /app/node_modules ./node_modules
RUN npm prune --omit=dev
COPY . .
CMD ["node", "dist/main.js"]
