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
