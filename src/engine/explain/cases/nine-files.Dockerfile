# Options of GHC's runtime, a program that only Stack finds.
FROM haskell:9.6
WORKDIR /srv
RUN apt-get update && apt-get install -y libpq-dev default-libmysqlclient-dev
COPY app .
RUN stack build --skip-ghc-check
CMD stack exec app -- +RTS -A64m -N4 -N -s -RTS serve
# ----
FROM haskell:7.10.3
RUN apt-get update && apt-get install -y make
# ----
# Modules compiled for one C library and copied to another; a program taken to where the same one is.
FROM node:22 AS modules
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
FROM oven/bun:1 AS bun
FROM node:22-alpine AS small
COPY --from=modules /app/node_modules /app/node_modules
FROM node:22-slim
COPY --from=small /app /app
COPY --from=bun /usr/local/bin/bun /usr/local/bin/bun
CMD ["bun", "dev:node"]
# ----
# A group for files alone, and a user who does not join it.
FROM node:22-alpine
RUN addgroup --system --gid 1001 files
RUN adduser --system --uid 1001 app
USER app
COPY --chown=app:files . /app
CMD ["sh", "/app/docker-entrypoint.sh"]
# ----
# A directory of the context that the build works in, with packages installed after it.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY app .
RUN apt-get update && apt-get install -y clang zlib1g-dev
WORKDIR /source/Web
RUN dotnet publish Web.csproj -o /out
FROM mcr.microsoft.com/dotnet/runtime-deps:10.0
WORKDIR /app
COPY --from=build /out .
ENTRYPOINT ["./Web"]
# ----
# The dependencies of what an archive holds; the same times and modes for all files.
FROM composer:2 AS vendor
WORKDIR /opt/admin
RUN wget -q -O /tmp/a.tar.gz https://github.com/acme/admin/archive/1.2.tar.gz && tar -xf /tmp/a.tar.gz -C /opt/admin --strip-components=1 && rm /tmp/a.tar.gz && composer install --no-dev
FROM example.org/base:1
COPY rootfs/ /
COPY --from=vendor /opt/admin /opt/admin
WORKDIR /opt/admin
ARG TIMESTAMP=202501010000.00
RUN find /opt -exec touch -h -t ${TIMESTAMP} {} \; && find /opt -type d -exec chmod 755 {} \; && find /opt -type f -exec chmod 644 {} \;
HEALTHCHECK CMD curl -s http://127.0.0.1/login | grep acme
CMD ["/usr/local/bin/start.sh"]
