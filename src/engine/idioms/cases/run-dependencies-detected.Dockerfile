FROM alpine:3.20
RUN apk add --no-cache --virtual .build-deps gcc make \
 && make install \
 && runDeps="$(scanelf --needed --nobanner --recursive /usr/local)" \
 && apk add --virtual .run-deps $runDeps \
 && apk del .build-deps
# ----
FROM debian:bookworm
RUN apt-mark auto '.*'; find /usr/local -type f -executable -exec ldd '{}' ';' | awk '/=>/ { print $1 }' | xargs -r apt-mark manual; apt-get purge -y --auto-remove
