FROM debian:bookworm
RUN apt-get update && apt-get install -y curl
COPY entrypoint.sh /
ENTRYPOINT ["/entrypoint.sh"]
# ----
FROM alpine:3.22
RUN apk add --no-cache postgresql-client
COPY app /app
CMD ["/app"]
# ----
FROM php:8.4-cli
RUN apt-get update && apt-get install -y unzip
COPY --from=composer:2 /usr/bin/composer /usr/bin/composer
RUN composer require laravel/octane
CMD ["php", "artisan", "octane:start"]
# ----
FROM debian:bookworm
RUN apt-get update && apt-get install -y git cmake g++
ADD https://github.com/acme/lib.git /src/lib
RUN cmake -S /src/lib -B /build && cmake --build /build
CMD ["/build/lib"]
# ----
FROM alpine:3.22
RUN apk add --no-cache apache2-utils htop
ENTRYPOINT ["ab"]
