FROM rust:1.82
WORKDIR /app
COPY Cargo.toml Cargo.lock ./
COPY src src
RUN cargo build --release
# ----
FROM rust:1.82
WORKDIR /app
RUN cargo init && cargo build
# ----
FROM rust:1.82
WORKDIR /app
COPY . .
RUN echo 'mod generated;' > src/lib.rs && cargo build
COPY assets assets
RUN cargo build --release
