# Files for the image's own web server, and a line that tells it to serve another directory.
FROM php:8.3-apache AS whole
COPY . /var/www/html
FROM php:8.3-apache AS public
COPY . /var/www/html
ENV APACHE_DOCUMENT_ROOT=/var/www/html/public
FROM php:8.3-apache AS added
ADD . /var/www/html
FROM httpd:2.4 AS page
COPY public-html/ /usr/local/apache2/htdocs/
FROM gcr.io/distroless/static:nonroot
COPY app /app
USER nonroot
EXPOSE 8080
ENTRYPOINT ["/app"]
