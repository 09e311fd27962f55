FROM python:3.13
RUN apt-get update && apt-get install -y git libpq-dev ffmpeg && rm -rf /var/lib/apt/lists/*
FROM python:3.13-slim
RUN apt-get update && apt-get install -y git libpq-dev && rm -rf /var/lib/apt/lists/*
FROM golang:1.26-alpine
RUN apk add --no-cache git
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
ARG BUILD_CONFIGURATION=Release
RUN apt-get update && apt-get install -y curl
COPY Shop.csproj ./
RUN dotnet restore Shop.csproj
COPY . .
RUN dotnet build Shop.csproj -c $BUILD_CONFIGURATION -o /app/build
FROM build AS publish
ARG BUILD_CONFIGURATION=Release
RUN dotnet publish Shop.csproj -c $BUILD_CONFIGURATION -o /app/publish
FROM debian:13
WORKDIR /src
RUN wget -q https://example.com/tool-1.2.tar.gz
RUN tar xzf tool-1.2.tar.gz
