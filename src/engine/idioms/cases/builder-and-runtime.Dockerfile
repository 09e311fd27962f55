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
