FROM node:22 AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build
FROM node:22-slim
WORKDIR /app
ENV NODE_ENV=production
COPY package.json package-lock.json ./
RUN npm ci
COPY --from=build /app/dist dist
# ----
FROM node:22 AS build
WORKDIR /app
COPY package.json yarn.lock ./
RUN yarn install
COPY . .
RUN yarn build
RUN npm prune --omit=dev
FROM node:22-slim
COPY --from=build /app/node_modules node_modules
# ----
FROM php:8.3-apache
WORKDIR /app
COPY composer.json composer.lock ./
RUN composer install --no-dev
# ----
FROM node:22
WORKDIR /app
COPY . .
RUN yarn install
RUN yarn build && yarn install --production --ignore-scripts
# ----
FROM python:3.12
WORKDIR /app
COPY pyproject.toml poetry.lock ./
RUN poetry install --only main
