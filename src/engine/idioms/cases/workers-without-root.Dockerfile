FROM nginx:1.29-alpine
CMD ["nginx", "-g", "daemon off;"]
# ----
FROM php:8.4-apache
CMD ["apache2-foreground"]
# ----
FROM debian:bookworm
RUN apt-get update && apt-get install -y nginx
CMD ["nginx", "-g", "daemon off;"]
# ----
FROM php:8.4-apache
COPY . .
RUN chown -R www-data:www-data storage && chown root:adm logs
