FROM php:8.4-cli
COPY . /app
ENTRYPOINT ["/app/rr", "serve"]
# ----
FROM php:8.4-cli-alpine
WORKDIR /app
COPY . .
CMD ["php", "artisan", "octane:start", "--host=0.0.0.0"]
