FROM python:3.13-slim
RUN apt-get update && apt-get install -y libpq5
CMD ["gunicorn", "app:app"]
# ----
FROM ruby:3.4
ENV RAILS_ENV=production_postgresql
CMD ["bin/rails", "server"]
# ----
FROM php:8.4-cli
RUN apt-get update && apt-get install -y libpq-dev && docker-php-ext-install pdo_mysql
ENTRYPOINT ["php", "artisan", "serve"]
# ----
FROM php:8.4-apache
RUN docker-php-ext-install pdo_mysql
COPY . .
# ----
FROM haskell:9.6
RUN apt-get update && apt-get install -y libpq-dev default-libmysqlclient-dev
CMD ["app"]
