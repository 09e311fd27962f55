FROM 192.168.7.20:5000/team/base AS files
FROM debian:13
RUN apt-get -qq update && apt-get -qq install -y --no-install-recommends apache2 libapache2-mod-php
COPY --from=files /site /var/www/html
CMD ["apache2", "-D", "FOREGROUND"]
