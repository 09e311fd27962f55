/**
 * What Dockerfiles often say, most frequent last, where the compressor finds it cheapest. It is part of the format of
 * `#v2/` links and must never change: a better one is a new version.
 */
export const DICTIONARY_V2 = `# syntax=docker/dockerfile:1
FROM mcr.microsoft.com/dotnet/sdk:8.0 AS build
FROM mcr.microsoft.com/dotnet/aspnet:8.0 AS final
COPY ["src/Api/Api.csproj", "src/Api/"]
RUN dotnet restore && dotnet publish "Api.csproj" -c Release -o /app/publish /p:UseAppHost=false
ENTRYPOINT ["dotnet", "Api.dll"]
FROM eclipse-temurin:21-jre-alpine
FROM maven:3.9-eclipse-temurin-17 AS builder
COPY pom.xml .
RUN mvn -B dependency:go-offline && mvn clean package -DskipTests
COPY --from=build /app/target/*.jar app.jar
FROM gradle:8-jdk17
RUN ./gradlew bootJar --no-daemon
ENTRYPOINT ["java", "-jar", "/app/app.jar"]
FROM rust:1-slim-bookworm
RUN cargo build --release --locked
COPY --from=builder /usr/src/app/target/release/app /usr/local/bin/app
FROM ruby:3.3-slim
COPY Gemfile Gemfile.lock ./
RUN bundle install --jobs 4 --retry 3
RUN bundle exec rails assets:precompile
FROM php:8.3-fpm-alpine
RUN docker-php-ext-install pdo pdo_mysql mbstring zip gd opcache
COPY --from=composer:2 /usr/bin/composer /usr/bin/composer
RUN composer install --no-dev --optimize-autoloader --no-interaction
RUN yum install -y && yum clean all && rm -rf /var/cache/yum
RUN dnf -y install
FROM nvidia/cuda:12.4.1-cudnn-runtime-ubuntu22.04
FROM ubuntu:22.04
FROM debian:bookworm-slim
LABEL org.opencontainers.image.source="https://github.com/" maintainer="
LABEL org.opencontainers.image.title= description= version=
ARG TARGETPLATFORM
ARG TARGETARCH
ARG BUILDPLATFORM
ARG VERSION=
FROM --platform=$BUILDPLATFORM golang:1.22-alpine AS builder
COPY go.mod go.sum ./
RUN go mod download
RUN CGO_ENABLED=0 GOOS=linux GOARCH=amd64 go build -ldflags="-s -w" -o /app/server ./cmd/server
FROM gcr.io/distroless/static-debian12:nonroot
COPY --from=builder /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
FROM scratch
RUN --mount=type=cache,target=/root/.cache/go-build --mount=type=cache,target=/root/.cache/pip
RUN --mount=type=secret,id=
FROM alpine:3.20
RUN apk add --no-cache ca-certificates curl bash git tzdata build-base
RUN apk add --no-cache --virtual .build-deps gcc musl-dev libffi-dev openssl-dev && apk del .build-deps
RUN addgroup -g 1001 -S app && adduser -S -u 1001 -G app app
RUN groupadd -r app && useradd -r -g app -m -s /bin/bash app
RUN mkdir -p /app/data && chown -R app:app /app && chmod +x /entrypoint.sh
RUN curl -fsSL https://github.com/ | tar -xz -C /usr/local/bin && wget -qO- https://
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
ENV LANG=C.UTF-8 LC_ALL=C.UTF-8 TZ=UTC
ENV PYTHONDONTWRITEBYTECODE=1
ENV PYTHONUNBUFFERED=1
ENV PIP_NO_CACHE_DIR=1
FROM python:3.12-slim
RUN python -m pip install --upgrade pip
COPY requirements.txt .
RUN pip install --no-cache-dir -r requirements.txt
CMD ["uvicorn", "main:app", "--host", "0.0.0.0", "--port", "8000"]
CMD ["gunicorn", "--bind", "0.0.0.0:8000", "app:app"]
CMD ["python", "app.py"]
FROM nginx:alpine
COPY nginx.conf /etc/nginx/conf.d/default.conf
COPY --from=build /app/dist /usr/share/nginx/html
EXPOSE 80
CMD ["nginx", "-g", "daemon off;"]
RUN corepack enable && pnpm install --frozen-lockfile
COPY package.json pnpm-lock.yaml yarn.lock ./
RUN yarn install --frozen-lockfile && yarn build
ENV NODE_ENV=production
ENV DEBIAN_FRONTEND=noninteractive
ARG DEBIAN_FRONTEND=noninteractive
RUN set -eux; \\
    apt-get update && \\
    apt-get install -y --no-install-recommends \\
    build-essential \\
    ca-certificates \\
    curl \\
    git \\
    gnupg \\
    libpq-dev \\
    libssl-dev \\
    pkg-config \\
    python3-pip \\
    software-properties-common \\
    unzip \\
    wget \\
    && apt-get clean \\
    && rm -rf /var/lib/apt/lists/*
HEALTHCHECK --interval=30s --timeout=3s --start-period=5s --retries=3 CMD curl -f http://localhost:8080/health || exit 1
VOLUME ["/data"]
USER node
USER root
EXPOSE 8080
EXPOSE 3000
ENV PATH="/usr/local/bin:$PATH"
COPY --chown=node:node --from=builder /app/node_modules ./node_modules
ENTRYPOINT ["/docker-entrypoint.sh"]
FROM node:20-alpine AS builder
WORKDIR /usr/src/app
WORKDIR /app
COPY package*.json ./
RUN npm ci --omit=dev
RUN npm install
COPY . .
RUN npm run build
CMD ["npm", "start"]
CMD ["node", "server.js"]
`;
