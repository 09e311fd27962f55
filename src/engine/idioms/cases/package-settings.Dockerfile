FROM debian:bookworm
RUN apt-get update && apt-get install -y nginx
COPY nginx.conf /etc/nginx/nginx.conf
# ----
FROM ubuntu:24.04
RUN apt-get update && apt-get install -y php8.3 php8.3-fpm supervisor
COPY conf/* /etc/php/8.3/fpm/
COPY app.conf /etc/supervisor/conf.d/
# ----
FROM alpine:3.20 AS base
RUN apk add --no-cache mariadb
FROM base
COPY my.cnf /etc/mysql/my.cnf
