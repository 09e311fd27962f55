FROM node:22
WORKDIR /app
COPY . .
RUN npm ci
# ----
FROM rust:1.82
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/usr/local/cargo/registry cargo build --release
# ----
FROM python:3.12
WORKDIR /app
COPY . .
RUN poetry install --no-root
RUN uv sync --frozen --no-install-project
# ----
FROM sbtscala/scala-sbt:eclipse-temurin-21.0.6_7_1.10.11_2.13.16 AS build
WORKDIR /src
COPY app ./
RUN sbt sbtVersion
# ----
FROM python:3.13
WORKDIR /app
COPY pyproject.toml poetry.lock ./
COPY packages ./packages
RUN poetry install
COPY src /app/
# ----
FROM eclipse-temurin:21
WORKDIR /app
COPY build.gradle settings.gradle ./
COPY . .
RUN --mount=type=cache,target=/root/.gradle ./gradlew classes
# ----
FROM golang:1.26 AS build
WORKDIR /src
COPY . .
RUN go build -mod=vendor -o /api ./cmd/api
FROM golang:1.26 AS other
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN go build -o /api ./cmd/api
FROM golang:1.26 AS cached
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/go/pkg/mod go build -o /api ./cmd/api
RUN go install example.org/tool@latest
FROM scratch
COPY --from=build /api /a
COPY --from=other /api /b
COPY --from=cached /api /c
CMD ["/a"]
# ----
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /src
COPY *.csproj ./
RUN dotnet restore
COPY . .
RUN dotnet publish -o /out
