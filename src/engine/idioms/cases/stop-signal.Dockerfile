FROM nginx:1.27
STOPSIGNAL SIGQUIT
CMD ["nginx", "-g", "daemon off;"]
# ----
FROM php:8.3-fpm
STOPSIGNAL SIGQUIT
CMD ["php-fpm"]
# ----
FROM httpd:2.4
STOPSIGNAL WINCH
CMD ["httpd-foreground"]
# ----
FROM postgres:16
STOPSIGNAL SIGINT
CMD ["postgres"]
