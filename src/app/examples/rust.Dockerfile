FROM rust:1.88-slim-bookworm AS builder
WORKDIR /usr/src/search
RUN apt-get update \
    && apt-get install -y --no-install-recommends pkg-config libssl-dev \
    && rm -rf /var/lib/apt/lists/*

# Compile the dependencies alone, with an empty program
COPY Cargo.toml Cargo.lock ./
RUN mkdir src \
    && echo 'fn main() {}' > src/main.rs \
    && cargo build --release --locked \
    && rm -rf src

COPY src ./src
RUN touch src/main.rs && cargo build --release --locked

FROM debian:bookworm-slim
RUN apt-get update \
    && apt-get install -y --no-install-recommends ca-certificates libssl3 \
    && rm -rf /var/lib/apt/lists/*
COPY --from=builder /usr/src/search/target/release/search /usr/local/bin/search
USER nobody
EXPOSE 7700
CMD ["search", "--http-addr", "0.0.0.0:7700"]
