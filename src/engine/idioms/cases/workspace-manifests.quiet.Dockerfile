FROM node:22
WORKDIR /app
COPY client/package.json ./
RUN npm install
WORKDIR /srv
COPY server/package.json ./
RUN npm install
# ----
FROM mcr.microsoft.com/dotnet/sdk:8.0
WORKDIR /src
COPY src/Api/Api.csproj src/Api/
RUN dotnet restore src/Api/Api.csproj
# ----
FROM node:22
WORKDIR /app
COPY packages/api/package.json packages/web/package.json ./
RUN npm install
