FROM php:8.4-cli AS check
COPY . /app
WORKDIR /app
RUN php artisan config:cache
FROM php:8.4-fpm
COPY . /var/www/html
RUN php artisan route:cache && php artisan view:cache
CMD php artisan config:cache && exec php-fpm
