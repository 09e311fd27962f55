FROM debian:bookworm
RUN apt-get update && apt-get install -y git
# ----
FROM mcr.microsoft.com/dotnet/runtime:8.0
ENV ASPNET_VERSION=8.0.1
# ----
FROM node:22
RUN npm install -g typescript
