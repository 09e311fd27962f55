FROM python:3.12-slim
WORKDIR /app
COPY . .
RUN pip install --no-cache-dir flask
EXPOSE 5000
CMD ["flask", "run", "--port", "5000"]
# ----
FROM python:3.12-slim
WORKDIR /app
COPY . .
RUN pip install --no-cache-dir -r requirements.txt
CMD python manage.py migrate && python manage.py runserver 8080
# ----
FROM python:3.12-slim
COPY . .
ENTRYPOINT ["uvicorn"]
CMD ["main:app", "--port", "8000"]
# ----
FROM node:22-alpine AS dev
WORKDIR /app
COPY . .
EXPOSE 5173
CMD ["npx", "vite"]
FROM nginx:1.27-alpine
COPY dist /usr/share/nginx/html
# ----
FROM ubuntu:24.04
RUN apt-get update && apt-get install -y --no-install-recommends redis-server && rm -rf /var/lib/apt/lists/*
EXPOSE 6379
CMD ["redis-server"]
# ----
FROM debian:12
COPY mongod /usr/local/bin/
EXPOSE 27017
CMD ["mongod", "--dbpath", "/data"]
# ----
FROM php:8.3-cli
WORKDIR /app
COPY . .
EXPOSE 8000
CMD ["php", "artisan", "serve", "--port=8000"]
# ----
FROM ruby:3.3
WORKDIR /app
COPY . .
ENV RAILS_ENV=development
CMD ["bundle", "exec", "rails", "server"]
# ----
FROM php:8.3-cli
COPY . .
CMD php -S localhost:8000 -t public
# ----
FROM registry.example.com/python
CMD ["uvicorn", "--host", "127.0.0.1", "main:app"]
# ----
FROM python:3.12
COPY . .
CMD ["python", "manage.py", "runserver", "127.0.0.1:8000"]
