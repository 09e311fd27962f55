FROM rust:1.82-slim-bookworm AS builder
WORKDIR /src
COPY . .
RUN cargo build --release
FROM debian:bookworm-slim
COPY --from=builder /src/target/release/app /usr/local/bin/
# ----
FROM python:3.12-alpine3.20 AS builder
RUN python -m venv /venv
FROM alpine:3.20
RUN apk add --no-cache python3
COPY --from=builder /venv /venv
