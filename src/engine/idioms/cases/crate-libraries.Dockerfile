FROM rust:1.90-slim
RUN apt-get update && apt-get install -y pkg-config libssl-dev
WORKDIR /src
COPY . .
RUN cargo build --release
# ----
FROM rust:1.90
RUN apt-get update && apt-get install -y libpq-dev
COPY . .
RUN cargo build --release
# ----
FROM rust:1.90-alpine
RUN apk add --no-cache musl-dev protoc
COPY . .
RUN cargo build --release
