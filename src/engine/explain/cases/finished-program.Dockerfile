# A program out of another image beside the project's own files, and a variable that ends with its line.
FROM php:8.4-cli
WORKDIR /app
COPY --from=composer/composer:2-bin /composer /usr/local/bin/composer
COPY . .
RUN export JOBS=$(nproc)
ENTRYPOINT ["/usr/local/bin/php", "/app/bin/server.php"]
RUN VERSION=$(curl -fsSL https://api.github.com/repos/acme/tool/releases/latest | jq -r .tag_name) && curl -fsSLO https://example.org/tool-$VERSION && [ $VERSION ] && touch /ready
