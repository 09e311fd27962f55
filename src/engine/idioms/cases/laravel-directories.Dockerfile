FROM php:8.4-cli
WORKDIR /app
RUN mkdir -p storage/logs storage/framework/cache bootstrap/cache
