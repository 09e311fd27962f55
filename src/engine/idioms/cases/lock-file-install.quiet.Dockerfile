FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm install
# ----
FROM composer:2
WORKDIR /app
COPY . .
RUN composer install
# ----
FROM node:22
WORKDIR /app
RUN npm ci
# ----
FROM rust:1.82
WORKDIR /app
COPY Cargo.toml Cargo.lock ./
COPY src src
RUN cargo build --release
