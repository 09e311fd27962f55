FROM node:22
WORKDIR /app
COPY . .
RUN npm ci
# ----
FROM golang:1.22
WORKDIR /src
COPY . .
RUN go mod download
RUN go build -o /app .
# ----
FROM node:22
WORKDIR /app
COPY web .
RUN npm ci
# ----
FROM node:22
WORKDIR /app
COPY . .
RUN --mount=type=cache,target=/root/.npm npm ci
# ----
FROM node:22
WORKDIR /app
COPY src ./src
COPY package.json package-lock.json ./
RUN npm ci
# ----
# The mount lies where Yarn 1 of root does not look, so it keeps nothing.
FROM node:22
WORKDIR /app
COPY . .
RUN --mount=type=cache,target=/root/.cache/yarn yarn --frozen-lockfile
# ----
FROM golang:1.25-alpine AS build
WORKDIR /app
COPY ./src /app
RUN go mod download
RUN go build -o server .
FROM alpine:3.22
COPY --from=build /app/server /
# ----
FROM php:8.4-cli
COPY --from=composer:2 /usr/bin/composer /usr/bin/composer
WORKDIR /app
COPY . .
RUN composer install --no-dev --classmap-authoritative
CMD ["php", "index.php"]
# ----
FROM php:8.4-cli
COPY --from=composer:2 /usr/bin/composer /usr/bin/composer
WORKDIR /app
COPY . .
RUN composer require laravel/octane:^2 --no-scripts
RUN composer install --no-dev --no-scripts
CMD ["php", "index.php"]
# ----
# Single files of code beside a directory.
FROM crystallang/crystal:1.12.1
WORKDIR /app
COPY views views
COPY run.sh run.sh
COPY app.cr app.cr
COPY shard.yml shard.lock ./
RUN shards install
RUN crystal build --release app.cr
CMD ["./app"]
