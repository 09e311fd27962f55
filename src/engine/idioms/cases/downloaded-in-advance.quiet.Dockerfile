FROM golang:1.23 AS deps
RUN go mod download
FROM golang:1.23
RUN go build -o /app
# ----
FROM maven:3.9
RUN mvn dependency:go-offline package
# ----
FROM mcr.microsoft.com/dotnet/sdk:8.0
RUN dotnet restore
RUN dotnet publish -o /out
