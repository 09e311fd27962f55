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
# ----
FROM intel/oneapi-basekit:2025.2.2-0-devel-ubuntu24.04 AS build
WORKDIR /app
RUN curl -fsSL https://example.com/server.tgz | tar -xz --strip-components=1
RUN rm -rf build && cmake -B build && cmake --build build
RUN mkdir -p /app/dist/lib
RUN cp build/bin/llama-server /app/dist/
FROM intel/oneapi-runtime:2025.2.2-0-devel-ubuntu24.04
COPY --from=build /app/dist/* /app/
HEALTHCHECK CMD ["curl", "-f", "http://localhost:8080/health"]
ENTRYPOINT ["/app/llama-server"]
# ----
FROM golang:1.26-bookworm AS builder
WORKDIR /src
COPY . .
RUN go build -o server .
FROM debian:bookworm-slim
COPY --from=builder /src/server /usr/local/bin/
