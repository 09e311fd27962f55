FROM mcr.microsoft.com/dotnet/aspnet:10.0 AS base
WORKDIR /app
EXPOSE 8080
EXPOSE 8081
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
COPY Shop.csproj ./
RUN dotnet restore Shop.csproj
COPY . .
FROM build AS publish
RUN dotnet publish Shop.csproj -o /app/publish
FROM base AS final
COPY --from=publish /app/publish .
ENTRYPOINT ["dotnet", "Shop.dll"]
