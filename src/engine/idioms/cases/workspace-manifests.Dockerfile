FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
COPY packages/api/package.json packages/api/
COPY packages/web/package.json ./packages/web/package.json
RUN npm ci
COPY . .
# ----
FROM mcr.microsoft.com/dotnet/sdk:8.0
WORKDIR /src
COPY *.sln ./
COPY src/Api/*.csproj src/Api/
COPY src/Domain/Domain.csproj src/Domain/
RUN dotnet restore App.sln
