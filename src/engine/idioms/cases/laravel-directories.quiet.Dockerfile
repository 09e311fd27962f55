FROM php:8.4-cli
WORKDIR /app
RUN mkdir -p storage/images logs
