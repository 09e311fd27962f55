# A stage with the SDK and one with the runtime alone: what is copied, tested, built and left behind.
ARG DOTNET_VERSION=10.0
FROM mcr.microsoft.com/dotnet/sdk:${DOTNET_VERSION} AS build
WORKDIR /source
COPY *.sln nuget.config Directory.Build.props ./
COPY src/Shop/*.csproj src/Shop/
RUN dotnet restore Shop.sln
COPY . .
RUN dotnet test -c Release --no-restore
RUN dotnet publish src/Shop -c Release -o /out --no-restore
FROM mcr.microsoft.com/dotnet/aspnet:${DOTNET_VERSION}-alpine
RUN apk add --no-cache icu-libs
ENV DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=false ASPNETCORE_URLS=http://+:5000
WORKDIR /app
COPY --from=build /out .
CMD ["dotnet", "Shop.dll", "--config", "/app/config.json"]
