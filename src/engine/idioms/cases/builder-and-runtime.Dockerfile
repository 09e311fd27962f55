FROM golang:1.22 AS build
RUN go build -o /app .
FROM alpine:3.20
COPY --from=build /app /app
# ----
FROM node:22 AS assets
FROM composer:2
FROM php:8.3-apache AS base
FROM base
COPY --from=assets /app/dist /var/www/html
COPY --from=1 /app/vendor /var/www/vendor
COPY --from=assets /app/other /var/www/other
# ----
FROM python:3.13 AS deps
RUN python -m venv /opt/venv && /opt/venv/bin/pip install flask==3.1.0
FROM python:3.13
COPY --from=deps /opt/venv /opt/venv
# ----
FROM ruby:3.4-slim AS base
WORKDIR /app
FROM base AS build
RUN apt-get update && apt-get install -y build-essential
COPY Gemfile Gemfile.lock ./
RUN bundle install
FROM base
COPY --from=build /usr/local/bundle /usr/local/bundle
COPY --from=build /app /app
