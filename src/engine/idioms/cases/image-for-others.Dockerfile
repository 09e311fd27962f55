FROM debian:bookworm
RUN apt-get update && apt-get install -y git
# ----
FROM mcr.microsoft.com/dotnet/runtime:8.0
ENV ASPNET_VERSION=8.0.1
# ----
FROM node:22
RUN npm install -g typescript
# ----
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
COPY . .
RUN dotnet publish -o /out
FROM mcr.microsoft.com/dotnet/aspnet:10.0
COPY --from=build /out /app
