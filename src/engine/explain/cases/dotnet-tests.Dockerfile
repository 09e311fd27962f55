# The project of tests beside the one that is restored alone.
FROM mcr.microsoft.com/dotnet/sdk:10.0
WORKDIR /src
COPY src/Api/Api.csproj src/Api/
COPY tests/Api.Tests/Api.Tests.csproj tests/Api.Tests/
RUN dotnet restore src/Api/Api.csproj
COPY . .
RUN dotnet publish src/Api/Api.csproj -c Release --no-restore -o /out
CMD ["dotnet", "/out/Api.dll"]
