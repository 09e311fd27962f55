FROM python:3.12 AS build
RUN pip wheel --wheel-dir /wheels psycopg2
FROM python:3.12-slim
RUN apt-get update && apt-get install -y --no-install-recommends gcc libpq-dev && rm -rf /var/lib/apt/lists/*
COPY --from=build /wheels /wheels
RUN pip install --no-cache-dir /wheels/*
CMD ["python", "app.py"]
# ----
FROM node:22 AS assets
RUN npm run build
FROM php:8.3-fpm
RUN apt-get update && apt-get install -y libpq-dev && apt-mark manual libpq5 && docker-php-ext-install pdo_pgsql && apt-get purge -y --auto-remove libpq-dev
COPY --from=assets /app/public /var/www/html
# ----
FROM php:8.3-fpm
RUN apt-get update && apt-get install -y libpq-dev
COPY . /var/www/html
# ----
FROM python:3.12-slim
RUN apt-get update && apt-get install -y libpq-dev
COPY . .
CMD ["python", "app.py"]
# ----
FROM golang:1.22 AS build
RUN go build -o /app .
FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y libpq-dev && apt-get purge -y libpq-dev
COPY --from=build /app /app
CMD ["/app"]
