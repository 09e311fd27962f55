FROM php:8.4-cli
COPY . /app
CMD ["php", "/app/run.php"]
# ----
FROM php:8.4-fpm
COPY . /app
CMD ["php-fpm"]
