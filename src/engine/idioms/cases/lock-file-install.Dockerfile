FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev
# ----
FROM node:22 AS build
WORKDIR /app
COPY package.json yarn.lock ./
RUN yarn install --frozen-lockfile
FROM build
RUN yarn install --frozen-lockfile --production
# ----
FROM composer:2
WORKDIR /app
COPY composer.json composer.lock ./
RUN composer install --no-dev
# ----
FROM rust:1.82
WORKDIR /app
COPY Cargo.toml Cargo.lock ./
COPY src src
RUN cargo build --release --locked
# ----
FROM python:3.13
COPY --from=ghcr.io/astral-sh/uv:0.8 /uv /bin/uv
WORKDIR /app
RUN --mount=type=bind,source=uv.lock,target=uv.lock --mount=type=bind,source=pyproject.toml,target=pyproject.toml uv sync --locked --no-install-project
COPY . .
RUN uv sync --locked
# ----
FROM node:22
WORKDIR /app
RUN --mount=type=bind,source=package.json,target=package.json --mount=type=bind,source=package-lock.json,target=package-lock.json npm ci
# ----
FROM rust:1.94
COPY Cargo.toml Cargo.lock ./
COPY src src
RUN cargo build --release --locked
