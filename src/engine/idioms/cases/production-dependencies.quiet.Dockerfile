FROM node:22
WORKDIR /app
COPY package.json ./
RUN npm install
# ----
FROM node:22 AS test
WORKDIR /app
COPY package.json ./
RUN npm install --omit=dev
FROM node:22
COPY src src
# ----
FROM node:22
ENV NODE_ENV=production
WORKDIR /app
COPY package.json yarn.lock ./
RUN yarn install --production=false
# ----
FROM php:8.4-cli
WORKDIR /app
COPY . .
RUN composer install --no-dev
RUN composer require acme/tool
