FROM node:14
CMD ["node", "a.js"]
# ----
FROM golang:1.19-alpine AS build
RUN go build -o /app .
FROM debian:buster-slim
COPY --from=build /app /app
CMD ["/app"]
# ----
FROM python:3.14-slim-buster
CMD ["python3"]
# ----
FROM node:22-alpine3.16 AS build
RUN npm ci
FROM node:22-alpine3.22
COPY --from=build /node_modules /node_modules
CMD ["node", "a.js"]
# ----
FROM ruby:2
CMD ["ruby", "a.rb"]
# ----
FROM tiangolo/uvicorn-gunicorn-fastapi:python3.7
# ----
ARG DOTNET_VERSION=6.0
FROM mcr.microsoft.com/dotnet/sdk:${DOTNET_VERSION} AS build
RUN dotnet publish -o /out
FROM mcr.microsoft.com/dotnet/aspnet:${DOTNET_VERSION}
COPY --from=build /out /app
# ----
FROM openjdk:17-jdk-slim
CMD ["java", "-jar", "/a.jar"]
# ----
FROM openjdk:17-jdk-slim AS build
RUN javac A.java
FROM eclipse-temurin:21-jre
COPY --from=build /A.class /
CMD ["java", "A"]
# ----
FROM mcr.microsoft.com/devcontainers/ruby:0-2.7
# ----
FROM mcr.microsoft.com/devcontainers/typescript-node:18
# ----
FROM mcr.microsoft.com/azure-functions/dotnet-isolated:4-dotnet-isolated6.0-core-tools
# ----
FROM webdevops/php-nginx:ubuntu-16.04
RUN /opt/docker/bin/provision add --tag bootstrap acme && /opt/docker/bin/bootstrap.sh
# ----
ARG PHP_VER=7.4
FROM acme/php-nginx:${PHP_VER}
CMD ["/start.sh"]
# ----
FROM node:18.20.4-alpine3.20
CMD ["node", "a.js"]
