FROM python:3.12 AS build
WORKDIR /app
COPY requirements.txt .
RUN pip wheel --wheel-dir /wheels -r requirements.txt && pip install --prefix=/install --no-index --find-links=/wheels -r requirements.txt
FROM python:3.12-slim
RUN apt-get update && apt-get install -y --no-install-recommends libpq-dev libssl-dev && rm -rf /var/lib/apt/lists/*
COPY --from=build /install /usr/local
WORKDIR /app
COPY . .
CMD ["python", "app.py"]
# ----
FROM rust:1.80-alpine AS build
WORKDIR /src
COPY . .
RUN apk add --no-cache musl-dev openssl-dev && cargo build --release
FROM alpine:3.20
RUN apk add --no-cache ca-certificates openssl-dev
COPY --from=build /src/target/release/app /usr/local/bin/app
CMD ["app"]
# ----
FROM php:8.4-fpm
RUN apt-get update && apt-get install -y --no-install-recommends git libicu-dev libpq-dev && docker-php-ext-install intl pdo_pgsql && rm -rf /var/lib/apt/lists/*
COPY . /var/www/html
# ----
FROM php:8.4-fpm-alpine
RUN apk add --no-cache $PHPIZE_DEPS icu-dev && docker-php-ext-install intl
COPY . /var/www/html
