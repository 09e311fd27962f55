# escape=`
FROM mcr.microsoft.com/dotnet/sdk:10.0-nanoserver-ltsc2022 AS build
WORKDIR C:\src
COPY . .
RUN dotnet publish -c Release -o C:\out
FROM mcr.microsoft.com/dotnet/runtime:10.0-nanoserver-ltsc2022
WORKDIR C:\app\bin
COPY --from=build C:\out .
CMD ["Tool.exe"]
