FROM php:8.4-fpm
COPY . /var/www/html
RUN cp .env.example .env && php artisan key:generate
RUN php artisan config:cache && php artisan route:cache
# ----
FROM php:8.4-cli
COPY . /app
WORKDIR /app
RUN php artisan key:generate --force
