FROM node:24
WORKDIR /app
COPY package.json ./
RUN npm install
# ----
FROM node:24
WORKDIR /app
COPY package.json ./
RUN npm ci
# ----
FROM node:24
WORKDIR /app
COPY package*.json ./
RUN yarn
# ----
FROM node:24
WORKDIR /app
COPY package.json tsconfig.json ./
RUN npm install
COPY . .
# ----
FROM node:24 AS base
FROM base AS build
WORKDIR /app
COPY package.json ./
RUN npm install
COPY src src
RUN npm run build
# ----
FROM crystallang/crystal:1.12.1
WORKDIR /app
COPY shard.yml ./
RUN shards install
COPY . .
# ----
FROM python:3.14
WORKDIR /app
COPY pyproject.toml ./
COPY src ./src
RUN uv sync --frozen
