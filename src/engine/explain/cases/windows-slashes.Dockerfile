FROM mcr.microsoft.com/dotnet/sdk:10.0-nanoserver-ltsc2022 AS build
WORKDIR C:/src
COPY . .
RUN dotnet publish -c Release -o out
FROM mcr.microsoft.com/dotnet/runtime:10.0-nanoserver-ltsc2022
WORKDIR C:/app
COPY --from=build C:/src/out .
CMD ["Tool.exe"]
