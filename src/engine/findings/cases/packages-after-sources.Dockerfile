FROM debian:12
WORKDIR /app
COPY . .
RUN apt-get update && apt-get install -y curl
# ----
FROM php:8.4-cli
COPY . /app
RUN apt-get update && apt-get install -y unzip && rm -rf /var/lib/apt/lists/*
RUN pecl install redis && docker-php-ext-enable redis
# ----
FROM php:8.4-cli
RUN apt-get update && apt-get install -y libicu-dev
COPY . .
RUN apt-get update && apt-get install -y unzip
RUN composer install
# ----
FROM rust:1.90 AS build
WORKDIR /app
COPY . .
RUN cargo build --release
RUN cargo install sqlx-cli --locked
FROM debian:trixie
COPY --from=build /usr/local/cargo/bin/sqlx /usr/local/bin/
COPY --from=build /app/target/release/shop /usr/local/bin/
CMD ["shop"]
