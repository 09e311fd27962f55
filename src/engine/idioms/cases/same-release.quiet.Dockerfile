FROM rust:1.82-bookworm AS builder
WORKDIR /src
RUN cargo build --release
FROM debian:bullseye-slim
COPY --from=builder /src/target/release/app /app
# ----
FROM rust:1.82-bookworm AS builder
WORKDIR /src
RUN cargo build --release --target x86_64-unknown-linux-musl
FROM debian:bookworm-slim
COPY --from=builder /src/target/x86_64-unknown-linux-musl/release/app /app
# ----
FROM node:22-bookworm AS build
RUN npm run build
FROM debian:bookworm-slim
COPY --from=build /dist /dist
# ----
FROM golang:1.26-bookworm AS builder
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o server .
FROM debian:bookworm-slim
COPY --from=builder /src/server /usr/local/bin/
