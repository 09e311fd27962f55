# Settings beside manifests, a directory that two lines fill, an install after the code
FROM mcr.microsoft.com/dotnet/sdk:9.0 AS build
WORKDIR /source
COPY *.sln nuget.config ./
COPY tests/App.Tests/*.csproj tests/App.Tests/
RUN dotnet restore App.sln
COPY . .
RUN dotnet test tests/App.Tests --no-restore
RUN dotnet publish src/App -c Release -o /out

FROM node:22-slim
ENV PNPM_HOME=/pnpm RUST_LOG=info,sqlx=warn
RUN corepack enable && corepack prepare pnpm@9.12.3 --activate
WORKDIR /repo
COPY pnpm-lock.yaml ./
RUN pnpm fetch
COPY . .
RUN pnpm install --offline --frozen-lockfile
RUN pnpm --filter api run build
COPY --from=build /out /out
EXPOSE 8080/tcp 9090/tcp
