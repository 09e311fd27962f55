FROM node:22
WORKDIR /app
COPY . .
RUN npm ci
# ----
FROM rust:1.82
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/usr/local/cargo/registry cargo build --release
