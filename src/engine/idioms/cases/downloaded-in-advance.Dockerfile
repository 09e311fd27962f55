FROM golang:1.23 AS deps
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
FROM deps
COPY . .
RUN go build -o /app && go test ./...
# ----
FROM maven:3.9 AS build
WORKDIR /app
COPY pom.xml .
RUN mvn -B dependency:go-offline
COPY src src
RUN mvn -B package -DskipTests
# ----
FROM gradle:8 AS build
WORKDIR /app
COPY build.gradle settings.gradle ./
RUN gradle dependencies --no-daemon
COPY src src
RUN gradle bootJar --no-daemon
# ----
FROM mcr.microsoft.com/dotnet/sdk:8.0
WORKDIR /src
COPY App.csproj .
RUN dotnet restore App.csproj
COPY . .
RUN dotnet publish -c Release -o /out --no-restore
# ----
FROM node:22
RUN corepack enable
WORKDIR /app
COPY pnpm-lock.yaml ./
RUN pnpm fetch
COPY . .
RUN pnpm install -r --offline
# ----
FROM node:22
RUN corepack enable
WORKDIR /app
COPY pnpm-lock.yaml ./
RUN --mount=type=cache,target=/root/.local/share/pnpm/store pnpm fetch
COPY . .
RUN --mount=type=cache,target=/root/.local/share/pnpm/store pnpm install -r --offline
# ----
FROM mcr.microsoft.com/dotnet/sdk:10.0
WORKDIR /src
COPY App.csproj .
RUN dotnet restore
COPY . .
RUN dotnet publish -c Release -o /out
# ----
FROM mcr.microsoft.com/dotnet/sdk:10.0
COPY App.csproj ./
RUN dotnet restore -r linux-musl-x64
COPY . .
RUN dotnet publish -r linux-musl-x64 --no-restore -o /out
# ----
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
COPY App.csproj ./
RUN dotnet restore App.csproj -r linux-musl-x64
COPY . .
RUN dotnet build App.csproj -c Release --no-restore
FROM build
RUN dotnet publish App.csproj -c Release -r linux-musl-x64 --no-build -o /out
# ----
FROM mcr.microsoft.com/dotnet/sdk:10.0
COPY App.csproj ./
RUN dotnet restore App.csproj
COPY . .
RUN dotnet build App.csproj -c Release --no-restore && dotnet publish App.csproj -c Release --no-build -o /out
