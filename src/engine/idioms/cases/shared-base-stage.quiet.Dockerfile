FROM node:22 AS base
FROM base AS deps
FROM base
# ----
FROM node:22 AS base
WORKDIR /app
FROM base
