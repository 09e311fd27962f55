FROM node:22-alpine
USER node
CMD ["node", "server.js"]
# ----
FROM gcr.io/distroless/static-debian12:nonroot
ENTRYPOINT ["/app"]
# ----
FROM registry.example.com/own:1
CMD ["app"]
# ----
FROM node:22-alpine
RUN npm -v
# ----
FROM postgres:17
CMD ["postgres", "-c", "shared_buffers=1GB"]
# ----
FROM redis:8
CMD ["redis-server", "--save", ""]

# ----
FROM nginx:1.29-alpine
CMD ["nginx", "-g", "daemon off;"]
# ----
FROM php:8.4-fpm-alpine
CMD ["php-fpm"]
# ----
FROM confluentinc/cp-kafka:7.7.0
CMD ["kafka-topics", "--list"]
# ----
FROM mcr.microsoft.com/dotnet/runtime-deps:10.0-noble-chiseled
ENTRYPOINT ["/app/server"]
# ----
FROM metabase/metabase:v0.50
ENTRYPOINT ["java", "-jar", "/app/other.jar"]
# ----
FROM debian:trixie-slim
RUN apt-get update && apt-get install -y --no-install-recommends apache2 && apt-get dist-clean
COPY docker-php-entrypoint apache2-foreground /usr/local/bin/
ENTRYPOINT ["docker-php-entrypoint"]
CMD ["apache2-foreground"]
# ----
FROM cassandra:5
CMD ["cassandra", "-f", "-R"]
# ----
FROM mcr.microsoft.com/dotnet/aspnet:9.0-azurelinux3.0-distroless
COPY out /app
ENTRYPOINT ["dotnet", "/app/server.dll"]
# ----
FROM clickhouse/clickhouse-server:25.8
CMD ["--", "--max_threads=4"]
# ----
FROM registry.access.redhat.com/ubi9/openjdk-21:1.23
COPY target/app.jar /deployments/
ENTRYPOINT ["java", "-jar", "/deployments/app.jar"]
# ----
FROM alpine:3.23
RUN apk add --no-cache python3
CMD ["python3"]
# ----
FROM debian:trixie-slim
COPY docker-entrypoint.sh /usr/local/bin/
ENTRYPOINT ["docker-entrypoint.sh"]
CMD ["node"]
# ----
FROM alpine:3.23
RUN apk add --no-cache nginx
CMD ["nginx", "-g", "daemon off;"]
# ----
FROM debian:trixie-slim
RUN apt-get update && apt-get install -y --no-install-recommends openssh-server && rm -rf /var/lib/apt/lists/*
CMD ["/usr/sbin/sshd", "-D"]
# ----
FROM ubuntu:24.04
RUN apt-get update && apt-get install -y --no-install-recommends nginx php8.3-fpm && rm -rf /var/lib/apt/lists/*
CMD service php8.3-fpm start && nginx -g "daemon off;"
# ----
FROM ubuntu:24.04
RUN apt-get update && apt-get install -y --no-install-recommends nginx php8.3-fpm && rm -rf /var/lib/apt/lists/*
CMD ["/bin/sh", "-c", "service php8.3-fpm start && exec nginx -g \"daemon off;\""]
# ----
FROM debian:bookworm
COPY --chmod=755 <<'EOF' /entrypoint.sh
#!/bin/sh
chown app /data
exec gosu app "$@"
EOF
ENTRYPOINT ["/entrypoint.sh"]
CMD ["server"]
# ----
FROM debian:bookworm
CMD ["setpriv", "--reuid=app", "server"]
# ----
FROM nginx:1.29-alpine
CMD /bin/sh -c "envsubst < /etc/nginx/nginx.tmpl > /etc/nginx/nginx.conf && nginx -g 'daemon off;' || cat /etc/nginx/nginx.conf"
