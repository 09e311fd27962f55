FROM composer:2 AS vendor
COPY composer.json composer.lock ./
RUN composer install --no-dev

FROM php:8.4-apache
ENV APACHE_DOCUMENT_ROOT=/var/www/html/public COMPOSER_ALLOW_SUPERUSER=1
RUN sed -ri -e 's!/var/www/html!${APACHE_DOCUMENT_ROOT}!g' /etc/apache2/sites-available/*.conf
COPY . .
COPY --from=vendor /app/vendor ./vendor
RUN groupadd --gid 1000 web && useradd --uid 1000 --gid 1000 web
RUN chown -R www-data:www-data storage
