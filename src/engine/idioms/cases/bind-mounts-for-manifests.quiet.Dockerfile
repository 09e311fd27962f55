FROM node:22 AS deps
FROM node:22
RUN --mount=type=bind,from=deps,source=/package.json,target=package.json npm install
# ----
FROM node:22
WORKDIR /app
RUN --mount=type=bind,target=. npm ci
