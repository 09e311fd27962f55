FROM node:22
WORKDIR /app
COPY . .
# ----
FROM node:22 AS base
WORKDIR /app
FROM base
COPY . .
# ----
FROM node:22
COPY . /app
# ----
FROM scratch
COPY app .
# ----
FROM node:22
ARG TARGET
COPY app $TARGET
