FROM php:8.3-fpm
RUN apt-get update && apt-get install -y libzip-dev && docker-php-ext-install zip
# ----
FROM php:8.3-apache
RUN apt-get update && apt-get install -y libpng-dev libjpeg-dev libfreetype6-dev
RUN docker-php-ext-configure gd --with-jpeg --with-freetype && docker-php-ext-install gd pdo_mysql
# ----
FROM php:8.4-cli
RUN apt-get update && apt-get install -y libpq-dev libicu-dev && docker-php-ext-install intl pdo_mysql
CMD ["php", "-S", "0.0.0.0:8000"]
# ----
FROM php:8.3-cli
RUN apt-get update && apt-get install -y libevent-dev libssl-dev && rm -rf /var/lib/apt/lists/*
RUN pecl install event-3.1.4
