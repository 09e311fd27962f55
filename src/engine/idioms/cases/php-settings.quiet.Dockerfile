FROM php:8.4-cli
RUN echo "date.timezone=UTC" > /usr/local/etc/php/conf.d/zone.ini
# ----
FROM php:8.4-cli
RUN echo "memory_limit=1G" > /tmp/notes.txt
# ----
FROM php:8.4-cli
RUN echo "opcache.enable_cli=0" > /usr/local/etc/php/conf.d/opcache.ini
