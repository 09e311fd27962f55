FROM php:8.3-fpm
RUN docker-php-ext-install pdo_mysql
# ----
FROM php:8.3-fpm
RUN apt-get update && apt-get install -y libzip-dev
