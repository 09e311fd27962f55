FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /src
COPY . .
RUN dotnet publish Shop.csproj --self-contained false -o /out && dotnet publish --sc true -p:PublishTrimmed=true Shop.csproj -o /other

FROM mcr.microsoft.com/dotnet/aspnet:10.0
ENV ASPNETCORE_URLS=http://+:5000
COPY --from=build /out /app
ENTRYPOINT ["/app/Shop"]
