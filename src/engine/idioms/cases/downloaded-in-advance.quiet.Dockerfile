FROM golang:1.23 AS deps
RUN go mod download
FROM golang:1.23
RUN go build -o /app
# ----
FROM maven:3.9
RUN mvn dependency:go-offline package
# ----
FROM mcr.microsoft.com/dotnet/sdk:8.0
RUN dotnet publish -o /out
# ----
FROM maven:3-eclipse-temurin-21
WORKDIR /app
COPY pom.xml ./
RUN mvn dependency:go-offline
COPY src src
RUN --mount=type=cache,target=/root/.m2 mvn package
