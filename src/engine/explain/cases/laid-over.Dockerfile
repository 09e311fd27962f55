# A whole image over the files of a stage, a socket as a volume, a restore of one project, an agent of Jenkins.
FROM tonistiigi/xx:1.6.1 AS xx

FROM golang:1.24-alpine AS tool
COPY --from=xx / /
WORKDIR /src
RUN --mount=type=bind,source=go.mod,target=go.mod go mod download
RUN --mount=type=bind,target=. xx-go build -o /out/tool .

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS api
WORKDIR /src
COPY Shop.sln nuget.config ./
COPY src/Api/Api.csproj src/Api/
COPY tests/Api.Tests/Api.Tests.csproj tests/Api.Tests/
RUN dotnet restore src/Api/Api.csproj
COPY . .
RUN dotnet build src/Api/Api.csproj -c Release --no-restore && dotnet publish src/Api/Api.csproj -c Release --no-build

FROM composer:2 AS vendor
COPY database/ database/
COPY composer.json composer.lock ./
RUN composer install --no-dev --no-scripts

FROM php:8.4-fpm-alpine AS web
RUN apk add --no-cache supervisor
STOPSIGNAL SIGQUIT
CMD ["supervisord", "-n"]

FROM jenkins/inbound-agent:latest-jdk21
COPY --from=tool /out/tool /usr/local/bin/
USER root
RUN curl -fsSLO https://awscli.amazonaws.com/awscli-exe-linux-x86_64.zip && unzip -q awscli-exe-linux-x86_64.zip \
    && ./aws/install && rm -rf aws *.zip
VOLUME /var/run/docker.sock
USER jenkins
