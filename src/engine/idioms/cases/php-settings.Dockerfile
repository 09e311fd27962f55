FROM php:8.4-cli
RUN echo "opcache.enable_cli=1" >> /usr/local/etc/php/conf.d/opcache.ini
RUN echo "opcache.jit=1205" >> /usr/local/etc/php/conf.d/opcache.ini
RUN echo "opcache.jit_buffer_size=128M" >> /usr/local/etc/php/conf.d/opcache.ini
# ----
FROM php:8.4-fpm
RUN echo 'memory_limit = 512M' > /usr/local/etc/php/conf.d/memory.ini \
 && echo 'upload_max_filesize=32M' > /usr/local/etc/php/conf.d/uploads.ini \
 && echo 'post_max_size=40M' >> /usr/local/etc/php/conf.d/uploads.ini \
 && echo 'max_execution_time=60' >> /usr/local/etc/php/conf.d/uploads.ini
# ----
FROM php:8.4-fpm
RUN printf 'opcache.jit=tracing\nopcache.validate_timestamps=0\ndisplay_errors=On\n' > /usr/local/etc/php/conf.d/app.ini
# ----
FROM php:8.4-cli
RUN pecl install protobuf && echo "extension=protobuf.so" > /usr/local/etc/php/conf.d/protobuf.ini
