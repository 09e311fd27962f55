FROM node:22-slim AS base
ENV CI=true
RUN corepack enable
FROM base AS build
COPY . .
RUN npm run build
FROM node:22-slim
COPY --from=build /app/dist /app
# ----
FROM python:3.12 AS build
RUN pip install --prefix=/install flask
FROM python:3.12
COPY --from=build /install /usr/local
