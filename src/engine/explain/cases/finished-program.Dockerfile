# A program out of another image beside the project's own files, and a variable that ends with its line.
FROM php:8.4-cli
WORKDIR /app
COPY --from=composer/composer:2-bin /composer /usr/local/bin/composer
COPY . .
RUN export JOBS=$(nproc)
CMD ["php", "-S", "0.0.0.0:8000"]
