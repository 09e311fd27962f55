FROM golang:1.23 AS base
COPY . .
FROM base AS test
RUN go test ./...
FROM base AS build
RUN go build -o /app
# ----
FROM node:22 AS base
COPY . .
FROM base AS test
CMD ["npm", "test"]
FROM base
CMD ["node", "server.js"]
# ----
FROM mcr.microsoft.com/dotnet/sdk:8.0
COPY . .
RUN dotnet test -c Release
RUN dotnet publish -o /out
# ----
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
COPY . .
FROM build AS test
RUN dotnet test --logger trx --results-directory /results; exit 0
FROM build
RUN dotnet publish -o /app
