FROM rust:1.90 AS b
WORKDIR /app
COPY . .
RUN --mount=type=cache,target=/app/target cargo build --release
FROM debian:13-slim
COPY --from=b /app/target/release/app /usr/local/bin/app
# ----
FROM node:22 AS deps
WORKDIR /app
COPY package.json package-lock.json ./
RUN --mount=type=cache,target=/app/node_modules npm ci
FROM node:22-slim
COPY --from=deps /app/node_modules /app/node_modules
# ----
FROM golang:1.25 AS b
WORKDIR /src
RUN --mount=type=bind,target=. go build -o /bin/api .
FROM gcr.io/distroless/static-debian12
COPY --from=b /bin/api /api
COPY --from=b /src/migrations /migrations
# ----
FROM node:22 AS b
WORKDIR /app
COPY . .
RUN npm ci && npm run build
FROM nginx:1.29
COPY --from=b /src/dist /usr/share/nginx/html
