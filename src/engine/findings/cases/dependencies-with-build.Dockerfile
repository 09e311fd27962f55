FROM rust:1.82
WORKDIR /src
COPY . .
RUN cargo build --release
# ----
FROM maven:3.9-eclipse-temurin-21
WORKDIR /src
COPY . .
RUN mvn package
# ----
FROM python:3.12
WORKDIR /app
COPY . .
RUN poetry install
# ----
FROM node:22 AS build
WORKDIR /app
COPY frontend .
RUN npm ci && npm run build
FROM nginx:1.27-alpine
COPY --from=build /app/dist /usr/share/nginx/html
# ----
FROM golang:1.25-alpine AS build
WORKDIR /app
COPY ./src /app
RUN go mod download && go build -o server .
FROM alpine:3.22
COPY --from=build /app/server /
# ----
FROM eclipse-temurin:21-jdk
WORKDIR /app
COPY gradlew .
COPY gradle gradle
COPY build.gradle settings.gradle ./
COPY src src
RUN ./gradlew build
# ----
FROM eclipse-temurin:21-jdk
WORKDIR /app
COPY . .
RUN ./mvnw package
# ----
FROM gradle:8-jdk21
WORKDIR /app
COPY . .
RUN gradle build
# ----
FROM gradle:8-jdk21
ENV GRADLE_USER_HOME=/cache
WORKDIR /app
COPY . .
RUN gradle build
# ----
FROM eclipse-temurin:21 AS build
WORKDIR /app
COPY . .
RUN ./gradlew classes
RUN ./gradlew nativeCompile
FROM debian:12
COPY --from=build /app/build /app
# ----
FROM golang:1.26 AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /api ./cmd/api
FROM scratch
COPY --from=build /api /api
CMD ["/api"]
# ----
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /src
COPY . .
RUN dotnet publish App.csproj -o /out
FROM mcr.microsoft.com/dotnet/aspnet:10.0
COPY --from=build /out /app
