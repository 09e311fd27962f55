FROM debian:bookworm
COPY nginx.conf /etc/nginx/nginx.conf
RUN apt-get update && apt-get install -y nginx
# ----
FROM debian:bookworm
RUN apt-get update && apt-get install -y phpunit cron fonts-noto
COPY php.ini /etc/php/php.ini
COPY local.conf /etc/fonts/local.conf
COPY jobs /etc/cron.d/jobs
# ----
FROM debian:bookworm AS other
RUN apt-get update && apt-get install -y nginx
FROM debian:bookworm
COPY nginx.conf /etc/nginx/nginx.conf
# ----
FROM debian:bookworm
RUN apt-get update && apt-get install -y nginx
COPY --from=nginx:1.29 /etc/nginx/mime.types /etc/nginx/mime.types
